/** What a page asks the server for once it is shown: rows of its tables, chats. */
import { type ShallowRef, shallowRef } from 'vue';
import { cabinetHeaders, get, useSession } from './session';
import type { CabinetLanguage } from './texts/texts';

/**
 * @param path of the server's method, with its query
 * @returns the answer, null until it is there
 */
export function useAnswer<T>(path: string): Readonly<ShallowRef<T | null>> {
  const answer = shallowRef<T | null>(null);
  void get<T>(path, cabinetHeaders(useSession().store.id)).then((got) => {
    answer.value = got;
  });
  return answer;
}

const DATE: Record<CabinetLanguage, (year: string, month: string, day: string) => string> = {
  ru: (year, month, day) => `${day}.${month}.${year}`,
  en: (year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  'zh-Hans': (year, month, day) => `${year}-${month}-${day}`,
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @returns `YYYY-MM-DD` as the cabinet writes it; a dash for none */
export function shownDate(date: string, language: CabinetLanguage): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || month === undefined || day === undefined) return '—';
  return DATE[language](year, month, day);
}
