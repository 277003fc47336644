/** The words of values and of table headers: needed only where a page of ours is read, so kept apart from the labels. */

import vocabulary from './labels.yaml?values';
import { normaliseLabel } from './normalise-label';

type ValueGroup =
  | 'channel'
  | 'currency'
  | 'entity'
  | 'kyc'
  | 'language'
  | 'messagingMark'
  | 'payoutError'
  | 'payoutMethod'
  | 'payoutRoute'
  | 'role'
  | 'roleLabel'
  | 'wallet';

type Words = string[] | { en: string[]; ru: string[]; zh: string[] };
const wordsOf = (words: Words): string[] =>
  Array.isArray(words) ? words : [...words.en, ...words.ru, ...words.zh];

function compile(groups: Record<string, Words>): Map<string, string> {
  const compiled = new Map<string, string>();
  for (const [name, words] of Object.entries(groups))
    for (const text of wordsOf(words)) compiled.set(normaliseLabel(text), name);
  return compiled;
}

function compileAll(groups: Record<string, Record<string, Words>>): Map<string, Map<string, string>> {
  return new Map(Object.entries(groups).map(([name, group]) => [name, compile(group)]));
}

const values = compileAll(vocabulary.values);
const columns = compileAll(vocabulary.columns);

/** @returns the words of a group, normalised, each with the value that it stands for */
export function wordsFor(name: ValueGroup): ReadonlyMap<string, string> {
  return values.get(name) ?? new Map();
}

/**
 * @param name a key of `values:` in labels.yaml
 * @param raw the text shown
 * @returns the value it stands for, or undefined when the dictionary does not know the text
 */
export function knownValue(name: ValueGroup, raw: string): string | undefined {
  return wordsFor(name).get(normaliseLabel(raw));
}

/** @returns the column of a table (`columns:` of its label) that a header names, or undefined */
export function columnNamed(table: string, header: string): string | undefined {
  return columns.get(table)?.get(normaliseLabel(header));
}
