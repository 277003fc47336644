/**
 * What content scripts and the extension's own pages say to the background, and what it answers.
 * The background is the single writer of stored state; everybody else asks. Types only: validation is in `parse-request.ts`.
 */
import type { Finding } from '@/utils/audit/verdict';
import type { FindingText } from '@/utils/explain/finding-text';
import type { FactKey, Language, PageFacts, PageId, Reading, SellerFacts } from '@/utils/facts/facts';
import type { Analyses, AnalysisQuestion } from '@/utils/facts/text-analyst';
import type { StoreProfile } from '@/utils/profile/store-profile';
import type { Acceptance, AcceptanceScope, Settings, StoreRecord, Tick } from '@/utils/storage/schema';

/** How a cabinet tab stands; one per frame, the most telling one counts for the tab. */
export type TabState =
  /** A page of the cabinet was looked at. */
  | 'ready'
  /** We took too much of the page's time and stopped until the user says go on. */
  | 'paused'
  | 'off'
  | 'signed-out'
  /** An anti-bot or error page of the cabinet. */
  | 'blocked'
  /** Header and cookie name different stores: nothing is read. */
  | 'store-conflict'
  /** The cabinet does not say which store it shows. */
  | 'no-store';

export interface TabReport {
  state: TabState;
  /** Client ID of the store shown, when it is certain. */
  store?: string;
  storeName?: string;
  /** The page recognised, if any. */
  page?: PageId;
}

/** What a content script needs to start and after every change. */
export interface ContentSnapshot {
  settings: Settings;
  acceptances: Acceptance[];
  /** Language of our own UI, resolved from the settings, the cabinet and the browser. */
  language: Language;
  /** Words of the inline UI in that language, by key of `locales/<language>/inline.json`. */
  texts: Record<string, string>;
  /** What the profile of each store says, by Client ID; stores without a profile are missing. */
  sellers: Record<string, SellerFacts>;
  /** Set when the user came here from the popup to see this fact's control; told once. */
  pointAt?: FactKey;
}

/** What the popup and the dashboard show. Findings are derived by whoever shows them. */
export interface StoreView {
  settings: Settings;
  language: Language;
  /** Every store known, most recently used first. */
  stores: { id: string; name?: string; lastSeen: number }[];
  /** The store asked for, or the one whose cabinet tab was used last. */
  store?: StoreRecord;
  /** The profile of the store shown, when there is one. */
  profile?: StoreProfile;
  /** The checklist items of the store shown that the user has ticked, by item id. */
  ticks: Record<string, Tick>;
  acceptances: Acceptance[];
  /** The cabinet tab used last: its report, and whether it is the active tab of its window now. */
  tab?: TabReport & { tabId: number; active: boolean };
  /** Whether the browser grants us the cabinet's host. */
  hostAccess: boolean;
  /** Stored data that could not be read and was set aside, newest first. */
  setAside: { key: string; at: number; reason: string }[];
}

/** What a portal of a payment provider stated at one moment. Of which stores it is the account, the background knows. */
export interface PortalReading {
  /** Path without query, which may hold somebody's session. */
  path: string;
  /** When it was read, ms since the epoch. */
  at: number;
  facts: PageFacts;
}

export type Request =
  /**
   * A content script starts, or wants a fresh snapshot. `language` is the cabinet's. `again`: the same document asks once
   * more (after `changed`), so its unsaved edits still stand; without it a top frame means a new document, whose tab's
   * former reports and unsaved edits are gone.
   */
  | { type: 'hello'; language: Language; store?: string; again?: boolean }
  | { type: 'tab-report'; report: TabReport }
  | { type: 'reading'; reading: Reading }
  /** The script in the LianLian portal has read it; it runs only while the user allows it. */
  | { type: 'portal-reading'; reading: PortalReading }
  /** The words for findings, in the UI language, with the cabinet's own words in `language`. */
  | { type: 'describe'; findings: Finding[]; language: Language }
  | {
      type: 'accept';
      checkId: string;
      scope: AcceptanceScope;
      store?: string;
      fact?: FactKey;
      reason: string;
    }
  | { type: 'undo-accept'; id: string }
  | { type: 'settings'; change: Partial<Omit<Settings, 'version'>> }
  | { type: 'view'; store?: string }
  /** Opens the page on which a fact is set and points at its control. */
  | { type: 'open-page'; store: string; page: PageId; fact: FactKey }
  /** The user asked a paused tab to go on. */
  | { type: 'resume'; tabId: number }
  /** Looks at a page's text with the libraries that live in the background. The text is not stored. `store`: whose profile to compare with. */
  | { type: 'analyse'; question: AnalysisQuestion; store?: string }
  /** Puts a whole profile in the place of the store's. */
  | { type: 'save-profile'; store: string; profile: StoreProfile }
  | { type: 'delete-profile'; store: string }
  /** Ticks a checklist item; `note` may be empty. */
  | { type: 'tick'; store: string; item: string; note: string }
  | { type: 'untick'; store: string; item: string }
  | { type: 'forget-store'; store: string }
  | { type: 'discard-set-aside'; key: string };

/** The answer to each request. */
export interface Answers {
  hello: ContentSnapshot;
  'tab-report': null;
  reading: null;
  'portal-reading': null;
  describe: FindingText[];
  accept: Acceptance;
  'undo-accept': null;
  settings: Settings;
  view: StoreView;
  /** `menu` means that no address is known: the popup shows the menu path. */
  'open-page': { opened: 'tab' | 'menu' };
  resume: null;
  analyse: Analyses[keyof Analyses];
  'save-profile': null;
  'delete-profile': null;
  tick: null;
  untick: null;
  'forget-store': null;
  'discard-set-aside': null;
}

/** Envelope of every answer, so that a failure carries words instead of a lost promise. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };

/** What the background tells a content script unasked. */
export type Push =
  /** Settings, acceptances or language changed: ask `hello` again. */
  | { type: 'changed' }
  | { type: 'resume' }
  | { type: 'point-at'; fact: FactKey }
  | { type: 'no-access' }
  /** The portal may not be read any more: its script ends. */
  | { type: 'portal-over' };
