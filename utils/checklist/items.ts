/**
 * What no page tells and only the seller can confirm: ticked per store, dated, and to be confirmed again after a while.
 * Never counted among the checks: nothing here was read. The words are in `locales/<language>/checklist.json`.
 */
import type { Basis } from '@/utils/audit/verdict';

interface Item {
  /** `<pack>/<kebab-name>`; never renamed or reused, and never a check's id. */
  id: `${string}/${string}`;
  pack: 'chat' | 'payout';
  /**
   * After this many days the tick asks to be confirmed again. Ours, not the guides': a day for what is done daily, a
   * quarter for papers that cover three months and lists that change, a year for papers that stay, a month for a fault.
   */
  expiresDays: number;
  basis: Basis;
}

const guide = (number: '003' | '004'): Basis => ({
  level: 'reported',
  source: `guide-${number}`,
  checkedOn: '2026-11-21',
});

export const CHECKLIST_ITEMS = [
  { id: 'chat/daily-status', pack: 'chat', expiresDays: 1, basis: guide('003') },
  { id: 'chat/aml-papers', pack: 'chat', expiresDays: 365, basis: guide('003') },
  { id: 'chat/sole-trader-papers', pack: 'chat', expiresDays: 90, basis: guide('003') },
  { id: 'chat/restricted-categories', pack: 'chat', expiresDays: 90, basis: guide('003') },
  { id: 'chat/order-notes', pack: 'chat', expiresDays: 365, basis: guide('003') },
  { id: 'payout/licence-papers', pack: 'payout', expiresDays: 365, basis: guide('004') },
  { id: 'payout/private-window', pack: 'payout', expiresDays: 30, basis: guide('004') },
  { id: 'payout/support-mail', pack: 'payout', expiresDays: 30, basis: guide('004') },
] as const satisfies readonly Item[];

export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];
export type ChecklistItemId = ChecklistItem['id'];

/** Packs that have items, in the order of the list. */
export const CHECKLIST_PACKS = [...new Set(CHECKLIST_ITEMS.map(({ pack }) => pack))];
