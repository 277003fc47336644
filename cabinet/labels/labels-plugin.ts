/**
 * Vite plugin: turns `labels.yaml` into a module at build time, pruned to the pages that are read, so that the content
 * script carries no label it cannot use. Used by the build, the unit tests and the page bundles of the browser tests.
 */

import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { pageDefinitions, shippedLabels } from '../pages/pages';
import { type Dictionary, dictionarySchema } from './labels-schema';

/** @returns the plugin; it throws (and fails the build) when the dictionary is not of its schema */
export function labelsPlugin(): Plugin {
  return {
    name: 'sellerlint-labels',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/cabinet/labels/labels.yaml')) return null;
      const dictionary = pruneDictionary(dictionarySchema.parse(parse(code)));
      return { code: `export default ${JSON.stringify(dictionary)};`, map: null };
    },
  };
}

/** Keeps the pages that have a definition, their labels, and the values that their facts can have. */
export function pruneDictionary(whole: Dictionary): Dictionary {
  const keep = <T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
  return {
    pages: keep(whole.pages, Object.keys(pageDefinitions)),
    facts: keep(whole.facts, shippedLabels),
    values: keep(whole.values, ['language', 'payoutMethod', 'kyc']),
    signals: whole.signals,
  };
}
