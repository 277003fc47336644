/** Where and how two short texts that should be equal are not. Pure; runs behind checks. */
import diff from 'fast-diff';
import type { DifferencePart } from '@/utils/audit/verdict';
import { DEFAULT_IGNORABLE } from './default-ignorable.generated';

/**
 * Longest text that is compared character by character, in UTF-16 units. No company's name or address is longer; two
 * unlike texts cost the square of it, and the check runs at every keystroke.
 */
const MAX_LENGTH = 300;

/**
 * One character as a reader sees it: with the marks set on it. Invisible ones stay alone, even those that Unicode calls
 * marks (variation selectors): they must show.
 */
const CHARACTER = new RegExp(
  `${DEFAULT_IGNORABLE.source}|[^](?:(?!${DEFAULT_IGNORABLE.source})\\p{M})*`,
  'gu',
);

/** Stand-ins for characters of several UTF-16 units, so that the library cannot cut one: Unicode gives these no meaning. */
const STAND_INS = { first: 0xe000, last: 0xf8ff };
const NEEDS_STAND_IN = /^[\ue000-\uf8ff\ud800-\udfff]$/;

const SIDES = { [diff.EQUAL]: 'same', [diff.DELETE]: 'found', [diff.INSERT]: 'expected' } as const;

/**
 * @param found what stands on the page
 * @param expected what should stand there
 * @returns runs in reading order; those that are not `expected` make up `found`, those that are not `found` make up
 *   `expected`. Surrogate pairs and combining sequences are never cut. Texts of more than 300 UTF-16 units differ as wholes
 */
export function characterDifference(found: string, expected: string): DifferencePart[] {
  const coder = new Coder();
  const [a, b] = [coder.encode(found), coder.encode(expected)];
  if (a === undefined || b === undefined) return wholes(found, expected);
  return diff(a, b, undefined, true).map(([side, text]) => ({ side: SIDES[side], text: coder.decode(text) }));
}

function wholes(found: string, expected: string): DifferencePart[] {
  const parts: DifferencePart[] = [
    { side: 'found', text: found },
    { side: 'expected', text: expected },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Texts in which each character is one UTF-16 unit. */
class Coder {
  readonly #codes = new Map<string, string>();
  readonly #characters = new Map<string, string>();

  /** @returns undefined for a text that is too long, or when the stand-ins are used up */
  encode(text: string): string | undefined {
    if (text.length > MAX_LENGTH) return undefined;
    const codes = (text.match(CHARACTER) ?? []).map((character) => this.#codeOf(character));
    return codes.includes(undefined) ? undefined : codes.join('');
  }

  decode(text: string): string {
    return Array.from(text, (code) => this.#characters.get(code) ?? code).join('');
  }

  #codeOf(character: string): string | undefined {
    if (character.length === 1 && !NEEDS_STAND_IN.test(character)) return character;
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    const next = STAND_INS.first + this.#codes.size;
    if (next > STAND_INS.last) return undefined;
    const code = String.fromCharCode(next);
    this.#codes.set(character, code);
    this.#characters.set(code, character);
    return code;
  }
}

/**
 * What two unequal texts differ in, when it is one thing:
 * `case`; `spaces` (their number or kind); `punctuation`; `width` (full-width against half-width forms); `invisible`
 * characters; `lookalike`: letters of another alphabet in the same places; `writing`: several of these; `other`: more.
 */
export type DifferenceKind =
  | 'case'
  | 'spaces'
  | 'punctuation'
  | 'width'
  | 'invisible'
  | 'lookalike'
  | 'writing'
  | 'other';

type Fold = (text: string) => string;

/** Each makes texts equal that differ in one thing only. */
const FOLDS: readonly (readonly [DifferenceKind, Fold])[] = [
  ['case', (text) => text.toLowerCase()],
  // Before spaces: \s holds the byte order mark too, which draws nothing.
  ['invisible', (text) => text.replace(new RegExp(DEFAULT_IGNORABLE, 'gu'), '')],
  ['spaces', (text) => text.replace(/\s/g, '')],
  // U+FF01–U+FFEF are Unicode's half-width and full-width forms, U+3000 is the full-width space.
  ['width', (text) => text.replace(/[\u3000\uff01-\uffef]/g, (form) => form.normalize('NFKC'))],
  ['punctuation', (text) => text.replace(/[\p{P}\p{S}]/gu, '')],
];

/** @returns in what way two texts differ, told apart so that the seller knows what to look for */
export function differenceKind(found: string, expected: string): DifferenceKind {
  const alone = FOLDS.find(([, fold]) => fold(found) === fold(expected));
  if (alone) return alone[0];
  if (isLookAlike(found, expected)) return 'lookalike';
  // Compatibility first: a full-width comma must be punctuation before punctuation goes.
  const folded = (text: string): string =>
    FOLDS.reduce((rest, [, fold]) => fold(rest), text.normalize('NFKC'));
  const [a, b] = [folded(found), folded(expected)];
  return a === b || isLookAlike(a, b) ? 'writing' : 'other';
}

/** Alphabets whose letters are drawn like one another's (А, Α and A). */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
const alphabetOf = (character: string): number => ALPHABETS.findIndex((alphabet) => alphabet.test(character));

/** Letter by letter the same, but for letters of another alphabet: no table of shapes is needed to say so. */
function isLookAlike(found: string, expected: string): boolean {
  const [a, b] = [Array.from(found), Array.from(expected)];
  return (
    a.length === b.length &&
    a.every((character, place) => {
      const other = b[place] ?? '';
      if (character === other) return true;
      const [own, others] = [alphabetOf(character), alphabetOf(other)];
      return own >= 0 && others >= 0 && own !== others;
    })
  );
}

/** How many of those alphabets a text is written in. */
export const alphabetsIn = (text: string): number =>
  ALPHABETS.filter((alphabet) => alphabet.test(text)).length;
