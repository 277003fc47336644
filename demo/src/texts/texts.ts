/** The words of the demo in the three languages of the cabinet. Its own: they must not follow the extension's dictionary. */
import en from './en.json';
import ru from './ru.json';
import zh from './zh-Hans.json';

export type TextKey = keyof typeof en;
/** Languages by the name that the cabinet's cookie `x-o3-language` gives them. */
export type CabinetLanguage = 'ru' | 'en' | 'zh-Hans';
export type Texts = Readonly<Record<TextKey, string>>;

export const TEXTS: Record<CabinetLanguage, Texts> = { en, ru, 'zh-Hans': zh };

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<CabinetLanguage, string> = {
  ru: 'Русский',
  en: 'English',
  'zh-Hans': '简体中文',
};

export function isCabinetLanguage(value: string | undefined): value is CabinetLanguage {
  return value !== undefined && value in TEXTS;
}

export function isTextKey(key: string): key is TextKey {
  return key in en;
}
