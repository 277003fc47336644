/** The first view of a text: what a reader sees, in the plainest characters. */
import { DEFAULT_IGNORABLE } from '@/utils/text/default-ignorable.generated';
import { DRAWN_DIGITS, LOOK_ALIKE_CLASSES, PICTOGRAPH } from './look-alikes.generated';
import { type View, ViewBuilder } from './view';

/** Stands for an emoji: neither a letter nor a space, so that it parts words and may be skipped within one. */
export const GLUE = '\u{e000}';

const invert = (groups: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(groups).flatMap(([key, members]) => Array.from(members, (member) => [member, key])));
const DIGITS = invert(DRAWN_DIGITS);
const CLASSES = invert(LOOK_ALIKE_CLASSES);

/** A letter and the marks upon it are composed together. */
const MARK = /\p{M}/u;
/** ©, ® and ™ are made of letters; drawn digits are digits. Everything else of a pictograph parts letters. */
const isGlue = (character: string): boolean => PICTOGRAPH.test(character) || /[★☆♡♥●○]/.test(character);

/**
 * Compatibility forms, without Default_Ignorable characters, drawn digits as digits, emoji as `GLUE`. Capitals stay.
 * Work: each code point once, and each letter once with its marks.
 */
export function normalise(text: string): View {
  const builder = new ViewBuilder();
  let cluster = '';
  let from = 0;
  let to = 0;
  const flush = (): void => {
    if (cluster !== '') builder.add(plain(cluster), from, to);
    cluster = '';
  };
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (DEFAULT_IGNORABLE.test(character)) continue;
    if (cluster !== '' && MARK.test(character)) {
      cluster += character;
    } else {
      flush();
      cluster = character;
      from = start;
    }
    to = at;
  }
  flush();
  return builder.build();
}

function plain(cluster: string): string {
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  const digit = DIGITS.get(first);
  if (digit !== undefined) return digit;
  // The emoji of a plus is read as one: "➕V".
  if (first === '➕') return '+';
  if (isGlue(first)) return GLUE;
  // A digit in a keycap or a circle: the mark encloses it and says nothing.
  if (/[0-9]/.test(first)) return first;
  return cluster.normalize('NFKC');
}

/** @returns the text in small letters, unit by unit as long as it was */
export function toLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/**
 * The text with each letter replaced by the one that stands for all its look-alikes; as long as it was. Two texts that
 * look alike fold to the same.
 * @param lower a text in small letters
 */
export function fold(lower: string): string {
  return Array.from(lower, (character) => {
    const folded = CLASSES.get(character);
    return folded === undefined ? character : folded.padEnd(character.length, GLUE);
  }).join('');
}

/** The ASCII letter that a letter of another script looks like, if it does; both small. */
export function asciiLookAlike(character: string): string | undefined {
  const folded = CLASSES.get(character);
  return folded !== undefined && /[a-z]/.test(folded) ? folded : undefined;
}
