/** What every view of the popup, and of the dashboard that shares them, may need without handing it down by hand. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '@/utils/audit/verdict';
import type { FindingText } from '@/utils/explain/finding-text';
import type { FactKey, Language, PageId } from '@/utils/facts/facts';
import type { Translator } from '@/utils/i18n/translator';
import type { Answers, Request } from '@/utils/messaging/protocol';
import type { ProfileField } from '@/utils/profile/store-profile';
import type { PopupHost } from './popup-host';

/** A short message at the bottom edge, with at most one thing to do about it. */
export interface Toast {
  text: string;
  action?: { label: string; run: () => void };
}

export interface PopupContext {
  host: PopupHost;
  t: Translator;
  /** When the view was made, ms since the epoch. */
  now: number;
  /** Language in which the cabinet was last shown: menu paths are named in it. */
  cabinetLanguage: Language;
  /** Client ID of the store shown. */
  store: string | undefined;
  /** Name and Client ID of the store shown. */
  storeLabel: string;
  /** A fact read longer ago than this many days is marked. */
  staleDays: number;
  /** @throws when the finding's check has no words */
  titleOf(finding: Finding): string;
  /** @throws when the finding's check has no words */
  textOf(finding: Finding): FindingText;
  /** Asks for a change and shows what came of it; resolves to undefined after a failure, which it has then told the user. */
  change<T extends Request['type']>(request: Extract<Request, { type: T }>): Promise<Answers[T] | undefined>;
  /** Opens a page at a fact's control. Resolves to `menu` when the user has to go there by hand. */
  openPage(page: PageId, fact: FactKey): Promise<'tab' | 'menu' | undefined>;
  /** Shows a field of the store profile on this very page; missing where the dashboard is another page. */
  showField?(field: ProfileField): void;
  copy(text: string): void;
  say(toast: Toast): void;
}

const Context = createContext<PopupContext | undefined>(undefined);
export const PopupProvider = Context.Provider;

/** @throws outside of the popup */
export function usePopup(): PopupContext {
  const context = useContext(Context);
  if (!context) throw new Error('a view of the popup stands outside of it');
  return context;
}
