/** How a tab stands, judged from what its frames reported. Pure. */
import type { TabReport, TabState } from '@/utils/messaging/protocol';

/** What a frame other than the top one says counts in this order, the most telling first. */
const MOST_TELLING: readonly TabState[] = ['ready', 'signed-out', 'blocked', 'off', 'no-store'];

/**
 * One report for a whole tab. A pause or a store conflict in any frame is the tab's; else the top frame decides, unless it
 * cannot tell the store. Frames that name different stores make a conflict: two stores must never be mixed.
 * @param frames the latest report of each frame, by frame id; `0` is the top frame
 * @returns undefined when no frame has reported
 */
export function tabReportOf(frames: Readonly<Record<string, TabReport>>): TabReport | undefined {
  const top = frames['0'];
  const reports = Object.values(frames).sort(
    (one, other) => MOST_TELLING.indexOf(one.state) - MOST_TELLING.indexOf(other.state),
  );
  const deciding = top && top.state !== 'no-store' ? top : reports.find(({ state }) => isOrdinary(state));
  const stores = new Set(reports.flatMap(({ store }) => store ?? []));
  if (stores.size > 1 || reports.some(({ state }) => state === 'store-conflict'))
    return { state: 'store-conflict' };
  const paused = reports.find(({ state }) => state === 'paused');
  const state = (paused ?? deciding ?? top)?.state;
  if (!state) return undefined;
  return {
    state,
    ...firstOf(top, reports, 'store'),
    ...firstOf(top, reports, 'storeName'),
    ...firstOf(top, reports, 'page'),
  };
}

function isOrdinary(state: TabState): boolean {
  return MOST_TELLING.includes(state);
}

/** A property as the top frame states it, else as the first frame that does. */
function firstOf<K extends 'store' | 'storeName' | 'page'>(
  top: TabReport | undefined,
  reports: readonly TabReport[],
  key: K,
): Pick<TabReport, K> {
  const report = [top, ...reports].find((candidate) => candidate?.[key] !== undefined);
  return (report ? { [key]: report[key] } : {}) as Pick<TabReport, K>;
}
