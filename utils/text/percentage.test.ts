import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePercentage } from './percentage';

/** Any character at all; fast-check's own `binary` unit takes a second to get ready. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('parsePercentage', () => {
  it.each<[string, number]>([
    ['99,5 %', 99.5],
    ['99.5%', 99.5],
    ['99,53\u00A0%', 99.53],
    ['99,53\u202F%', 99.53],
    ['９９．５％', 99.5],
    ['99.5﹪', 99.5],
    ['100%', 100],
    ['100,00 %', 100],
    ['0 %', 0],
    ['\n 7% ', 7],
  ])('%j is %d', (text, value) => expect(parsePercentage(text)).toBe(value));

  it.each([
    ['no sign', '99.5'],
    ['in words', '百分之九十九'],
    ['in words', '99,5 процента'],
    ['two of them', '99,53 % (SLA ≥ 99,5 %)'],
    ['two of them', '99.5% / 100%'],
    ['a change beside it', '99,5 % +0,2 %'],
    ['a bound', '≥ 99,5 %'],
    ['a bound', '<1%'],
    ['per mille', '995 ‰'],
    ['negative', '-5 %'],
    ['negative', '−5 %'],
    ['over a hundred', '100,1 %'],
    ['over a hundred', '995 %'],
    ['two decimal points', '99.5.3%'],
    ['a dash for no value', '— %'],
    ['the sign first', '%99'],
    ['prose', `${' '.repeat(40)}99%`],
    ['nothing', ''],
    ['the sign alone', '%'],
  ])('%s: %j is not certain', (_why, text) => expect(parsePercentage(text)).toBeNull());

  it.each(['en', 'ru', 'zh-CN'])('reads back what Intl prints in %s', (language) => {
    const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(parsePercentage(format.format(hundredths / 10_000))).toBe(hundredths / 100);
      }),
    );
  });

  it('never throws, and never answers out of range', () => {
    const alphabet = fc.constantFrom(...'0123456789.,% -'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: alphabet })), (text) => {
        const value = parsePercentage(text) ?? 0;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
      }),
    );
  });
});
