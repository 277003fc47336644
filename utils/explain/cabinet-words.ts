/** The cabinet's own words inside our sentences: a seller must find the very words on the screen. */
import type { FactKey, Language } from '@/utils/facts/facts';

/** Gives the label of a fact's control and the menu path to its page, in a language of the cabinet. */
export type CabinetWords = (fact: FactKey, language: Language) => { control: string; menu: string };

/** The cabinet's button, as Ozon's documentation writes it in each language. */
const SAVE: Readonly<Record<Language, string>> = { en: 'Save', ru: 'Сохранить', 'zh-CN': '保存' };

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  ru: ['«', '»'],
  'zh-CN': ['“', '”'],
};

/** The languages of a sentence: `own` is the reader's, `cabinet` the one on the screen. */
export interface Tongues {
  own: Language;
  cabinet: Language;
}

/** Label of a fact's control, quoted: `«Автоответ» (Auto-response)` for an English reader of a Russian cabinet. */
export function controlWord(words: CabinetWords, fact: FactKey, tongues: Tongues): string {
  return quoted((language) => words(fact, language).control, tongues);
}

/** Menu path to a fact's page, quoted; empty when none is known. */
export function menuWord(words: CabinetWords, fact: FactKey, tongues: Tongues): string {
  return quoted((language) => words(fact, language).menu, tongues);
}

export function saveWord(tongues: Tongues): string {
  return quoted((language) => SAVE[language], tongues);
}

/** A word in the quotation marks of a language. */
export function quote(word: string, language: Language): string {
  const [open, close] = QUOTES[language];
  return `${open}${word}${close}`;
}

/** The cabinet's word in quotes, and behind it in brackets the reader's where it is another one. */
function quoted(wordIn: (language: Language) => string, { own, cabinet }: Tongues): string {
  const shown = wordIn(cabinet);
  if (shown === '') return '';
  const word = quote(shown, own);
  const meaning = wordIn(own);
  if (meaning === shown || meaning === '') return word;
  return own === 'zh-CN' ? `${word}（${meaning}）` : `${word} (${meaning})`;
}
