/** Opens the page on which a fact is set. Only ever an address of the cabinet, and never over an unsaved edit. */
import type { FactKey, PageId } from '@/utils/facts/facts';
import type { Repository } from '@/utils/storage/repository';
import type { StoreRecord } from '@/utils/storage/schema';
import { cabinetUrl } from './cabinet-url';
import type { PendingPoints } from './pending-point';
import type { Platform } from './platform';
import { tabReportOf } from './tab-state';
import type { Tabs } from './tabs';

/**
 * A tab of that store which already shows the page is brought to the front. Else a tab of that store is sent to the
 * address where the page was last recognised for it, or to the documented one; else such a tab is opened.
 * @param routeOf the documented path of a page, when there is one
 * @returns `menu` when no address is known: the seller has to go there by the menu
 */
export async function openPage(
  wish: { store: string; page: PageId; fact: FactKey },
  platform: Platform,
  routeOf: (page: PageId) => string | undefined,
  repository: Repository,
  tabs: Tabs,
  points: PendingPoints,
): Promise<{ opened: 'tab' | 'menu' }> {
  const ofStore = (await tabs.open())
    .map((tab) => ({ id: tab.id, active: tab.shown.active, report: tabReportOf(tab.frames) }))
    .filter(({ report }) => report?.store === wish.store)
    .sort((one, other) => Number(other.active) - Number(one.active));

  const showing = ofStore.find(({ report }) => report?.page === wish.page);
  if (showing && (await platform.tell(showing.id, { type: 'point-at', fact: wish.fact }))) {
    await platform.showTab(showing.id);
    return { opened: 'tab' };
  }

  const record = await repository.store(wish.store);
  const url = cabinetUrl(record?.pages[wish.page]?.path) ?? cabinetUrl(routeOf(wish.page));
  if (!url) return { opened: 'menu' };

  const edited = tabsWithEdits(record);
  const tab = ofStore.find(({ id }) => !edited.has(id));
  if (tab) {
    await points.put(tab.id, wish);
    await platform.navigate(tab.id, url);
    await platform.showTab(tab.id);
  } else {
    const id = await platform.openTab(url);
    if (id !== undefined) await points.put(id, wish);
  }
  return { opened: 'tab' };
}

/** Tabs in which something is edited and not saved: sending them elsewhere would lose the seller's work. */
function tabsWithEdits(record: StoreRecord | undefined): Set<number> {
  const facts = Object.values(record?.facts ?? {}) as { unsavedIn?: number }[];
  return new Set(facts.flatMap(({ unsavedIn }) => unsavedIn ?? []));
}
