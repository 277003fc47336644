/** Formats one ICU message. Each is parsed once: a checklist shows the same sentences again and again. */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@/utils/facts/facts';

const parsed = new Map<string, IntlMessageFormat>();

/** A message without any of these is its own text. Most are, and parsing them would take half of the popup's first paint. */
const ICU_SYNTAX = /[{}'#]/;

/** Shared by all messages; the library would make new ones for each, and they are costly. */
const formatters: Formatters = {
  getNumberFormat: remembered(
    (locale, options) => new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions),
  ),
  getDateTimeFormat: remembered((locale, options) => new Intl.DateTimeFormat(locale, options)),
  getPluralRules: remembered((locale, options) => new Intl.PluralRules(locale, options)),
};

/**
 * @param message ICU MessageFormat; markup in it is plain text
 * @param values a value for each placeholder; more are welcome
 * @throws when a placeholder has no value
 */
export function formatMessage(
  language: Language,
  message: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  if (!ICU_SYNTAX.test(message)) return message;
  const key = `${language}\n${message}`;
  let format = parsed.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true, formatters });
    parsed.set(key, format);
  }
  return String(format.format(values));
}

/** Makes each format once per locale and options. */
function remembered<Options, Format>(
  make: (locale: string | string[] | undefined, options: Options | undefined) => Format,
): (locale?: string | string[], options?: Options) => Format {
  const made = new Map<string, Format>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const known = made.get(key);
    if (known) return known;
    const format = make(locale, options);
    made.set(key, format);
    return format;
  };
}
