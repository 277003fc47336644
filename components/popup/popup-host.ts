/** Everything the popup (and what the dashboard shares with it) needs of the browser, so that its views can be shown without one. */
import type { Finding } from '@/utils/audit/verdict';
import type { DashboardPlace } from '@/utils/dashboard/place';
import type { FindingText } from '@/utils/explain/finding-text';
import type { BrowserIdentity, Language } from '@/utils/facts/facts';
import type { Answers, Request } from '@/utils/messaging/protocol';

/** Asks the background; rejects with its words when it could not do what it was asked. */
export type Ask = <T extends Request['type']>(request: Extract<Request, { type: T }>) => Promise<Answers[T]>;

export interface PopupHost {
  ask: Ask;
  /** Calls back after anything stored, or our access to the cabinet, changed. @returns stops it */
  onChange(listener: () => void): () => void;
  /** ms since the epoch */
  now(): number;
  /** The browser's own IANA time zone. */
  zone: string;
  /** The browser that runs us. */
  browser: BrowserIdentity;
  /** Whether this is a tab of its own and not the browser's popup. */
  asTab?: boolean;
  /** Client ID of the store that the address asked for. */
  store?: string;
  openAddress(address: string): void;
  /** Address of this popup as a full tab, for one store. */
  tabAddress(store: string | undefined): string;
  /** Address of a place in the dashboard. */
  dashboardAddress(place: DashboardPlace): string;
  /** Asks the user for access to the cabinet; must be called straight from a click. */
  requestAccess(): Promise<boolean>;
  copy(text: string): Promise<void>;
}

/** The words of findings: in the user's language, naming controls in the cabinet's. */
export interface Describe {
  /** The title alone: all that a closed item shows. */
  title(finding: Finding, language: Language, cabinetLanguage: Language): string;
  text(finding: Finding, language: Language, cabinetLanguage: Language): FindingText;
}
