/** What one stray character is, for the card: its kind, how to draw it, what it is called. */
import { codeOf } from './character-name';
import { DEFAULT_IGNORABLE } from './default-ignorable.generated';

/** Kinds of intruder, from the most telling to the least; each has a note in `locales/<language>/explain.json`. */
export type CharacterKind =
  | 'byte-order-mark'
  | 'direction'
  | 'tag'
  | 'variation-selector'
  | 'invisible'
  | 'space'
  | 'line-break'
  | 'tab'
  | 'control'
  | 'broken'
  | 'private-use'
  | 'combining-mark'
  | 'look-alike'
  | 'letter'
  | 'digit'
  | 'emoji'
  | 'punctuation'
  | 'symbol'
  | 'unknown';

/** In order: the first that fits says the kind. Look-alikes are told by a table and stand in between. */
const BEFORE_LIKENESS: readonly (readonly [RegExp, CharacterKind])[] = [
  [/^\ufeff/u, 'byte-order-mark'],
  [/^[\p{Bidi_Control}]/u, 'direction'],
  [/^[\u{e0000}-\u{e007f}]/u, 'tag'],
  [/^\p{Variation_Selector}/u, 'variation-selector'],
  [DEFAULT_IGNORABLE, 'invisible'],
  [/^\u2800/u, 'invisible'],
  [/^[\n\v\f\r\u0085\u2028\u2029]/u, 'line-break'],
  [/^\t/u, 'tab'],
  [/^\p{Cc}/u, 'control'],
  [/^\p{White_Space}/u, 'space'],
  [/^\p{Cs}/u, 'broken'],
  [/^\p{Co}/u, 'private-use'],
  [/^\p{M}/u, 'combining-mark'],
];
const AFTER_LIKENESS: readonly (readonly [RegExp, CharacterKind])[] = [
  [/^\p{L}/u, 'letter'],
  [/^\p{N}/u, 'digit'],
  [/^\p{P}/u, 'punctuation'],
  [/^\p{Extended_Pictographic}|^\p{Regional_Indicator}|^\p{Emoji_Modifier}/u, 'emoji'],
  [/^\p{S}/u, 'symbol'],
];

/** @param looksLike the ASCII letter or digit that the character can be mistaken for, if any */
export function kindOf(codePoint: number, looksLike: string | undefined): CharacterKind {
  const character = String.fromCodePoint(codePoint);
  const kindAmong = (kinds: typeof BEFORE_LIKENESS): CharacterKind | undefined =>
    kinds.find(([pattern]) => pattern.test(character))?.[1];
  return (
    kindAmong(BEFORE_LIKENESS) ??
    (looksLike ? 'look-alike' : undefined) ??
    kindAmong(AFTER_LIKENESS) ??
    'unknown'
  );
}

/** How to draw a character so that it can be seen: itself, a symbol that stands for it, or its code. */
export function drawnForm(codePoint: number, kind: CharacterKind): string {
  // Unicode's Control Pictures: one symbol for each ASCII control character, and one for the space.
  if (codePoint <= 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return '␡';
  if (kind === 'combining-mark') return `◌${String.fromCodePoint(codePoint)}`;
  return VISIBLE.has(kind) ? String.fromCodePoint(codePoint) : codeOf(codePoint);
}

const VISIBLE: ReadonlySet<CharacterKind> = new Set([
  'look-alike',
  'letter',
  'digit',
  'emoji',
  'punctuation',
  'symbol',
]);
