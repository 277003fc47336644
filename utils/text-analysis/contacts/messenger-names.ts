/** Names of messengers wherever they stand, plain or disguised; whether they are meant is asked elsewhere. */
import { Claims, WORD } from './finding';
import {
  AFTER_CALL,
  AFTER_CAPITALISED,
  ENDINGS,
  MESSENGERS,
  type Messenger,
  OTHER_WORD_BEFORE,
} from './messengers';
import { fold, GLUE, toLower } from './normalise';
import type { Stretch, View } from './view';

/** How a name was written: it decides what must stand beside it. */
type Style = 'name' | 'abbreviation' | 'call' | 'capitalised';
export interface NamePattern {
  messenger: Messenger;
  style: Style;
  /** Invented to slip past a filter. */
  isDisguise: boolean;
  pattern: RegExp;
  /** The ordinary spellings, to tell a disguised one. */
  plain: RegExp;
}
/** A name where it stands in the view. */
export interface Name extends Stretch {
  pattern: NamePattern;
  disguised: boolean;
}

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const PATTERNS: readonly NamePattern[] = MESSENGERS.flatMap((messenger) => {
  const of = (names: readonly string[] | undefined, style: Style, isDisguise: boolean): NamePattern[] =>
    names === undefined || names.length === 0 ? [] : [patternOf(messenger, names, style, isDisguise)];
  return [
    ...of(messenger.names, 'name', false),
    ...of(messenger.disguises, 'name', true),
    ...of(messenger.abbreviations, 'abbreviation', false),
    ...of(messenger.disguisedAbbreviations, 'abbreviation', true),
    ...of(messenger.calls, 'call', true),
    ...of(messenger.capitalised, 'capitalised', false),
  ];
});

/** Long names are found with emoji between their letters or one sign between any two; short ones as they stand. */
function patternOf(
  messenger: Messenger,
  names: readonly string[],
  style: Style,
  isDisguise: boolean,
): NamePattern {
  const sources = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const letters = Array.from(fold(toLower(name)).replaceAll(' ', ''), quote);
      const isLong = letters.length >= 5 || (isHan(name) && letters.length >= 2);
      const between = isLong ? `${GLUE}*[ .\\-_*·•|/~\\u00a0]?${GLUE}*` : '';
      const ending =
        /\p{Script=Cyrillic}$/u.test(name) && letters.length > 2 ? ENDINGS.replace(/\p{L}+/gu, fold) : '';
      const end = isHan(name) && !/[a-z]$/.test(name) ? '' : '(?![\\p{Script=Latin}\\p{Script=Cyrillic}_])';
      const start = isHan(name) && !/^[a-z]/.test(name) ? '' : `(?<!${WORD})`;
      return `${start}${letters.join(between)}${ending}${end}`;
    });
  const plain = names.map((name) => quote(name).replaceAll(' ', '[ \\u00a0]?'));
  return {
    messenger,
    style,
    isDisguise,
    pattern: new RegExp(sources.join('|'), 'gu'),
    plain: new RegExp(`^(?:${plain.join('|')})${ENDINGS}$`, 'iu'),
  };
}

/** Digits and signs look like letters between letters, and are themselves elsewhere: QQ123 is a name and a number. */
function foldWords(lower: string): string {
  const isDigit = (character: string): boolean => character >= '0' && character <= '9';
  const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);
  const folded = fold(lower.replace(/(?<=\p{L})@(?=\p{L})/gu, 'a'));
  return lower.replace(/[^\n]/g, (character, at: number) =>
    isDigit(character) && !(isLetter(lower.charAt(at - 1)) && isLetter(lower.charAt(at + 1)))
      ? character
      : folded.charAt(at),
  );
}

/** @returns the names of messengers in a view, in order and apart: of those that overlap the longest */
export function findNames(text: string, view: View, lower: string): Name[] {
  const folded = foldWords(lower);
  const all: Name[] = [];
  for (const pattern of PATTERNS) {
    for (const { 0: match, index } of folded.matchAll(pattern.pattern)) {
      const to = index + match.length;
      const { from: start, to: end } = view.origin(index, to);
      const written = text.slice(start, end);
      const cased = view.text.slice(index, to);
      if (OTHER_WORD_BEFORE.test(lower.slice(Math.max(0, index - 1), index)) && isHan(match)) continue;
      if (pattern.style === 'capitalised' && !pattern.messenger.capitalised?.includes(cased)) continue;
      if (pattern.style === 'capitalised' && !AFTER_CAPITALISED.test(lower.slice(to, to + 12))) continue;
      if (pattern.style === 'call' && !AFTER_CALL.test(lower.slice(to, to + 2))) continue;
      all.push({ from: index, to, pattern, disguised: pattern.isDisguise || !pattern.plain.test(written) });
    }
  }
  all.sort((a, b) => b.to - b.from - (a.to - a.from));
  return new Claims(lower.length).claimAll(all).sort((a, b) => a.from - b.from);
}
