/**
 * Turns message ids into words of one language. Messages are ICU MessageFormat (real plural rules), kept as JSON
 * in `locales/<language>/`; the language is chosen at run time, so one page can switch without reloading.
 */
import type { Language } from '@/utils/facts/facts';
import { catalogs, type MessageKey } from './catalogs';
import { formatMessage } from './format-message';

export type MessageValues = Record<string, string | number>;

export interface Translator {
  language: Language;
  /** @throws when the message is unknown or a placeholder has no value: a test holds every message to this. */
  (key: MessageKey, values?: MessageValues): string;
}

const translators = new Map<Language, Translator>();

/** The translator of a language; made once, its messages are parsed when first used. */
export function translator(language: Language): Translator {
  const known = translators.get(language);
  if (known) return known;
  const catalog: Record<string, string | undefined> = catalogs[language];
  const translate = (key: MessageKey, values?: MessageValues): string => {
    const message = catalog[key];
    if (message === undefined) throw new Error(`no message ${key} in ${language}`);
    return formatMessage(language, message, values);
  };
  const made = Object.assign(translate, { language });
  translators.set(language, made);
  return made;
}
