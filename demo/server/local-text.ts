/** What people in a store have written: in the demo it is there in each language of the cabinet, so that all three can be tried. */

/** Languages by the name that the cabinet's cookie `x-o3-language` gives them. */
export type CabinetLanguage = 'ru' | 'en' | 'zh-Hans';
export type LocalText = Readonly<Record<CabinetLanguage, string>>;

export function isCabinetLanguage(value: string | undefined): value is CabinetLanguage {
  return value === 'ru' || value === 'en' || value === 'zh-Hans';
}

/** @returns the text in `language`; what is no such text stays as it is. */
export function inLanguage<T extends string | boolean>(
  value: T | LocalText,
  language: CabinetLanguage,
): T | string {
  return typeof value === 'object' ? value[language] : value;
}
