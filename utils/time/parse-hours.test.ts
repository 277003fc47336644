import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_DAY, dayHoursBetween, formatDayHours, formatTimeOfDay } from './day-hours';
import { parseDayHours, parseTimeOfDay } from './parse-hours';

describe('parseTimeOfDay', () => {
  it.each<[string, number]>([
    ['9:00', 540],
    ['09:00', 540],
    [' 18.00 ', 1080],
    ['18:00:00', 1080],
    ['24:00', 1440],
    ['9:00 PM', 1260],
    ['9 a.m.', 540],
    ['12:00 AM', 0],
    ['12:30 pm', 750],
    ['18 ч', 1080],
    ['9 часов', 540],
    ['9 ч 30 мин', 570],
    ['6 вечера', 1080],
    ['9 утра', 540],
    ['下午6:00', 1080],
    ['上午9点半', 570],
    ['18时30分', 1110],
    ['０９：３０', 570],
  ])('%s is minute %i', (text, minutes) => expect(parseTimeOfDay(text)).toBe(minutes));

  it.each([
    '',
    '9',
    '25:00',
    '24:01',
    '9:60',
    '13:00 PM',
    '0:30 am',
    '下午18:00',
    '上午9:00 PM',
    'nine',
    '9:00–18:00',
  ])('%j is not certainly a time', (text) => expect(parseTimeOfDay(text)).toBeNull());
});

describe('parseDayHours', () => {
  const NINE_TO_SIX = { from: 540, to: 1080 };

  it.each([
    '09:00–18:00',
    '9:00 - 18:00',
    '09:00~18:00',
    '09:00 — 18:00',
    '09.00-18.00',
    '９：００～１８：００',
    '09：00－18：00',
    'с 9:00 до 18:00',
    'с 9 до 18',
    'с 9 до 18 часов',
    '9 утра – 6 вечера',
    'ежедневно с 9:00 до 18:00',
    'from 9:00 to 18:00',
    '9:00 AM – 6:00 PM',
    '9:00 a.m. until 6:00 p.m.',
    'Daily 9 AM–6 PM',
    '9–18',
    '上午9:00至下午6:00',
    '从9:00到18:00',
    '每天 9点~18点',
  ])('%s is nine to six', (text) => expect(parseDayHours(text)).toEqual(NINE_TO_SIX));

  it.each([
    '24/7',
    '24x7',
    '7×24小时',
    '24小时',
    '全天',
    'круглосуточно',
    'Круглосуточно',
    '24 часа',
    'around the clock',
    '00:00–24:00',
    '00:00–00:00',
  ])('%s is the whole day', (text) => expect(parseDayHours(text)).toEqual(ALL_DAY));

  it.each([
    ['22:00–06:00', { from: 1320, to: 360 }],
    ['22–6', { from: 1320, to: 360 }],
    ['09:00–06:00', { from: 540, to: 360 }],
    ['16:00–00:00', { from: 960, to: 1440 }],
    ['9:00–0:00', { from: 540, to: 1440 }],
  ])('%s runs to or over midnight', (text, expected) => expect(parseDayHours(text)).toEqual(expected));

  it.each([
    ['two spans', '09:00–13:00, 14:00–18:00'],
    ['days of the week', 'Mon–Fri 9:00–18:00'],
    ['days of the week', 'Пн–Пт 9:00–18:00'],
    ['days of the week', '周一至周五 9:00-18:00'],
    ['three numbers', '9-18-20'],
    ['a date', '2026-05-06'],
    ['small bare numbers', '9–6'],
    ['small bare numbers', '9–12'],
    ['a morning or an afternoon on one side only', '2:00–6:00 PM'],
    ['a morning or an afternoon on one side only', '下午2:00至6:00'],
    ['nine to six, or a night shift', '9:00–6:00'],
    ['equal ends', '09:00–09:00'],
    ['a zone of its own', '09:00–18:00 MSK'],
    ['impossible times', '9:00–25:00'],
    ['one time', '9:00'],
    ['an open end', 'до 18:00'],
    ['nothing', ''],
    ['prose', `${'Мы отвечаем '.repeat(10)}с 9:00 до 18:00`],
  ])('%s: %j is not certain', (_why, text) => expect(parseDayHours(text)).toBeNull());
});

describe('printing and reading back', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const twelveHour = (minutes: number) => {
    const hour = Math.floor(minutes / 60);
    const rest = formatTimeOfDay(minutes).slice(3);
    return { half: hour < 12 ? 0 : 1, text: `${hour % 12 || 12}:${rest}` } as const;
  };
  const en = (minutes: number): string => {
    const { half, text } = twelveHour(minutes);
    return `${text} ${['AM', 'PM'][half]}`;
  };
  const zh = (minutes: number): string => {
    const { half, text } = twelveHour(minutes);
    return `${['上午', '下午'][half]}${text}`;
  };
  const writings: Record<string, (from: number, to: number) => string> = {
    ours: (from, to) => formatDayHours({ from, to: to || 1440 }),
    en: (from, to) => `${en(from)} – ${en(to)}`,
    ru: (from, to) => `с ${formatTimeOfDay(from)} до ${formatTimeOfDay(to)}`,
    zh: (from, to) => `${zh(from)}至${zh(to)}`,
    'zh, 24 hours': (from, to) => `${formatTimeOfDay(from)}～${formatTimeOfDay(to)}`.normalize('NFKC'),
  };

  it.each(Object.keys(writings))('%s', (writing) => {
    fc.assert(
      fc.property(minute, minute, (from, to) => {
        fc.pre(from !== to);
        expect(parseDayHours(writings[writing]?.(from, to) ?? '')).toEqual(dayHoursBetween(from, to));
      }),
    );
  });

  it('never throws, and never answers hours that are out of range', () => {
    const alphabet = fc.constantFrom(...'0123456789:-–~ .сдопотoamp上午下至点时/x'.split(''));
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet }));
    fc.assert(
      fc.property(texts, (text) => {
        const hours = parseDayHours(text) ?? { from: 0, to: 1 };
        expect(hours.from).toBeGreaterThanOrEqual(0);
        expect(hours.from).toBeLessThan(1440);
        expect(hours.to).toBeGreaterThan(0);
        expect(hours.to).toBeLessThanOrEqual(1440);
      }),
    );
  });
});
