/** What the demo's stores must lead to, in the words of the contract. */
import type { Checklist } from './support/popup-window';

/** The demo's store in which every watched setting is wrong, and the one in which every one is right. */
export const BAD = '1042718';
export const GOOD = '1187305';

export const CHAT = ['chat/auto-response', 'chat/buyer-messages', 'chat/new-orders', 'chat/time-zone'];
export const PAYOUT = [
  'payout/default-method',
  'payout/merchant-id-characters',
  'payout/merchant-id-format',
  'payout/method',
];

/** The same verdict for each of some checks. */
export function each(checks: readonly string[], verdict: string): Record<string, string> {
  return Object.fromEntries(checks.map((check) => [check, verdict]));
}

/** Those of a list without some. */
export function without(checks: readonly string[], ...left: string[]): string[] {
  return checks.filter((check) => !left.includes(check));
}

/** The checklist as the popup's document shows it in a tab. */
export function checklist(store: string, language: string, verdicts: Record<string, string>): Checklist {
  return { store, language, view: 'tab', verdicts };
}
