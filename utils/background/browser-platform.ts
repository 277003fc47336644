/** The real browser behind `Platform`. Nothing here decides anything. */
import type { Browser } from 'webextension-polyfill';
import { browserHints } from '@/utils/browser/browser-hints';
import { identifyBrowser } from '@/utils/browser/browser-identity';
import { CABINET_ORIGIN } from '@/utils/messaging/sender';
import type { StorageArea } from '@/utils/storage/area';
import type { Platform } from './platform';
import { optionalAccess } from './portal-browser';

/** Match pattern of the cabinet: for its tabs, and the host permission. */
export const CABINET_PATTERN = `${CABINET_ORIGIN}/*`;

/** @param browser webextension-polyfill's namespace */
export function browserPlatform(browser: Browser): Platform {
  return {
    self: { id: browser.runtime.id, root: browser.runtime.getURL('') },
    local: areaOf(browser.storage.local),
    session: areaOf(browser.storage.session),
    now: () => Date.now(),
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    browserLanguage: () => browser.i18n.getUILanguage(),
    browserIdentity: () => identifyBrowser(browserHints(navigator)),
    newId: () => crypto.randomUUID(),
    hasHostAccess: () => browser.permissions.contains({ origins: [CABINET_PATTERN] }),
    access: optionalAccess(browser),
    async cabinetTabs() {
      const tabs = await browser.tabs.query({ url: CABINET_PATTERN });
      return tabs.flatMap(({ id, active, url }) =>
        id === undefined ? [] : [{ id, active, url: url ?? '' }],
      );
    },
    async activeTab(windowId) {
      const [tab] = await browser.tabs.query({ windowId, active: true });
      return tab?.id;
    },
    async showTab(tabId) {
      const { windowId } = await browser.tabs.update(tabId, { active: true });
      if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    },
    async navigate(tabId, url) {
      await browser.tabs.update(tabId, { url });
    },
    openTab: async (url) => (await browser.tabs.create({ url, active: true })).id,
    async tell(tabId, push) {
      try {
        await browser.tabs.sendMessage(tabId, push);
        return true;
      } catch {
        // No content script there: the tab was open before we were installed, or is just loading or closing.
        return false;
      }
    },
    async setBadge({ text, colour, title }, tabId) {
      const where = tabId === undefined ? {} : { tabId };
      try {
        await Promise.all([
          browser.action.setBadgeText({ ...where, text }),
          browser.action.setBadgeBackgroundColor({ ...where, color: colour }),
          browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
          browser.action.setTitle({ ...where, title }),
        ]);
      } catch (error) {
        // The tab may have been closed since; a badge for all tabs cannot fail that way.
        if (tabId === undefined) throw error;
      }
    },
  };
}

/** The polyfill wraps `local` and leaves `session` to the browser; both answer with promises. */
function areaOf(area: {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}): StorageArea {
  return {
    get: (keys) => area.get(keys),
    set: (items) => area.set(items),
    remove: (keys) => area.remove(keys),
  };
}
