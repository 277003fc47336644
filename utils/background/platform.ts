/** All that the background asks of the browser, in our words: what tests replace and what `browser-platform.ts` provides. */
import type { BrowserIdentity } from '@/utils/facts/facts';
import type { Push } from '@/utils/messaging/protocol';
import type { Self } from '@/utils/messaging/sender';
import type { StorageArea } from '@/utils/storage/area';
import type { OptionalAccess } from './portal-browser';

/** A tab whose address we may see, that is: one of the cabinet. */
export interface CabinetTab {
  id: number;
  /** Whether it is the active tab of its window. */
  active: boolean;
  url: string;
}

/** A badge on the toolbar button. */
export interface Badge {
  /** At most four characters; empty for none. */
  text: string;
  /** Background, `#rrggbb`; the text is white. */
  colour: string;
  /** Tooltip of the button. */
  title: string;
}

export interface Platform {
  self: Self;
  local: StorageArea;
  /** Kept while the browser runs and the worker may be killed; gone at browser start and after an update. */
  session: StorageArea;
  /** ms since the epoch. */
  now(): number;
  /** The browser's IANA time zone. */
  zone(): string;
  /** The browser's UI language, a BCP 47 tag. */
  browserLanguage(): string;
  /** The browser that runs us. */
  browserIdentity(): BrowserIdentity;
  newId(): string;
  hasHostAccess(): Promise<boolean>;
  /** What the user may allow besides the cabinet. */
  access: OptionalAccess;
  /** Every open tab of the cabinet; none without host access. */
  cabinetTabs(): Promise<CabinetTab[]>;
  /** The active tab of a window, if there is one. */
  activeTab(windowId: number): Promise<number | undefined>;
  /** Makes a tab the active one and its window the focused one. */
  showTab(tabId: number): Promise<void>;
  navigate(tabId: number, url: string): Promise<void>;
  /** @returns the id of the new tab, which is active */
  openTab(url: string): Promise<number | undefined>;
  /** Tells the content scripts of a tab. @returns whether anybody listened */
  tell(tabId: number, push: Push): Promise<boolean>;
  /** @param tabId the tab whose button it is; without it, the one of every tab that has no badge of its own */
  setBadge(badge: Badge, tabId?: number): Promise<void>;
}
