/** The browser's part in reading the LianLian portal. Nothing here decides anything. */
import type { Browser } from 'webextension-polyfill';
import { type OptionalFeature, PORTAL_PATTERN, permissionsOf } from './optional-permissions';

/** What the user may allow besides the cabinet, and the portal's script. */
export interface OptionalAccess {
  allowed(feature: OptionalFeature): Promise<boolean>;
  /** Hands back a feature's API permission, once its host is not allowed any more. A host allowed by hand stays. */
  giveBack(feature: OptionalFeature): Promise<void>;
  /** Registers the portal's script for every document to come, unless it is. Needs the permissions. */
  registerPortal(): Promise<void>;
  unregisterPortal(): Promise<void>;
  /** Runs the script in the documents of the portal that stand open. */
  runInOpenPortals(): Promise<void>;
}

const SCRIPT_ID = 'portal';
const SCRIPT = 'portal.js';

/** @param browser webextension-polyfill's namespace */
export function optionalAccess(browser: Browser): OptionalAccess {
  /** The API appears and goes with its permission. */
  const scripting = (): Browser['scripting'] | undefined => browser.scripting;
  return {
    allowed: (feature) => browser.permissions.contains(permissionsOf(feature)),
    async giveBack(feature) {
      try {
        await browser.permissions.remove({ permissions: permissionsOf(feature).permissions });
      } catch {
        // Refused where it is not ours to give: a build whose manifest requires it.
      }
    },
    async registerPortal() {
      const api = scripting();
      if (!api || (await isRegistered(api))) return;
      await api.registerContentScripts([
        {
          id: SCRIPT_ID,
          js: [SCRIPT],
          matches: [PORTAL_PATTERN],
          allFrames: true,
          runAt: 'document_idle',
          persistAcrossSessions: true,
        },
      ]);
    },
    async unregisterPortal() {
      const api = scripting();
      if (api && (await isRegistered(api))) await api.unregisterContentScripts({ ids: [SCRIPT_ID] });
    },
    async runInOpenPortals() {
      const tabs = await browser.tabs.query({ url: PORTAL_PATTERN });
      await Promise.all(
        tabs.map(async ({ id }) => {
          if (id === undefined) return;
          try {
            await scripting()?.executeScript({ target: { tabId: id, allFrames: true }, files: [SCRIPT] });
          } catch {
            // The tab was closed since, or went elsewhere.
          }
        }),
      );
    },
  };
}

async function isRegistered(api: Browser['scripting']): Promise<boolean> {
  const scripts = await api.getRegisteredContentScripts();
  return scripts.some(({ id }) => id === SCRIPT_ID);
}
