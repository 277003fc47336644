/** What the demo's stores must lead to, in the words of the contract. */
import type { Checklist } from './support/popup-window';

/** The demo's store in which every watched setting is wrong, and the one in which every one is right. */
export const BAD = '1042718';
export const GOOD = '1187305';

/** Checks whose verdicts the cases compare: four of each pack, all wrong in one store and right in the other. */
export const CHAT = ['chat/auto-response', 'chat/buyer-messages', 'chat/new-orders', 'chat/time-zone'];
export const PAYOUT = [
  'payout/default-method',
  'payout/merchant-id-characters',
  'payout/merchant-id-format',
  'payout/method',
];

/** Every flag of the misconfigured store's pages, as `cabinet.flags` names them. */
export const MESSAGING_FLAGS = [
  ...CHAT,
  'chat/blocked-products',
  'chat/browser-notifications',
  'chat/external-contact',
  'chat/kyc-status',
  'payout/kyc',
].sort();
export const PAYMENT_FLAGS = [
  ...PAYOUT,
  'payout/account-name review',
  'payout/api-key',
  'payout/iban',
  'payout/swift',
].sort();

/** What a checklist says of the checks above. */
export function watched(shown: Checklist | null): Checklist | null {
  if (!shown) return null;
  const compared = new Set([...CHAT, ...PAYOUT]);
  const verdicts = Object.entries(shown.verdicts).filter(([check]) => compared.has(check));
  return { ...shown, verdicts: Object.fromEntries(verdicts) };
}

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
