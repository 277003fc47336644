/**
 * Vite plugin: turns `labels.yaml` into modules at build time, pruned to the pages that are read, so that the content
 * script carries no label it cannot use. `labels.yaml` are the labels, which every page is scanned for; `labels.yaml?values`
 * the words of values and columns, which only our own pages need. Used by the build, the unit tests and the page bundles.
 */

import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { pageDefinitions, shippedLabels } from '../pages/pages';
import { type Dictionary, dictionarySchema, type LabelDictionary, type Vocabulary } from './labels-schema';

/** @returns the plugin; it throws (and fails the build) when the dictionary is not of its schema */
export function labelsPlugin(): Plugin {
  return {
    name: 'sellerlint-labels',
    transform(code, id) {
      const [file, query] = id.split('?');
      if (!file?.endsWith('/cabinet/labels/labels.yaml')) return null;
      const whole = dictionarySchema.parse(parse(code));
      const pruned = query === 'values' ? pruneVocabulary(whole) : pruneDictionary(whole);
      return { code: `export default ${JSON.stringify(pruned)};`, map: null };
    },
  };
}

/** Groups of values that facts of the shipped pages can have. */
const SHIPPED_VALUES = [
  'channel',
  'currency',
  'entity',
  'kyc',
  'language',
  'messagingMark',
  'payoutError',
  'payoutMethod',
  'payoutRoute',
  'role',
  'roleLabel',
  'wallet',
];

const keep = <T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));

/** Keeps the pages that have a definition and their labels. */
export function pruneDictionary(whole: Dictionary): LabelDictionary {
  const labels = Object.entries(keep(whole.facts, shippedLabels));
  return {
    pages: keep(whole.pages, Object.keys(pageDefinitions)),
    facts: Object.fromEntries(
      labels.map(([key, { en, ru, zh, kind, section }]) => [
        key,
        { en, ru, zh, kind, ...(section && { section }) },
      ]),
    ),
    signals: whole.signals,
  };
}

/** Keeps the values that facts of these pages can have, and the columns of their tables. */
export function pruneVocabulary(whole: Dictionary): Vocabulary {
  const facts = Object.values(pageDefinitions).flatMap((page) => [...page.distinctive, ...page.generic]);
  const columns = Object.entries(keep(whole.facts, facts)).flatMap(([key, entry]) =>
    entry.columns ? [[key, entry.columns] as const] : [],
  );
  return { values: keep(whole.values, SHIPPED_VALUES), columns: Object.fromEntries(columns) };
}
