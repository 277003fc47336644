import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSecret, MAX_STRAY, storableSecret } from './secret-text';

describe('describeSecret', () => {
  it('finds nothing in letters and digits', () => {
    expect(describeSecret('Ab9')).toEqual({
      length: 3,
      visibleLength: 3,
      stray: [],
      strayCount: 0,
      visibleIsAlphanumeric: true,
    });
  });

  it.each<[string, string, number, boolean]>([
    ['zero-width space', 'a\u200bb', 0x200b, true],
    ['byte order mark', 'a\ufeffb', 0xfeff, true],
    ['soft hyphen', 'a\u00adb', 0xad, true],
    ['right-to-left override', 'a\u202eb', 0x202e, true],
    ['tag character', 'a\u{e0041}b', 0xe0041, true],
    ['variation selector', 'a\ufe0fb', 0xfe0f, true],
    ['Hangul filler', 'a\u3164b', 0x3164, true],
    ['no-break space', 'a\u00a0b', 0xa0, false],
    ['tab', 'a\tb', 9, false],
    ['Cyrillic а', 'a\u0430b', 0x430, false],
    ['full-width 1', 'a\uff11b', 0xff11, false],
    ['emoji outside the BMP', 'a\u{1f600}b', 0x1f600, false],
    ['lone surrogate', 'a\ud83db', 0xd83d, false],
  ])('%s', (_name, value, codePoint, isInvisible) => {
    expect(describeSecret(value)).toEqual({
      length: 3,
      visibleLength: isInvisible ? 2 : 3,
      stray: [{ position: 2, codePoint }],
      strayCount: 1,
      visibleIsAlphanumeric: isInvisible,
    });
  });

  it('counts all stray characters and lists the first', () => {
    const described = describeSecret(' '.repeat(MAX_STRAY + 5));
    expect(described.stray).toHaveLength(MAX_STRAY);
    expect(described.strayCount).toBe(MAX_STRAY + 5);
  });

  it('never holds the value, and its counts agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        const { length, visibleLength, stray, strayCount, visibleIsAlphanumeric } = describeSecret(value);
        expect(length).toBe(Array.from(value).length);
        expect(visibleLength).toBeLessThanOrEqual(length);
        expect(stray).toHaveLength(Math.min(strayCount, MAX_STRAY));
        for (const { position, codePoint } of stray) {
          expect(Array.from(value)[position - 1]?.codePointAt(0)).toBe(codePoint);
        }
        if (strayCount === 0) expect(value).toMatch(/^[0-9A-Za-z]*$/);
        expect(visibleIsAlphanumeric).toBe(strayCount === length - visibleLength);
      }),
    );
  });
});

describe('storableSecret', () => {
  it('keeps what a stray or two say', () => {
    const described = describeSecret('ABCD\u200bEFGH\u0410JKLMNPQRSTUVWXY');
    expect(storableSecret(described)).toEqual(described);
  });

  it('does not let a value in full-width letters be read from its strays', () => {
    const described = describeSecret('ＡＢＣＤ\u200bＥＦＧＨ１２３４');
    expect(storableSecret(described)).toEqual({ ...described, stray: [{ position: 5, codePoint: 0x200b }] });
  });
});
