/** What every text is held to: the same keys and placeholders in three languages, and real plural forms. */
import { describe, expect, it } from 'vitest';
import type { Language } from '@/utils/facts/facts';
import { type MessageArgument, messageArguments } from '@/utils/i18n/message-arguments';
import { filesMatching, textOf } from './source-tree';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'zh-CN'];
const catalogs = filesMatching('locales/en/*.json').map((path) => path.split('/').at(-1) ?? '');

/** A catalogue as flat paths → messages: packs nest, our own catalogues do not. */
function messagesOf(language: Language, catalog: string): Map<string, string> {
  const flat = new Map<string, string>();
  const flatten = (node: unknown, path: string): void => {
    if (typeof node === 'string') flat.set(path, node);
    else
      for (const [key, value] of Object.entries(node as object))
        flatten(value, `${path}${path && ' › '}${key}`);
  };
  flatten(JSON.parse(textOf(`locales/${language}/${catalog}`)), '');
  return flat;
}

/** Names that are written alike in every language; what is left over must be translated. */
const PROPER_NAMES =
  /Sellerlint|Ozon(?: Seller)?|Seller Center|LianLian(?: Pay)?|PingPong|Payoneer|GEP|SWIFT|API|Client ID|Seller ID|Merchant ID|SKU|GitHub|Unicode|UTC|English|Русский|中文|简体中文/g;

/** Words outside placeholders and proper names. */
const isTranslatable = (message: string): boolean =>
  /\p{L}/u.test(message.replace(/\{[^{}]*\}/g, '').replace(PROPER_NAMES, ''));

describe.each(catalogs)('%s', (catalog) => {
  const english = messagesOf('en', catalog);

  it.each(['ru', 'zh-CN'] as const)('has the same keys in %s', (language) => {
    expect([...messagesOf(language, catalog).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(['ru', 'zh-CN'] as const)('has the same placeholders in %s', (language) => {
    for (const [key, message] of messagesOf(language, catalog)) {
      expect(placeholders(message), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  });

  it.each(LANGUAGES)('has the plural forms of %s, all of them and no others', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, message] of messagesOf(language, catalog)) {
      for (const { name, kind, options } of messageArguments(message)) {
        if (kind !== 'plural') continue;
        const forms = options.filter((option) => !option.startsWith('='));
        // English words around a number need not change ("3 not read yet"); a Russian noun always does.
        if (language === 'en' && forms.join() === 'other') continue;
        expect(forms, `{${name}} in ${key}`).toEqual(categories);
      }
    }
  });

  it.each(['ru', 'zh-CN'] as const)('leaves nothing in English by accident in %s', (language) => {
    const untranslated = [...messagesOf(language, catalog)]
      .filter(([key, message]) => message === english.get(key) && isTranslatable(message))
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  it.each(LANGUAGES)('has no empty message in %s', (language) => {
    const empty = [...messagesOf(language, catalog)].filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  });
});

it('has the same catalogues in each language', () => {
  for (const language of LANGUAGES) {
    expect(filesMatching(`locales/${language}/*.json`).map((path) => path.split('/').at(-1))).toEqual(
      catalogs,
    );
  }
});

/**
 * What a message asks for. A select must offer the same cases everywhere. A plural need not be one everywhere: Chinese
 * counts without plural forms.
 */
function placeholders(message: string): string[] {
  const described = ({ name, kind, options }: MessageArgument): string =>
    kind === 'select' ? `${name}: ${options.join('|')}` : name;
  return [...new Set(messageArguments(message).map(described))].sort();
}
