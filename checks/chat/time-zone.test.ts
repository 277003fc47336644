import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, factsOf, testCheck, unreadable } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import type { DayHours } from '@/utils/facts/facts';
import { dayHoursBetween } from '@/utils/time/day-hours';
import check from './time-zone';

const WINTER = Date.UTC(2026, 0, 15, 12);
const SUMMER = Date.UTC(2026, 6, 15, 12);
const NINE_TO_SIX = { from: 540, to: 1080 };
const moscow = { kind: 'iana', name: 'Europe/Moscow' } as const;
const shanghai = {
  'seller.hours': NINE_TO_SIX,
  'seller.timeZone': 'Asia/Shanghai',
  'seller.now': WINTER,
} as const;

/** Guide 003's example. */
const GUIDE_DATA = {
  set: '09:00–18:00',
  setAtHome: '14:00–23:00',
  meant: '09:00–18:00',
  toType: '04:00–13:00',
  cabinetClock: 'Europe/Moscow, UTC+3',
  homeClock: 'Asia/Shanghai, UTC+8',
};
const GUIDE_EVIDENCE = {
  kind: 'hours',
  set: NINE_TO_SIX,
  meant: NINE_TO_SIX,
  setAtHome: { from: 840, to: 1380 },
  toType: { from: 240, to: 780 },
  cabinetOffset: 180,
  homeOffset: 480,
  homeZone: 'Asia/Shanghai',
} as const;
const berlin = {
  'chat.hours': { from: 540, to: 1080 },
  'chat.timeZone': { kind: 'offset', minutes: 60 },
  'seller.hours': NINE_TO_SIX,
  'seller.timeZone': 'Europe/Berlin',
} as const;

testCheck(check, {
  pass: [
    {
      name: 'the hours that the check said to type',
      facts: { ...shanghai, 'chat.hours': { from: 240, to: 780 }, 'chat.timeZone': moscow },
    },
    {
      name: 'the page keeps the seller’s own zone',
      facts: {
        ...shanghai,
        'chat.hours': NINE_TO_SIX,
        'chat.timeZone': { kind: 'iana', name: 'Asia/Shanghai' },
      },
    },
    {
      name: 'the same zone as a bare offset',
      facts: { ...shanghai, 'chat.hours': NINE_TO_SIX, 'chat.timeZone': { kind: 'offset', minutes: 480 } },
    },
    {
      name: 'all day, in any zone',
      facts: { ...shanghai, 'chat.hours': { from: 0, to: 1440 }, 'chat.timeZone': moscow },
    },
    {
      name: 'equal ends last the whole day',
      facts: { ...shanghai, 'chat.hours': { from: 540, to: 540 }, 'chat.timeZone': moscow },
    },
    {
      name: 'longer hours over midnight cover a night shift',
      facts: {
        ...shanghai,
        'chat.hours': { from: 1020, to: 120 },
        'chat.timeZone': moscow,
        'seller.hours': { from: 1380, to: 360 },
      },
    },
    { name: 'winter in Berlin is UTC+1', facts: { ...berlin, 'seller.now': WINTER } },
  ],
  fail: [
    {
      name: '09:00–18:00 in Moscow, stated',
      facts: { ...shanghai, 'chat.hours': NINE_TO_SIX, 'chat.timeZone': moscow },
      message: 'not-covered',
      data: { ...GUIDE_DATA, zoneStated: 'yes' },
      at: ['chat.timeZone', 'chat.hours'],
      evidence: { ...GUIDE_EVIDENCE, zoneStated: true },
    },
    {
      name: 'no zone on the page: Moscow is judged',
      facts: { ...shanghai, 'chat.hours': NINE_TO_SIX, 'chat.timeZone': absent },
      message: 'not-covered-moscow',
      data: { ...GUIDE_DATA, zoneStated: 'no' },
      at: ['chat.hours'],
      evidence: { ...GUIDE_EVIDENCE, zoneStated: false },
    },
    {
      name: 'summer in Berlin is UTC+2: the bare offset no longer fits',
      facts: { ...berlin, 'seller.now': SUMMER },
      message: 'not-covered',
      data: {
        set: '09:00–18:00',
        setAtHome: '10:00–19:00',
        meant: '09:00–18:00',
        toType: '08:00–17:00',
        cabinetClock: 'UTC+1',
        homeClock: 'Europe/Berlin, UTC+2',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'a minute too short',
      facts: { ...shanghai, 'chat.hours': { from: 241, to: 780 }, 'chat.timeZone': moscow },
      message: 'not-covered',
      data: { ...GUIDE_DATA, set: '04:01–13:00', setAtHome: '09:01–18:00', zoneStated: 'yes' },
      at: ['chat.timeZone', 'chat.hours'],
    },
  ],
  unread: [
    { name: 'no hours seen', facts: { ...shanghai, 'chat.timeZone': moscow }, missing: ['chat.hours'] },
    {
      name: 'a zone that was not understood is not Moscow',
      facts: { ...shanghai, 'chat.hours': NINE_TO_SIX, 'chat.timeZone': unreadable('unknown-value') },
      missing: ['chat.timeZone'],
    },
    {
      name: 'a zone that was not looked for is not Moscow either',
      facts: { ...shanghai, 'chat.hours': NINE_TO_SIX },
      missing: ['chat.timeZone'],
    },
  ],
});

describe('chat/time-zone, for any hours and zones', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const hours: fc.Arbitrary<DayHours> = fc
    .tuple(minute, minute)
    .map(([from, to]) => dayHoursBetween(from, to) ?? { from, to: from === 0 ? 1440 : from });
  const home = fc.constantFrom(
    'Asia/Shanghai',
    'Asia/Kathmandu',
    'Europe/Moscow',
    'America/St_Johns',
    'Pacific/Apia',
    'Europe/Berlin',
    'UTC',
  );
  const zone = fc.oneof(
    home.map((name) => ({ kind: 'iana' as const, name })),
    fc
      .integer({ min: -48, max: 56 })
      .map((quarters) => ({ kind: 'offset' as const, minutes: quarters * 15 })),
    fc.constant(absent),
  );
  const now = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });

  it('passes once the hours that it said to type are typed', () => {
    fc.assert(
      fc.property(hours, hours, home, zone, now, (set, meant, homeZone, cabinetZone, at) => {
        const facts = {
          'chat.timeZone': cabinetZone,
          'seller.hours': meant,
          'seller.timeZone': homeZone,
          'seller.now': at,
        };
        const finding = judge(check, factsOf({ ...facts, 'chat.hours': set }));
        if (finding.evidence?.kind !== 'hours') {
          expect(finding.status).toBe('pass');
          return;
        }
        expect(judge(check, factsOf({ ...facts, 'chat.hours': finding.evidence.toType })).status).toBe(
          'pass',
        );
      }),
    );
  });

  it('is an error of the check, and no verdict, when the browser does not know a zone', () => {
    const facts = factsOf({
      ...shanghai,
      'chat.hours': NINE_TO_SIX,
      'chat.timeZone': { kind: 'iana', name: 'No/Where' },
    });
    expect(judge(check, facts).status).toBe('error');
  });
});
