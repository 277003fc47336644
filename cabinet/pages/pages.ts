/**
 * The pages that we recognise and read, as data. A page is recognised by what it says (title and labels, from
 * `cabinet/labels/labels.yaml`); the route is only where to send the seller, and a veto for other areas.
 */
import type { FactKey, Language, PageFactKey, PageId } from '@/utils/facts/facts';
import { accountHealth } from './account-health';
import { apiKeys } from './api-keys';
import { company } from './company';
import { contracts } from './contracts';
import { lianlianPortal } from './lianlian-portal';
import { manualUpload } from './manual-upload';
import { messaging } from './messaging';
import { messenger } from './messenger';
import { paymentSettings } from './payment-settings';
import { payouts } from './payouts';
import { quickReplies } from './quick-replies';
import { storeSettings } from './store-settings';

/** A key of `facts:` in labels.yaml: a fact, or a part of one that is joined by its page. */
export type LabelKey = string;

/** Whose site a document belongs to: the Seller Center, or the merchant portal of the payment provider. */
export type Site = 'cabinet' | 'portal';

export interface PageDefinition {
  id: PageId;
  /** Left out: the cabinet. */
  site?: Site;
  /** Documented address, when one has ever been published. */
  route?: string;
  /** How to get there by hand, in the cabinet's words (cabinet documentation and the guides). */
  menu: Record<Language, string>;
  /** Labels by which the page is known: with the title, one of these is enough. */
  distinctive: readonly LabelKey[];
  /** Labels that other pages have too: with the title as a visible heading, two of these are enough. */
  generic: readonly LabelKey[];
  /** Facts that stand on it without a label of their own in the content script's dictionary: tables, alerts, the header. */
  unlabelled?: readonly PageFactKey[];
  /** An element, seen in the live cabinet, that only this page has: it stands for the title. */
  hook?: string;
  /** Areas of the cabinet (`OTHER_AREAS`) that hold this page all the same. */
  within?: readonly string[];
  /** Facts that are proven absent when the page is settled and shows this other fact but no label of theirs. */
  absentWhenRead: Partial<Record<FactKey, FactKey>>;
}

export const pageDefinitions: Record<PageId, PageDefinition> = {
  messaging,
  'account-health': accountHealth,
  'store-settings': storeSettings,
  company,
  'payment-settings': paymentSettings,
  payouts,
  contracts,
  messenger,
  'quick-replies': quickReplies,
  'manual-upload': manualUpload,
  'api-keys': apiKeys,
  'lianlian-portal': lianlianPortal,
};

/** Every label that the content script must know: the ones of the pages above. */
export const shippedLabels: readonly LabelKey[] = Object.values(pageDefinitions).flatMap((page) => [
  ...page.distinctive.filter((key) => !isUnlabelled(page, key)),
  ...page.generic,
]);

function isUnlabelled({ unlabelled }: PageDefinition, key: LabelKey): boolean {
  return unlabelled?.some((fact) => fact === key) === true;
}

/** @returns the page on which a fact or the label of one stands */
export function pageOfKey(key: LabelKey): PageId | undefined {
  return Object.values(pageDefinitions).find(
    (page) => page.distinctive.includes(key) || page.generic.includes(key) || isUnlabelled(page, key),
  )?.id;
}

/**
 * Areas whose address is known (menu captured in the live cabinet, December 2025) and which are never a settings page of ours,
 * whatever their headings say: "Payment method" of advertising, "Working hours" of a warehouse.
 */
const OTHER_AREAS = [
  '/app/advertisement',
  '/app/promotion',
  '/app/warehouse',
  '/app/crossborder/warehouse',
  '/app/reviews',
  '/app/products',
  '/app/prices',
  '/app/postings',
  '/app/analytics',
  '/app/supply',
  '/app/highlights',
] as const;

/** Whether a path belongs to an area that certainly does not hold this page. */
export function isOtherArea(path: string, page: PageDefinition): boolean {
  const area = OTHER_AREAS.find(
    (each) => path === each || path.startsWith(`${each}/`) || path.startsWith(`${each}?`),
  );
  return area !== undefined && page.within?.includes(area) !== true;
}
