import { describe, expect, it } from 'vitest';
import { lookAlikeOf } from './character-name';
import { type CharacterKind, drawnForm, kindOf } from './describe-character';

describe('kind and drawn form', () => {
  it.each<[string, CharacterKind, string]>([
    ['\ufeff', 'byte-order-mark', 'U+FEFF'],
    ['\u202e', 'direction', 'U+202E'],
    ['\u200e', 'direction', 'U+200E'],
    ['\u{e0041}', 'tag', 'U+E0041'],
    ['\ufe0f', 'variation-selector', 'U+FE0F'],
    ['\u200b', 'invisible', 'U+200B'],
    ['\u2800', 'invisible', 'U+2800'],
    [' ', 'space', '␠'],
    ['\u00a0', 'space', 'U+00A0'],
    ['\n', 'line-break', '␊'],
    ['\u2028', 'line-break', 'U+2028'],
    ['\t', 'tab', '␉'],
    ['\u0000', 'control', '␀'],
    ['\u007f', 'control', '␡'],
    ['\u0085', 'line-break', 'U+0085'],
    ['\ud83d', 'broken', 'U+D83D'],
    ['\ue000', 'private-use', 'U+E000'],
    ['\u0301', 'combining-mark', '◌\u0301'],
    ['\u0410', 'look-alike', '\u0410'],
    ['\uff11', 'look-alike', '\uff11'],
    ['\u0416', 'letter', '\u0416'],
    ['中', 'letter', '中'],
    ['٣', 'digit', '٣'],
    ['-', 'punctuation', '-'],
    ['😀', 'emoji', '😀'],
    ['€', 'symbol', '€'],
    ['\u0378', 'unknown', 'U+0378'],
  ])('%j is a %s', (character, kind, drawn) => {
    const codePoint = character.codePointAt(0) ?? 0;
    expect(kindOf(codePoint, lookAlikeOf(codePoint))).toBe(kind);
    expect(drawnForm(codePoint, kind)).toBe(drawn);
  });
});
