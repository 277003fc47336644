/** The real browser behind the popup and the dashboard. Nothing here decides anything. */
import browser from 'webextension-polyfill';
import { browserHints } from '@/utils/browser/browser-hints';
import { identifyBrowser } from '@/utils/browser/browser-identity';
import { addressOf } from '@/utils/dashboard/place';
import { ask } from '@/utils/messaging/ask';
import { CABINET_PATTERN } from './addresses';
import type { PopupHost } from './popup-host';

/** @param asTab whether the page stands in a tab of its own */
export function browserHost(asTab: boolean): PopupHost {
  return {
    ask,
    onChange(listener) {
      // Called without arguments: what changed does not matter, the whole view is asked for anew.
      const changed = () => listener();
      const events = [browser.storage.onChanged, browser.permissions.onAdded, browser.permissions.onRemoved];
      for (const event of events) event.addListener(changed);
      return () => {
        for (const event of events) event.removeListener(changed);
      };
    },
    now: () => Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    browser: identifyBrowser(browserHints(navigator)),
    asTab,
    openAddress(url) {
      browser.tabs.create({ url });
    },
    tabAddress(store) {
      const tab = new URL(browser.runtime.getURL('popup.html'));
      if (store !== undefined) tab.searchParams.set('store', store);
      return tab.href;
    },
    dashboardAddress: (place) => browser.runtime.getURL('dashboard.html') + addressOf(place),
    requestAccess: () => browser.permissions.request({ origins: [CABINET_PATTERN] }),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

/** Whether this page is the toolbar's popup, not a tab. */
export function isToolbarPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Language of the browser's own UI, a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
