/** The cabinet tabs that are really open, and what happens when one is not any more. */
import { clearUnsaved } from '@/utils/storage/clear-unsaved';
import type { Repository } from '@/utils/storage/repository';
import type { PendingPoints } from './pending-point';
import type { CabinetTab, Platform } from './platform';
import type { KnownTab, TabRegistry } from './tab-registry';

export interface Tabs {
  /** Every known tab that still shows the cabinet, with what the browser says of it. Forgets the others. */
  open(): Promise<(KnownTab & { shown: CabinetTab })[]>;
  /** The ids of all tabs that may hold a content script of ours. */
  reachable(): Promise<number[]>;
  /** The tab was closed or went to another site: its reports and unsaved edits are gone. */
  forget(tabId: number): Promise<void>;
}

export function createTabs(
  platform: Platform,
  registry: TabRegistry,
  points: PendingPoints,
  repository: Repository,
): Tabs {
  async function forget(tabId: number): Promise<void> {
    if (!(await registry.forget(tabId))) return;
    await points.forget(tabId);
    await repository.changeStores((record) => clearUnsaved(record, tabId));
  }

  return {
    forget,
    async open() {
      // Without host access the browser shows us no tab at all, which proves nothing about any.
      if (!(await platform.hasHostAccess())) return [];
      const shown = new Map((await platform.cabinetTabs()).map((tab) => [tab.id, tab]));
      const open: (KnownTab & { shown: CabinetTab })[] = [];
      for (const known of await registry.all()) {
        const tab = shown.get(known.id);
        // A tab that left the cabinet in its own window is noticed here: watching every address of the browser
        // would need a permission, and would be none of our business.
        if (tab) open.push({ ...known, shown: tab });
        else await forget(known.id);
      }
      return open;
    },
    async reachable() {
      const [shown, known] = await Promise.all([platform.cabinetTabs(), registry.all()]);
      return [...new Set([...shown, ...known].map(({ id }) => id))];
    },
  };
}
