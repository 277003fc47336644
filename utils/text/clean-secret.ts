/** Cleaned readings of a value, to be shown and copied, never written into the page. Runs in the content script. */
import { DEFAULT_IGNORABLE } from './default-ignorable.generated';

/**
 * White space, control characters, and the one blank that Unicode counts as a symbol (U+2800 BRAILLE PATTERN BLANK).
 * `\s` is White_Space but for U+0085, which is a control character.
 */
const BLANK = /[\s\p{Cc}\u2800]/u;

/**
 * The value without anything that draws nothing: Default_Ignorable characters, white space (also inside: an identifier
 * has none) and control characters. Everything that can be seen stays as it is.
 */
export function withoutInvisible(value: string): string {
  return Array.from(value)
    .filter((character) => !DEFAULT_IGNORABLE.test(character) && !BLANK.test(character))
    .join('');
}

/**
 * The second reading of a value: also with each look-alike replaced by what it looks like. A guess, so it is only ever
 * shown beside the first one.
 * @param lookAlikes the ASCII letter or digit of each code point that has one
 */
export function withLookAlikes(value: string, lookAlikes: ReadonlyMap<number, string>): string {
  return Array.from(withoutInvisible(value))
    .map((character) => lookAlikes.get(character.codePointAt(0) ?? -1) ?? character)
    .join('');
}
