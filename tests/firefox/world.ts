/** What every case works with. One Firefox serves them all; each case finds it as if just installed. */
import type { AddonPowers } from './support/addon';
import { addonPowers } from './support/addon';
import { type CabinetTab, cabinetTab } from './support/cabinet-tab';
import { type DemoSite, startDemoSite } from './support/demo-site';
import { startFirefox } from './support/firefox';
import { type PopupWindow, popupWindow } from './support/popup-window';

export interface World {
  site: DemoSite;
  cabinet: CabinetTab;
  popup: PopupWindow;
  addon: AddonPowers;
  /** Forgets what the case before has left. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** One thing that must hold in Firefox. */
export interface Case {
  name: string;
  run(world: World): Promise<void>;
}

/** @param extension folder of the unpacked build */
export async function createWorld(extension: string): Promise<World> {
  const site = await startDemoSite();
  const firefox = await startFirefox(extension, site.proxyPort).catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  const close = async () => {
    await firefox.close();
    await site.close();
  };
  try {
    const cabinet = cabinetTab(firefox);
    const popup = await popupWindow(firefox);
    return {
      site,
      cabinet,
      popup,
      addon: addonPowers(firefox),
      async reset() {
        await cabinet.page.goto('about:blank');
        await popup.clearStorage();
        site.reset();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
