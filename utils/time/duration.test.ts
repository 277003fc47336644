import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration';

/** Any character at all; fast-check's own `binary` unit takes a second to get ready. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

describe('parseDuration', () => {
  it.each<[string, number]>([
    ['22 min', 22 * MINUTE],
    ['22 min.', 22 * MINUTE],
    ['22 minutes', 22 * MINUTE],
    ['1 minute', MINUTE],
    ['1 h 5 min', HOUR + 5 * MINUTE],
    ['1h05m', HOUR + 5 * MINUTE],
    ['1 hour and 5 minutes', HOUR + 5 * MINUTE],
    ['1 day, 2 hours', DAY + 2 * HOUR],
    ['1.5 h', 90 * MINUTE],
    ['90 min', 90 * MINUTE],
    ['1 ч 5 мин', HOUR + 5 * MINUTE],
    ['1 ч. 5 мин.', HOUR + 5 * MINUTE],
    ['1 час 5 минут', HOUR + 5 * MINUTE],
    ['1 час и 5 минут', HOUR + 5 * MINUTE],
    ['22 минуты', 22 * MINUTE],
    ['45 сек', 45],
    ['1 день 2 часа', DAY + 2 * HOUR],
    ['2 сут. 3 ч', 2 * DAY + 3 * HOUR],
    ['1,5 ч', 90 * MINUTE],
    ['1,5 часа', 90 * MINUTE],
    ['2小时', 2 * HOUR],
    ['2 小时 5 分钟', 2 * HOUR + 5 * MINUTE],
    ['2小时5分钟', 2 * HOUR + 5 * MINUTE],
    ['2个小时', 2 * HOUR],
    ['1天2小时', DAY + 2 * HOUR],
    ['22分10秒', 22 * MINUTE + 10],
    ['00:22:10', 22 * MINUTE + 10],
    ['1:05:00', HOUR + 5 * MINUTE],
    ['26:00:00', 26 * HOUR],
    ['22\u00A0мин', 22 * MINUTE],
    ['1\u202Fч\u00A05\u202Fмин', HOUR + 5 * MINUTE],
    ['２２　分钟', 22 * MINUTE],
    ['００：２２：１０', 22 * MINUTE + 10],
    [' 22 MIN\n', 22 * MINUTE],
    ['0 min', 0],
    ['0,25 мин', 15],
  ])('%j is %i seconds', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each<[string, number]>([
    ['less than a minute', MINUTE],
    ['Less than 1 minute', MINUTE],
    ['менее минуты', MINUTE],
    ['Менее 1 минуты', MINUTE],
    ['меньше минуты', MINUTE],
    ['under 30 seconds', 30],
    ['меньше чем минута', MINUTE],
    ['不到1分钟', MINUTE],
    ['不到一分钟', MINUTE],
    ['少于 1 分钟', MINUTE],
    ['< 1 min', MINUTE],
    ['＜１分钟', MINUTE],
  ])('%j is at most %i seconds', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each([
    ['h:mm or mm:ss', '1:05'],
    ['h:mm or mm:ss', '22:10'],
    ['no unit', '22'],
    ['half a unit', '1 ч 5'],
    ['half a unit', '5 min 10'],
    ['no amount', 'min'],
    ['a lower bound', 'more than 1 h'],
    ['a lower bound', 'более 15 минут'],
    ['a bound too wide to say anything', 'under an hour'],
    ['a bound too wide to say anything', 'менее 15 минут'],
    ['a bound too wide to say anything', '不到2小时'],
    ['two of them', '22 min (target: 15 min)'],
    ['a range', '10–15 min'],
    ['a point in time', '5 min ago'],
    ['a point in time', '5 минут назад'],
    ['small before big', '5 min 1 h'],
    ['the same unit twice', '5 min 5 min'],
    ['a part that overflows', '1 h 75 min'],
    ['a fraction with more behind it', '1,5 ч 20 мин'],
    ['a thousand or a fraction', '1,500 min'],
    ['a thousand with a space', '1 500 мин'],
    ['months', '2 мес'],
    ['weeks', '2 недели'],
    ['another word that begins alike', '5 минусов'],
    ['a minus', '-5 min'],
    ['an impossible clock', '00:75:00'],
    ['a word for a half', '1小时半'],
    ['Chinese digits', '两小时'],
    ['a dash for no value', '—'],
    ['nothing', ''],
    ['a bound of nothing', 'less than'],
    ['a key of every object', 'менее constructor'],
    ['a key of every object', '5 constructor'],
    ['prose', `${'мы отвечаем '.repeat(8)}22 мин`],
  ])('%s: %j is not certain', (_why, text) => expect(parseDuration(text)).toBeNull());
});

describe('writing and reading back', () => {
  const parts = fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    hours: fc.integer({ min: 0, max: 23 }),
    minutes: fc.integer({ min: 0, max: 59 }),
    seconds: fc.integer({ min: 0, max: 59 }),
  });
  type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;
  const UNITS = ['day', 'hour', 'minute', 'second'] as const;
  const secondsOf = ({ days, hours, minutes, seconds }: Parts): number =>
    days * DAY + hours * HOUR + minutes * MINUTE + seconds;
  const amounts = ({ days, hours, minutes, seconds }: Parts): number[] => [days, hours, minutes, seconds];

  const display = fc.constantFrom('long', 'short', 'narrow');
  const separator = fc.constantFrom(' ', '\u00A0', ', ');

  it.each(['en', 'ru', 'zh-CN'])('what Intl prints in %s, in every length', (language) => {
    fc.assert(
      fc.property(parts, display, separator, (given, unitDisplay, between) => {
        const words = amounts(given).flatMap((amount, index) =>
          amount === 0
            ? []
            : [
                new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[index], unitDisplay }).format(
                  amount,
                ),
              ],
        );
        fc.pre(words.length > 0);
        expect(parseDuration(words.join(between))).toBe(secondsOf(given));
      }),
    );
  });

  it('hh:mm:ss', () => {
    fc.assert(
      fc.property(parts, ({ hours, minutes, seconds }) => {
        const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
        expect(parseDuration(clock)).toBe(hours * HOUR + minutes * MINUTE + seconds);
      }),
    );
  });

  it('never throws, and never answers less than nothing', () => {
    const alphabet = fc.constantFrom(...'0123456789:.,<- minhчасминсек小时分钟менее'.split(''));
    const texts = fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: alphabet }));
    fc.assert(fc.property(texts, (text) => void expect(parseDuration(text) ?? 0).toBeGreaterThanOrEqual(0)));
  });
});
