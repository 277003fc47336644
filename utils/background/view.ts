/** What the popup and the dashboard are shown. */
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import type { StoreView } from '@/utils/messaging/protocol';
import type { Repository } from '@/utils/storage/repository';
import { SCHEMA_VERSION, type StoreRecord } from '@/utils/storage/schema';
import type { Platform } from './platform';
import type { TabRegistry } from './tab-registry';
import { tabReportOf } from './tab-state';
import type { Tabs } from './tabs';

/**
 * @param asked the store to show; without it, the one whose cabinet tab was used last. When that tab names none (signed out,
 *   say) or no tab is open, the store seen last; when it names two, none: showing either would mix them up
 */
export async function buildView(
  asked: string | undefined,
  platform: Platform,
  repository: Repository,
  registry: TabRegistry,
  tabs: Tabs,
): Promise<StoreView> {
  const open = await tabs.open();
  const lastUsed = await registry.lastUsed();
  const tab = open.find(({ id }) => id === lastUsed?.id);
  const report = tab && tabReportOf(tab.frames);
  const [settings, acceptances, records, hostAccess] = await Promise.all([
    repository.settings(),
    repository.acceptances(),
    repository.stores(),
    platform.hasHostAccess(),
  ]);
  const recordOf = (id: string) => records.find((record) => record.id === id);
  const store = ((): StoreRecord | undefined => {
    if (asked !== undefined) {
      const name = report?.store === asked ? report.storeName : undefined;
      return recordOf(asked) ?? emptyRecord(asked, name, platform.now());
    }
    if (report?.state === 'store-conflict') return undefined;
    if (report?.store === undefined) return records[0];
    return recordOf(report.store) ?? emptyRecord(report.store, report.storeName, platform.now());
  })();
  const [profile, ticks] = store
    ? await Promise.all([repository.profile(store.id), repository.ticks(store.id)])
    : [undefined, {}];
  return {
    settings,
    language: resolveLanguage(
      settings.language,
      tab?.language ?? store?.language,
      platform.browserLanguage(),
    ),
    stores: records.map(({ id, name, lastSeen }) => ({ id, ...(name ? { name } : {}), lastSeen })),
    ...(store ? { store } : {}),
    ...(profile ? { profile } : {}),
    ticks,
    acceptances,
    ...(tab && report ? { tab: { ...report, tabId: tab.id, active: tab.shown.active } } : {}),
    hostAccess,
    // Last, for reading the rest may have set something aside.
    setAside: await repository.setAside(),
  };
}

/** A store that a tab shows, or that was asked for, and of which nothing has been read yet. */
function emptyRecord(id: string, name: string | undefined, now: number): StoreRecord {
  return { version: SCHEMA_VERSION, id, ...(name ? { name } : {}), lastSeen: now, facts: {}, pages: {} };
}
