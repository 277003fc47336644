import { describe, expect, it } from 'vitest';
import { DRAFT_FIELDS, type DraftField, draftOf, EMPTY_DRAFT, problemsOf, profileOf } from './draft';
import { profileSchema } from './profile-schema';
import type { StoreProfile } from './store-profile';

const address = { text: '广东省深圳市南山区科技园1号', script: 'han' as const, divisions: null };
const profile: StoreProfile = {
  legalName: '深圳市星海贸易有限公司',
  accountName: 'SHENZHEN  STARSEA Co., Ltd',
  swift: 'bkchcnbj',
  iban: 'GB29 NWBK 6016 1331 9268 19',
  licenceAddress: address,
  provider: 'pingpong',
  loginMailbox: 'ops@starsea.cn',
  hours: { from: 1320, to: 360 },
  timeZone: 'Asia/Shanghai',
  helpDesk: false,
  portal: true,
};

describe('a draft', () => {
  it('says the profile that it was made of', () => {
    expect(profileOf(draftOf(profile), address, true)).toEqual(profile);
    expect(problemsOf(draftOf(profile))).toEqual({});
    expect(profileSchema.parse(profile)).toEqual(profile);
  });

  it('of nothing is empty, right, and says nothing', () => {
    expect(Object.values(EMPTY_DRAFT).join('')).toBe('');
    expect(problemsOf(EMPTY_DRAFT)).toEqual({});
    expect(profileOf(EMPTY_DRAFT, undefined, undefined)).toEqual({});
  });

  it('has every field in its order once', () => {
    expect([...DRAFT_FIELDS].sort()).toEqual(Object.keys(EMPTY_DRAFT).sort());
  });

  it('trims, and keeps what stands inside as typed', () => {
    const draft = { ...EMPTY_DRAFT, accountName: '  a  B ', swift: ' bkchcnbj\t' };
    expect(profileOf(draft, undefined, undefined)).toEqual({ accountName: 'a  B', swift: 'bkchcnbj' });
  });

  it('knows round the clock, over midnight and until midnight', () => {
    const hours = (hoursFrom: string, hoursTo: string) =>
      profileOf({ ...EMPTY_DRAFT, hoursFrom, hoursTo }, undefined, undefined).hours;
    expect(hours('00:00', '24:00')).toEqual({ from: 0, to: 1440 });
    expect(hours('22:00', '06:00')).toEqual({ from: 1320, to: 360 });
    expect(hours('9:00', '00:00')).toEqual({ from: 540, to: 1440 });
    expect(hours('９：００', '18:30')).toEqual({ from: 540, to: 1110 });
    for (const { from, to } of [
      { from: 0, to: 1440 },
      { from: 1320, to: 360 },
    ]) {
      const draft = draftOf({ hours: { from, to } });
      expect(profileOf(draft, undefined, undefined).hours).toEqual({ from, to });
    }
  });
});

describe('what is wrong', () => {
  const problem = (field: DraftField, value: string, more: Partial<typeof EMPTY_DRAFT> = {}) =>
    problemsOf({ ...EMPTY_DRAFT, ...more, [field]: value })[field];

  it.each<[DraftField, string, object | undefined]>([
    ['swift', 'BKCHCNBJ', undefined],
    ['swift', 'bkchcnbj110', undefined],
    ['swift', ' LCHBHKHHXXX ', undefined],
    ['swift', 'BKCHCN', { id: 'swift-length', length: 6 }],
    ['swift', 'BKCHCNBJ1', { id: 'swift-length', length: 9 }],
    ['swift', 'BKCHXXBJ', { id: 'swift-country' }],
    ['swift', 'BKCH CNBJ', { id: 'swift-characters' }],
    ['swift', 'ВКСНCNBJ', { id: 'swift-characters' }],
    ['iban', 'GB29NWBK60161331926819', undefined],
    ['iban', 'gb29 nwbk 6016 1331 9268 19', undefined],
    ['iban', 'GB28NWBK60161331926819', { id: 'iban-check-digits' }],
    ['iban', 'GB29NWBK6016133192681', { id: 'iban-length', country: 'GB', expected: 22, length: 21 }],
    ['iban', 'XX29NWBK60161331926819', { id: 'iban-country' }],
    ['iban', 'GB29NWBK6016133192681?', { id: 'iban-characters' }],
    ['loginMailbox', 'ops@starsea.cn', undefined],
    ['loginMailbox', 'продавец@почта.рф', undefined],
    ['loginMailbox', 'ops+ozon@mail.starsea.com.cn', undefined],
    ['loginMailbox', 'starsea.cn', { id: 'mailbox' }],
    ['loginMailbox', 'ops@starsea', { id: 'mailbox' }],
    ['loginMailbox', 'ops@star..cn', { id: 'mailbox' }],
    ['loginMailbox', 'a@b.cn, c@d.cn', { id: 'mailbox' }],
    ['timeZone', 'Europe/Kaliningrad', undefined],
    ['timeZone', 'UTC', undefined],
    ['timeZone', 'Beijing', { id: 'zone' }],
    ['timeZone', '+08:00', { id: 'zone' }],
    ['legalName', 'x'.repeat(301), { id: 'too-long', max: 300 }],
    ['accountName', 'SHEN\u200BZHEN', { id: 'invisible', position: 5 }],
    ['swift', 'BKCHCNBJ\u00AD', { id: 'invisible', position: 9 }],
    ['accountName', 'SHENZHEN（深圳） Co.', undefined],
    ['provider', 'swift', { id: 'provider' }],
    ['helpDesk', 'perhaps', { id: 'help-desk' }],
  ])('%s %j', (field, value, expected) => expect(problem(field, value)).toEqual(expected));

  it.each<[string, string, object]>([
    ['09:00', '', { hoursTo: { id: 'time-missing' } }],
    ['', '18:00', { hoursFrom: { id: 'time-missing' } }],
    ['9', '18:00', { hoursFrom: { id: 'time' } }],
    ['09:00', 'evening', { hoursTo: { id: 'time' } }],
    ['24:00', '06:00', { hoursFrom: { id: 'time' } }],
    ['09:00', '09:00', { hoursTo: { id: 'times-equal' } }],
    ['25:00', '09:00', { hoursFrom: { id: 'time' } }],
  ])('hours %j to %j', (hoursFrom, hoursTo, expected) =>
    expect(problemsOf({ ...EMPTY_DRAFT, hoursFrom, hoursTo })).toEqual(expected),
  );
});
