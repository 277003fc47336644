/** Which language our own UI speaks. */
import type { Language } from '@/utils/facts/facts';
import type { Settings } from '@/utils/storage/schema';

/** Languages of browsers whose users read Russian better than English, as a rule: Belarusian, Kazakh, Ukrainian. */
const READS_RUSSIAN: readonly string[] = ['ru', 'be', 'kk', 'uk'];

/**
 * The user's choice, else the cabinet's language, else the browser's (product.md).
 * @param setting the choice, or `auto`
 * @param cabinet the language in which the cabinet is shown, when known
 * @param browser the browser's UI language, a BCP 47 tag such as `zh-Hans-CN` or `ru-RU`
 */
export function resolveLanguage(
  setting: Settings['language'],
  cabinet: Language | undefined,
  browser: string,
): Language {
  if (setting !== 'auto') return setting;
  return cabinet ?? ofBrowser(browser);
}

function ofBrowser(tag: string): Language {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (language === 'zh') return 'zh-CN';
  return READS_RUSSIAN.includes(language) ? 'ru' : 'en';
}
