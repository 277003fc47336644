/** What stands between the user and a live checklist, if anything: each situation has its own words and its own way out. */
import type { StoreView } from '@/utils/messaging/protocol';

/**
 * `no-access`: the browser withdrew our access to the cabinet. `off`: the user switched us off. `paused`: we took too much of the
 * page's time. `signed-out`, `blocked`, `store-conflict`, `no-store`: what the cabinet tab shows.
 * `elsewhere`: the active tab is not the cabinet. `nothing-read`: the store is known but no page of it has been read.
 */
export type Situation =
  | 'no-access'
  | 'off'
  | 'paused'
  | 'signed-out'
  | 'blocked'
  | 'store-conflict'
  | 'no-store'
  | 'elsewhere'
  | 'nothing-read';

/**
 * Names the one situation to speak of; the one that must be mended first wins.
 * @param asTab whether the popup stands in a tab of its own, which is then the active one instead of the cabinet's
 * @returns undefined when the checklist can simply be shown
 */
export function situationOf(view: StoreView, asTab = false): Situation | undefined {
  if (!view.hostAccess) return 'no-access';
  if (!view.settings.enabled) return 'off';
  const { tab } = view;
  if (tab && tab.state !== 'ready' && tab.state !== 'off') return tab.state;
  if (!tab || (!tab.active && !asTab)) return 'elsewhere';
  if (!view.store || Object.keys(view.store.facts).length === 0) return 'nothing-read';
  return undefined;
}
