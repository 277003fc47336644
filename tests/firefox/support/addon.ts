/** What a user does to the extension outside every page: in the add-on manager, in the toolbar, by leaving it alone. */
import { ADDON_ID, type Firefox } from './firefox';

// The browser's own scripts, as far as they are used here.
interface AddonExtension {
  backgroundState: string;
  terminateBackground(): Promise<void>;
}
interface Addon {
  isActive: boolean;
  enable(): Promise<void>;
  disable(): Promise<void>;
}
interface SystemModules {
  AddonManager: { getAddonByID(id: string): Promise<Addon> };
  ExtensionPermissions: {
    remove(
      id: string,
      wanted: { permissions: string[]; origins: string[] },
      emitter: AddonExtension,
    ): Promise<void>;
  };
  ExtensionParent: {
    apiManager: {
      global: { browserActionFor(extension: AddonExtension): { openPopup(window: Window): Promise<void> } };
    };
  };
}
declare const WebExtensionPolicy: { getByID(id: string): { extension: AddonExtension } };
declare const Services: { focus: { activeWindow: Window | null } };
declare const ChromeUtils: { importESModule(url: string): SystemModules };

export interface AddonPowers {
  /** Ends the background as Firefox does after half a minute without an event. */
  stopBackground(): Promise<void>;
  backgroundState(): Promise<string>;
  /** Takes a site away from the extension, as in the add-on manager's list of permissions. */
  revoke(origin: string): Promise<void>;
  /** Presses the extension's button in the first window. */
  openToolbarPopup(): Promise<void>;
  setEnabled(enabled: boolean): Promise<void>;
}

export function addonPowers({ inBrowser }: Firefox): AddonPowers {
  return {
    stopBackground: () =>
      inBrowser((id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(), ADDON_ID),
    backgroundState: () =>
      inBrowser((id) => WebExtensionPolicy.getByID(id).extension.backgroundState, ADDON_ID),
    revoke: (origin) =>
      inBrowser(
        async (id, pattern) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          );
          const { extension } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.remove(id, { permissions: [], origins: [pattern] }, extension);
        },
        ADDON_ID,
        `${origin}/*`,
      ),
    openToolbarPopup: () =>
      inBrowser(async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(id);
        // A popup closes at once when its window is not the one in front.
        if (Services.focus.activeWindow !== window) {
          const inFront = new Promise((resolve) =>
            window.addEventListener('activate', resolve, { once: true }),
          );
          window.focus();
          await inFront;
        }
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);
      }, ADDON_ID),
    setEnabled: (enabled) =>
      inBrowser(
        async (id, wanted) => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const addon = await AddonManager.getAddonByID(id);
          await (wanted ? addon.enable() : addon.disable());
        },
        ADDON_ID,
        enabled,
      ),
  };
}
