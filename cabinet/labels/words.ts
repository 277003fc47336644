/** The cabinet's own words, for sentences such as "switch on «Автоответ» under Настройки → Сообщения". */
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { FactKey, Language } from '@/utils/facts/facts';
import { labelWord, pageOfFact } from './dictionary';

export interface CabinetWords {
  /** The control's label. */
  control: string;
  /** The menu path to its page. */
  menu: string;
}

/** @returns label and menu path of a fact in a language of the cabinet; the fact's key when the dictionary has no word */
export function cabinetWords(fact: FactKey, language: Language): CabinetWords {
  const page = pageOfFact(fact);
  return {
    control: labelWord(fact, language) ?? fact,
    menu: page ? (pageDefinitions[page]?.menu[language] ?? '') : '',
  };
}
