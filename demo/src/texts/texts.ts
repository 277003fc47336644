/** The words of the demo in the three languages of the cabinet. Its own: they must not follow the extension's dictionary. */
import type { CabinetLanguage } from '../../server/local-text.ts';
import en from './en.json';
import ru from './ru.json';
import zh from './zh-Hans.json';

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;

export const TEXTS: Record<CabinetLanguage, Texts> = { en, ru, 'zh-Hans': zh };

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<CabinetLanguage, string> = {
  ru: 'Русский',
  en: 'English',
  'zh-Hans': '简体中文',
};

export { type CabinetLanguage, isCabinetLanguage } from '../../server/local-text.ts';

export function isTextKey(key: string): key is TextKey {
  return key in en;
}
