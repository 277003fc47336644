/** The message catalogues of our own UI, one flat map per language. English decides which keys exist. */
import enBackground from '@/locales/en/background.json';
import enChecklist from '@/locales/en/checklist.json';
import enDashboard from '@/locales/en/dashboard.json';
import enInline from '@/locales/en/inline.json';
import enUi from '@/locales/en/ui.json';
import ruBackground from '@/locales/ru/background.json';
import ruChecklist from '@/locales/ru/checklist.json';
import ruDashboard from '@/locales/ru/dashboard.json';
import ruInline from '@/locales/ru/inline.json';
import ruUi from '@/locales/ru/ui.json';
import zhBackground from '@/locales/zh-CN/background.json';
import zhChecklist from '@/locales/zh-CN/checklist.json';
import zhDashboard from '@/locales/zh-CN/dashboard.json';
import zhInline from '@/locales/zh-CN/inline.json';
import zhUi from '@/locales/zh-CN/ui.json';
import type { Language } from '@/utils/facts/facts';

export type MessageKey =
  | keyof typeof enUi
  | keyof typeof enInline
  | keyof typeof enBackground
  | keyof typeof enChecklist
  | keyof typeof enDashboard;
type Catalog = Record<MessageKey, string>;

export const catalogs: Record<Language, Catalog> = {
  en: { ...enUi, ...enInline, ...enBackground, ...enChecklist, ...enDashboard },
  ru: { ...ruUi, ...ruInline, ...ruBackground, ...ruChecklist, ...ruDashboard },
  'zh-CN': { ...zhUi, ...zhInline, ...zhBackground, ...zhChecklist, ...zhDashboard },
};

/** The words of the inline UI alone, as the content script gets them in its snapshot. */
export const inlineCatalogs: Record<Language, Record<string, string>> = {
  en: enInline,
  ru: ruInline,
  'zh-CN': zhInline,
};
