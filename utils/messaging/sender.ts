/** Who may ask what. A content script lives beside a hostile page, so it may do less than our own pages. */
import type { Request } from './protocol';

/** The cabinet (product.md); the one host that we know. */
export const CABINET_ORIGIN = 'https://seller.ozon.ru';
/** LianLian Global's merchant portal, where the seller opens the Ozon channel (guide 004); read only where the user allows it. */
export const PORTAL_ORIGIN = 'https://global.lianlianpay.com';

/** What the browser says of the sender of a message; a part of `runtime.MessageSender`. */
export interface Sender {
  id?: string | undefined;
  /** Address of the document (or frame) that sent it. */
  url?: string | undefined;
  /** Its origin, also for `about:blank` frames; Chromium only. */
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; active?: boolean | undefined } | undefined;
}

/** Who we are, to tell our own from others. */
export interface Self {
  /** The extension's id. */
  id: string;
  /** Address of the extension's root, ending in `/`. */
  root: string;
}

/** A content script in a tab of the cabinet. */
export interface CabinetCaller {
  kind: 'cabinet';
  tabId: number;
  /** 0 is the top frame. */
  frameId: number;
  /** Whether its tab is the active one of its window. */
  active: boolean;
}
/** Our script in a tab of the LianLian portal, where the user has allowed it. */
export interface PortalCaller {
  kind: 'portal';
  tabId: number;
}
/** The popup or another page of ours. */
export interface OwnPageCaller {
  kind: 'own-page';
}
export type Caller = CabinetCaller | PortalCaller | OwnPageCaller;

const ALLOWED: Record<Request['type'], readonly Caller['kind'][]> = {
  hello: ['cabinet'],
  'tab-report': ['cabinet'],
  reading: ['cabinet'],
  'portal-reading': ['portal'],
  describe: ['cabinet', 'own-page'],
  accept: ['cabinet', 'own-page'],
  'undo-accept': ['cabinet', 'own-page'],
  settings: ['own-page'],
  view: ['own-page'],
  'open-page': ['own-page'],
  resume: ['own-page'],
  analyse: ['cabinet', 'own-page'],
  'save-profile': ['own-page'],
  'delete-profile': ['own-page'],
  tick: ['own-page'],
  untick: ['own-page'],
  'forget-store': ['own-page'],
  'discard-set-aside': ['own-page'],
};

/** Whether such a caller may make such a request. */
export function mayAsk(caller: Caller, type: Request['type']): boolean {
  return ALLOWED[type].includes(caller.kind);
}

/** @returns who sent a message, or undefined when it is neither a page of ours nor a script of ours in the cabinet or the portal */
export function callerOf(sender: Sender, self: Self): Caller | undefined {
  if (sender.id !== self.id) return undefined;
  if (sender.url?.startsWith(self.root)) return { kind: 'own-page' };
  if (sender.tab?.id === undefined) return undefined;
  const origin = siteOf(sender);
  if (origin === PORTAL_ORIGIN) return { kind: 'portal', tabId: sender.tab.id };
  if (origin !== CABINET_ORIGIN) return undefined;
  return {
    kind: 'cabinet',
    tabId: sender.tab.id,
    frameId: sender.frameId ?? 0,
    active: sender.tab.active === true,
  };
}

/** A blank or `srcdoc` frame has no address of its own; only our script can send as us, and it runs in the cabinet and the portal alone. */
function siteOf(sender: Sender): string | undefined {
  if (sender.origin !== undefined && sender.origin !== 'null') return sender.origin;
  return originOf(sender.url?.startsWith('about:') ? sender.tab?.url : sender.url);
}

/** @returns the origin of an address, or undefined when it is no address */
export function originOf(url: string | undefined): string | undefined {
  try {
    return url === undefined ? undefined : new URL(url).origin;
  } catch {
    return undefined;
  }
}
