import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, factsOf, testCheck, unreadable } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import type { DayHours } from '@/utils/facts/facts';
import { dayHoursBetween, lengthOf } from '@/utils/time/day-hours';
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

const zone = (name: string) => ({ kind: 'iana', name }) as const;
const NEW_YORK = zone('America/New_York');
/** America has moved its clocks, Europe has not yet: five hours between New York and Berlin instead of six. */
const BETWEEN_CHANGES = Date.UTC(2026, 2, 15, 12);
const atHome = (name: string, now: number, meant: DayHours = NINE_TO_SIX) =>
  ({ 'seller.hours': meant, 'seller.timeZone': name, 'seller.now': now }) as const;

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
    {
      name: 'Berlin on the page, China at home, in winter: seven hours',
      facts: {
        ...shanghai,
        'chat.hours': { from: 120, to: 660 },
        'chat.timeZone': zone('Europe/Berlin'),
      },
    },
    {
      name: 'New York on the page, China at home: hours over midnight',
      facts: { ...shanghai, 'chat.hours': { from: 1200, to: 300 }, 'chat.timeZone': NEW_YORK },
    },
    {
      name: 'half an hour: Moscow on the page, India at home',
      facts: {
        ...atHome('Asia/Kolkata', WINTER),
        'chat.hours': { from: 390, to: 930 },
        'chat.timeZone': moscow,
      },
    },
    {
      name: 'half an hour on both sides: Tehran and Adelaide, whose summer is our winter',
      facts: {
        ...atHome('Australia/Adelaide', WINTER),
        'chat.hours': { from: 120, to: 660 },
        'chat.timeZone': zone('Asia/Tehran'),
      },
    },
    {
      name: 'a seller who answers day and night, hours around the clock',
      facts: {
        ...atHome('America/New_York', SUMMER, { from: 0, to: 1440 }),
        'chat.hours': { from: 0, to: 1440 },
        'chat.timeZone': moscow,
      },
    },
    {
      name: 'a night shift that ends at midnight in one zone and begins there in the other',
      facts: {
        ...atHome('Asia/Shanghai', WINTER, { from: 300, to: 840 }),
        'chat.hours': { from: 0, to: 540 },
        'chat.timeZone': moscow,
      },
    },
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
    {
      name: 'the same hours in Berlin in summer: six hours to China',
      facts: {
        ...shanghai,
        'seller.now': SUMMER,
        'chat.hours': { from: 120, to: 660 },
        'chat.timeZone': zone('Europe/Berlin'),
      },
      message: 'not-covered',
      data: {
        set: '02:00–11:00',
        setAtHome: '08:00–17:00',
        meant: '09:00–18:00',
        toType: '03:00–12:00',
        cabinetClock: 'Europe/Berlin, UTC+2',
        homeClock: 'Asia/Shanghai, UTC+8',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'New York on the page: the hours to type run over midnight',
      facts: { ...shanghai, 'chat.hours': NINE_TO_SIX, 'chat.timeZone': NEW_YORK },
      message: 'not-covered',
      data: {
        set: '09:00–18:00',
        setAtHome: '22:00–07:00',
        meant: '09:00–18:00',
        toType: '20:00–05:00',
        cabinetClock: 'America/New_York, UTC−5',
        homeClock: 'Asia/Shanghai, UTC+8',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
      evidence: {
        kind: 'hours',
        set: NINE_TO_SIX,
        meant: NINE_TO_SIX,
        setAtHome: { from: 1320, to: 420 },
        toType: { from: 1200, to: 300 },
        cabinetOffset: -300,
        homeOffset: 480,
        homeZone: 'Asia/Shanghai',
        zoneStated: true,
      },
    },
    {
      name: 'and an hour later in summer',
      facts: {
        ...shanghai,
        'seller.now': SUMMER,
        'chat.hours': { from: 1200, to: 300 },
        'chat.timeZone': NEW_YORK,
      },
      message: 'not-covered',
      data: {
        set: '20:00–05:00',
        setAtHome: '08:00–17:00',
        meant: '09:00–18:00',
        toType: '21:00–06:00',
        cabinetClock: 'America/New_York, UTC−4',
        homeClock: 'Asia/Shanghai, UTC+8',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'between two changes of clocks: what fits in winter and in summer does not',
      facts: {
        ...atHome('Europe/Berlin', BETWEEN_CHANGES),
        'chat.hours': { from: 180, to: 720 },
        'chat.timeZone': NEW_YORK,
      },
      message: 'not-covered',
      data: {
        set: '03:00–12:00',
        setAtHome: '08:00–17:00',
        meant: '09:00–18:00',
        toType: '04:00–13:00',
        cabinetClock: 'America/New_York, UTC−4',
        homeClock: 'Europe/Berlin, UTC+1',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'half an hour short in India',
      facts: {
        ...atHome('Asia/Kolkata', WINTER),
        'chat.hours': { from: 420, to: 960 },
        'chat.timeZone': moscow,
      },
      message: 'not-covered',
      data: {
        set: '07:00–16:00',
        setAtHome: '09:30–18:30',
        meant: '09:00–18:00',
        toType: '06:30–15:30',
        cabinetClock: 'Europe/Moscow, UTC+3',
        homeClock: 'Asia/Kolkata, UTC+5:30',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'a night shift at home, typed as at home',
      facts: {
        ...atHome('Asia/Shanghai', WINTER, { from: 1320, to: 360 }),
        'chat.hours': { from: 1320, to: 360 },
        'chat.timeZone': moscow,
      },
      message: 'not-covered',
      data: {
        set: '22:00–06:00',
        setAtHome: '03:00–11:00',
        meant: '22:00–06:00',
        toType: '17:00–01:00',
        cabinetClock: 'Europe/Moscow, UTC+3',
        homeClock: 'Asia/Shanghai, UTC+8',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'a seller who answers day and night needs hours around the clock',
      facts: {
        ...atHome('Asia/Shanghai', WINTER, { from: 0, to: 1440 }),
        'chat.hours': NINE_TO_SIX,
        'chat.timeZone': moscow,
      },
      message: 'not-covered',
      data: {
        set: '09:00–18:00',
        setAtHome: '14:00–23:00',
        meant: '00:00–24:00',
        toType: '00:00–24:00',
        cabinetClock: 'Europe/Moscow, UTC+3',
        homeClock: 'Asia/Shanghai, UTC+8',
        zoneStated: 'yes',
      },
      at: ['chat.timeZone', 'chat.hours'],
    },
    {
      name: 'hours to type that end at midnight',
      facts: {
        ...atHome('Asia/Shanghai', WINTER, { from: 1020, to: 300 }),
        'chat.hours': NINE_TO_SIX,
        'chat.timeZone': moscow,
      },
      message: 'not-covered',
      data: {
        set: '09:00–18:00',
        setAtHome: '14:00–23:00',
        meant: '17:00–05:00',
        toType: '12:00–00:00',
        cabinetClock: 'Europe/Moscow, UTC+3',
        homeClock: 'Asia/Shanghai, UTC+8',
        zoneStated: 'yes',
      },
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
    'America/New_York',
    'Asia/Kolkata',
    'Asia/Tehran',
    'Australia/Lord_Howe',
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
        expect(lengthOf(finding.evidence.toType)).toBe(lengthOf(meant));
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
