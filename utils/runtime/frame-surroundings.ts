/** What a frame knows of the page around it. A settings page may stand in a same-origin frame without a title of its own. */
import { cabinetLanguage, obstacleOf } from '@/cabinet/reader/cabinet-state';
import { pagesInHeadings } from '@/cabinet/reader/scan';
import { cookieStore, headerStore, type StoreIdentity, storeIdentity } from '@/cabinet/reader/store-identity';
import type { FactValues, Language, PageId } from '@/utils/facts/facts';

export interface CabinetFrame {
  isTop: boolean;
  /** Path and query of the address the seller sees. */
  path(): string;
  /** Titles of this document and of those around it. */
  title(): string;
  /** Pages named by headings around this frame. */
  outerHeadings(): Set<PageId>;
  store(): StoreIdentity;
  language(): Language;
  obstacle(): 'signed-out' | 'blocked' | null;
  /** The browser's permission for the cabinet to show notifications; undefined where there are none (insecure, or switched off). */
  notificationPermission(): FactValues['chat.notificationPermission'] | undefined;
}

/** Documents from this frame outward, as far as they are of the same origin. */
function documentsOutward(): Document[] {
  const documents = [document];
  try {
    for (let frame: Window = window; frame.parent !== frame; frame = frame.parent)
      documents.push(frame.parent.document);
  } catch {
    // A parent of another origin ends the walk: nothing of it may be known.
  }
  return documents;
}

/** Describes the frame that this script runs in. */
export function cabinetFrame(): CabinetFrame {
  const documents = documentsOutward();
  const outermost = documents[documents.length - 1] ?? document;
  const view = outermost.defaultView ?? window;
  let storeAtLoad: string | undefined;
  return {
    isTop: window.top === window,
    path: () => view.location.pathname + view.location.search,
    title: () => documents.map(({ title }) => title).join(' | '),
    outerHeadings: () => new Set(documents.slice(1).flatMap((outer) => [...pagesInHeadings(outer)])),
    store() {
      const identity = storeIdentity(cookieStore(outermost.cookie), headerStore(outermost), storeAtLoad);
      if (identity.state === 'known') storeAtLoad = identity.id;
      return identity;
    },
    language: () => cabinetLanguage(outermost.cookie, outermost.documentElement.lang),
    obstacle: () => obstacleOf(outermost, view.location.pathname),
    notificationPermission: () => (typeof Notification === 'undefined' ? undefined : Notification.permission),
  };
}
