import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DifferencePart } from '@/utils/audit/verdict';
import { alphabetsIn, characterDifference, type DifferenceKind, differenceKind } from './difference';

/** `[-found-]{+expected+}`, the rest as it stands. */
const shown = (parts: readonly DifferencePart[]): string =>
  parts
    .map(({ side, text }) => (side === 'same' ? text : side === 'found' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('characterDifference', () => {
  it.each<[string, string, string, string]>([
    ['nothing', 'ABC', 'ABC', 'ABC'],
    ['two empty texts', '', '', ''],
    ['one empty text', '', 'ABC', '{+ABC+}'],
    ['a space too many', 'A  B', 'A B', 'A [- -]B'],
    ['a trailing space', 'ABC ', 'ABC', 'ABC[- -]'],
    ['case', 'Shenzhen Ltd', 'ShenZhen Ltd', 'Shen[-z-]{+Z+}hen Ltd'],
    ['punctuation', 'ABC Co., Ltd.', 'ABC Co. Ltd.', 'ABC Co.[-,-] Ltd.'],
    ['a full-width letter', 'ＡBC', 'ABC', '[-Ａ-]{+A+}BC'],
    ['a Cyrillic letter', '\u0410BC', 'ABC', '[-\u0410-]{+A+}BC'],
    ['an invisible character', 'A\u200bBC', 'ABC', 'A[-\u200b-]BC'],
    ['a variation selector alone', 'A\ufe0fBC', 'ABC', 'A[-\ufe0f-]BC'],
    ['emoji that share a surrogate', '\u{1f600}A', '\u{1f601}A', '[-\u{1f600}-]{+\u{1f601}+}A'],
    ['an ideograph outside the BMP', '\u{20000}公司', '\u{20001}公司', '[-\u{20000}-]{+\u{20001}+}公司'],
    ['a letter with its mark', 'Cafe\u0301', 'Cafe', 'Caf[-e\u0301-]{+e+}'],
    ['composed and decomposed', 'e\u0301A', 'éA', '[-e\u0301-]{+é+}A'],
    ['private use characters themselves', '\ue000A', '\ue001A', '[-\ue000-]{+\ue001+}A'],
    ['a lone surrogate', 'A\ud83d', 'A', 'A[-\ud83d-]'],
    ['Chinese names', '深圳市甲科技有限公司', '深圳甲科技有限公司', '深圳[-市-]甲科技有限公司'],
  ])('%s', (_name, found, expected, drawn) =>
    expect(shown(characterDifference(found, expected))).toBe(drawn),
  );

  it('compares what is too long as wholes', () => {
    const long = 'A'.repeat(301);
    expect(characterDifference(long, 'A')).toEqual([
      { side: 'found', text: long },
      { side: 'expected', text: 'A' },
    ]);
    expect(characterDifference('', long)).toEqual([{ side: 'expected', text: long }]);
  });

  it('gives back both texts, never cut within a character', () => {
    const character = fc.constantFrom(
      'A',
      'a',
      ' ',
      '\u0301',
      '\u200b',
      '\ufe0f',
      '\u{1f600}',
      '\u{1f601}',
      '\ue000',
      '\ud83d',
      '公',
      '１',
    );
    const text = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, text, (found, expected) => {
        const parts = characterDifference(found, expected);
        const without = (side: DifferencePart['side']): string =>
          parts
            .filter((part) => part.side !== side)
            .map((part) => part.text)
            .join('');
        expect(without('expected')).toBe(found);
        expect(without('found')).toBe(expected);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        for (const side of ['found', 'expected'] as const) {
          let before = '';
          for (const { text } of parts.filter((part) => part.side !== side)) {
            expect(text).not.toMatch(/^[\udc00-\udfff]/);
            // A mark begins a run only where it has no letter to sit on.
            if (text.startsWith('\u0301')) expect(before).toMatch(/^$|\u200b$|\ufe0f$/);
            before += text;
          }
        }
      }),
    );
  });
});

describe('differenceKind', () => {
  it.each<[DifferenceKind, string, string]>([
    ['case', 'SHENZHEN Ltd', 'Shenzhen Ltd'],
    ['spaces', ' A B', 'A B'],
    ['spaces', 'A  B', 'A B'],
    ['spaces', 'A\u00a0B', 'A B'],
    ['spaces', 'AB', 'A B'],
    ['punctuation', 'A Co., Ltd.', 'A Co. Ltd'],
    ['punctuation', "O'Neil", 'O’Neil'],
    ['width', '深圳（甲）', '深圳(甲)'],
    ['width', 'ＡＢＣ', 'ABC'],
    // Both a space and full-width: the plainer is said.
    ['spaces', 'A\u3000B', 'A B'],
    ['invisible', 'A\u200bB', 'AB'],
    ['invisible', '\ufeffAB', 'AB'],
    ['lookalike', '\u0421\u041e Ltd', 'CO Ltd'],
    ['lookalike', '\u039fk', 'Ok'],
    ['writing', 'shenzhen  ltd', 'Shenzhen Ltd.'],
    ['writing', '\u0441o ltd', 'CO Ltd'],
    ['writing', 'e\u0301A', 'éA'],
    ['other', 'Shenzhen A Ltd', 'Shenzhen B Ltd'],
    ['other', '深圳甲有限公司', '深圳乙有限公司'],
    ['other', 'АБВ1', 'ABV2'],
    ['other', '', 'A'],
  ])('%s: %j, %j', (kind, found, expected) => expect(differenceKind(found, expected)).toBe(kind));
});

describe('alphabetsIn', () => {
  it.each([
    ['Shenzhen 深圳 1', 1],
    ['Sh\u0435nzhen', 2],
    ['深圳', 0],
    ['\u0391\u0410A', 3],
  ])('%s', (text, count) => expect(alphabetsIn(text)).toBe(count));
});
