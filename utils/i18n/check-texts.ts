/**
 * The words of the checks. Each pack is one file, `locales/<language>/<pack>.json`, found by its path: a new check adds
 * its texts there, a new pack adds its files, and no code changes. A test holds every language to the same keys.
 */
import type { Language } from '@/utils/facts/facts';

/** The texts of one check; all are ICU MessageFormat. Placeholders are listed in docs/adding-a-check.md. */
export interface CheckTexts {
  /** Neutral, for a check that has not said anything yet. */
  name: string;
  /** By what the check said. */
  title: { pass: string; fail?: string; review?: string };
  /** What is wrong in this value, by the verdict's message id. */
  messages: Record<string, string>;
  why: string;
  fix: string;
}

/** Every catalogue; those of the packs are maps from check id (`pack/name`) to texts, the others have no slash in their keys. */
const catalogs = import.meta.glob<Record<string, CheckTexts | string>>('../../locales/*/*.json', {
  eager: true,
  import: 'default',
});

const textsByLanguage = new Map<string, Map<string, CheckTexts>>();
for (const [path, catalog] of Object.entries(catalogs)) {
  const language = path.split('/').at(-2) ?? '';
  const texts = textsByLanguage.get(language) ?? new Map<string, CheckTexts>();
  for (const [id, text] of Object.entries(catalog)) {
    if (id.includes('/') && typeof text !== 'string') texts.set(id, text);
  }
  textsByLanguage.set(language, texts);
}

/** @throws when a check has no texts in a language: a test holds every check to them */
export function checkTexts(language: Language, checkId: string): CheckTexts {
  const texts = textsByLanguage.get(language)?.get(checkId);
  if (!texts) throw new Error(`no texts for ${checkId} in ${language}`);
  return texts;
}

/** The ids of all checks that have texts in a language. */
export function checkIdsWithTexts(language: Language): string[] {
  return [...(textsByLanguage.get(language)?.keys() ?? [])];
}
