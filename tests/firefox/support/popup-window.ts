/** The popup's document in a window of its own, beside the cabinet's: a tab in front would hide the cabinet's page. */

import type { DashboardPage } from '@/utils/dashboard/place';
import { watched } from '../expectations';
import { eventually } from './eventually';
import { ADDON_ROOT, type Firefox } from './firefox';

/** The extension's own API, as far as its documents are asked for it here. */
declare const browser: {
  storage: { local: { clear(): Promise<void> }; session: { clear(): Promise<void> } };
  extension: { getViews(filter: { type: 'popup' }): Window[] };
};

export interface Checklist {
  /** Client ID of the store shown. */
  store: string | null;
  language: string;
  /** `popup` or `tab`. */
  view: string | null;
  /** The verdict of each watched check by its id, `*` behind the unsaved ones. */
  verdicts: Record<string, string>;
}

export interface PopupWindow {
  /** Shows the checklist of a store, as `popup.html?store=` does. */
  open(store: string): Promise<void>;
  /** Shows a page of a store's dashboard instead. */
  openDashboard(store: string, page: DashboardPage): Promise<void>;
  checklist(): Promise<Checklist | null>;
  /** What the toolbar's popup shows, null while none is open. */
  toolbarChecklist(): Promise<Checklist | null>;
  /** Closes the toolbar's popup. */
  closeToolbarPopup(): Promise<void>;
  /** Text of the first element that matches, null when there is none. */
  text(selector: string): Promise<string | null>;
  /** Clicks the first element that matches, as soon as there is one. */
  click(selector: string): Promise<void>;
  /** Forgets all that the extension has stored. */
  clearStorage(): Promise<void>;
  close(): Promise<void>;
}

export async function popupWindow(firefox: Firefox): Promise<PopupWindow> {
  const context = await firefox.openWindow();
  const text = (selector: string) =>
    firefox.inDocument(context, (wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
  return {
    open: (store) => firefox.navigate(context, `${ADDON_ROOT}popup.html?store=${store}`),
    openDashboard: (store, page) =>
      firefox.navigate(context, `${ADDON_ROOT}dashboard.html?store=${store}#${page}`),
    checklist: async () => watched(await firefox.inDocument(context, readChecklist, false)),
    toolbarChecklist: async () => watched(await firefox.inDocument(context, readChecklist, true)),
    closeToolbarPopup: () =>
      firefox.inDocument(context, () => {
        for (const view of browser.extension.getViews({ type: 'popup' })) view.close();
      }),
    text,
    async click(selector) {
      await eventually(`${selector} is there`, async () => (await text(selector)) !== null, true);
      await firefox.inDocument(
        context,
        (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
        selector,
      );
      await firefox.click(context, selector);
    },
    async clearStorage() {
      await firefox.navigate(context, `${ADDON_ROOT}popup.html`);
      await firefox.inDocument(context, async () => {
        await browser.storage.local.clear();
        await browser.storage.session.clear();
      });
    },
    close: () => firefox.closeWindow(context),
  };
}

/** Runs in the popup's document; sent there as text. */
function readChecklist(ofToolbar: boolean): Checklist | null {
  const shown = ofToolbar ? browser.extension.getViews({ type: 'popup' })[0]?.document : document;
  if (!shown) return null;
  const items = [...shown.querySelectorAll('[data-check]')];
  return {
    store: shown.querySelector('[data-store]')?.getAttribute('data-store') ?? null,
    language: shown.documentElement.lang,
    view: shown.documentElement.getAttribute('data-view'),
    verdicts: Object.fromEntries(
      items.map((item) => [
        item.getAttribute('data-check'),
        `${item.getAttribute('data-status')}${item.hasAttribute('data-unsaved') ? '*' : ''}`,
      ]),
    ),
  };
}
