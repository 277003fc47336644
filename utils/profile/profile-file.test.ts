import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, EMPTY_DRAFT } from './draft';
import { changedFields, MAX_FILE_SIZE, profileFile, readProfileFile } from './profile-file';
import type { StoreProfile } from './store-profile';

const profile: StoreProfile = {
  legalName: '深圳市星海贸易有限公司',
  accountName: 'STARSEA',
  swift: 'BKCHCNBJ',
  iban: 'GB29NWBK60161331926819',
  licenceAddress: { text: '深圳市南山区', script: 'han', divisions: null },
  provider: 'lianlian',
  loginMailbox: 'ops@starsea.cn',
  hours: { from: 540, to: 1440 },
  timeZone: 'Asia/Shanghai',
  helpDesk: true,
  portal: true,
};
const whole = JSON.parse(profileFile(profile, '1001'));
const read = (value: unknown) => readProfileFile(typeof value === 'string' ? value : JSON.stringify(value));
const withProfile = (change: object) => read({ ...whole, profile: { ...whole.profile, ...change } });

describe('a profile in a file', () => {
  it('comes back as it went out', () => {
    expect(readProfileFile(profileFile(profile, '1001'))).toEqual({
      ok: true,
      store: '1001',
      draft: draftOf(profile),
    });
    expect(readProfileFile(profileFile({}, '1001'))).toMatchObject({ ok: true, draft: EMPTY_DRAFT });
  });

  it('says nothing of the portal and nothing that was taken apart', () => {
    expect(Object.keys(whole.profile).sort()).toEqual(
      Object.keys(profile)
        .filter((field) => field !== 'portal')
        .sort(),
    );
    expect(whole.profile.licenceAddress).toBe('深圳市南山区');
  });

  it('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${JSON.stringify(whole)}`)).toMatchObject({ ok: true });
  });
});

describe('what is no profile', () => {
  it.each<[string, unknown, object]>([
    ['nothing', '', { reason: 'not-json' }],
    ['no JSON', '{"format":', { reason: 'not-json' }],
    ['an endless nesting', '['.repeat(MAX_FILE_SIZE), { reason: 'not-json' }],
    ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, { reason: 'too-large' }],
    ['another thing', [], { reason: 'not-a-profile' }],
    ['null', 'null', { reason: 'not-a-profile' }],
    ['another program’s file', { format: 'theirs', version: 1 }, { reason: 'not-a-profile' }],
    ['one of tomorrow', { ...whole, version: 2, more: {} }, { reason: 'newer' }],
    [
      'a number for a name',
      { ...whole, profile: { legalName: 7 } },
      { reason: 'wrong-type', at: 'profile.legalName' },
    ],
    [
      'hours of the wrong type',
      { ...whole, profile: { hours: '9–18' } },
      { reason: 'wrong-type', at: 'profile.hours' },
    ],
    ['a list for a profile', { ...whole, profile: [] }, { reason: 'wrong-type', at: 'profile' }],
    ['a misspelt name', { ...whole, profile: { Swift: 'x' } }, { reason: 'unknown-names', names: ['Swift'] }],
  ])('%s', (_name, value, expected) => expect(read(value)).toEqual({ ok: false, ...expected }));

  it.each(['__proto__', 'constructor', 'toString'])(
    'a key called %s is an unknown name and pollutes nothing',
    (name) => {
      const text = JSON.stringify(whole).replace('"legalName"', `"${name}": {"polluted": true}, "legalName"`);
      expect(read(text)).toEqual({ ok: false, reason: 'unknown-names', names: [name] });
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('names the fields that the form would refuse', () => {
    expect(withProfile({ swift: 'x', timeZone: 'Mars/Olympus', provider: 'swift' })).toEqual({
      ok: false,
      reason: 'fields',
      fields: ['provider', 'swift', 'timeZone'],
    });
    expect(withProfile({ legalName: 'x'.repeat(301) })).toMatchObject({ fields: ['legalName'] });
  });

  it('tells few unknown names, and none of them whole pages long', () => {
    const names = Object.fromEntries(
      Array.from({ length: 99 }, (_, place) => [`${place}`.padEnd(99, 'x'), 1]),
    );
    const answer = withProfile(names);
    expect(answer).toMatchObject({ reason: 'unknown-names' });
    expect(JSON.stringify(answer).length).toBeLessThan(300);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify({ ...whole, profile: value })),
        ),
        (text) => {
          readProfileFile(text);
        },
      ),
    );
  });
});

describe('what an import would change', () => {
  it('is listed in the form’s order', () => {
    const draft = draftOf(profile);
    expect(changedFields(draft, draft)).toEqual([]);
    expect(changedFields(draft, { ...draft, hoursTo: '18:00', legalName: ' ' })).toEqual([
      'legalName',
      'hoursTo',
    ]);
    expect(changedFields(EMPTY_DRAFT, { ...EMPTY_DRAFT, swift: '  ' })).toEqual([]);
  });
});
