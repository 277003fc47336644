/**
 * The pages of the cabinet that we recognise and read, as data. A page is recognised by what it says (title and labels,
 * from `cabinet/labels/labels.yaml`); the route is only where to send the seller, and a veto for other areas.
 */
import type { FactKey, Language, PageId } from '@/utils/facts/facts';
import { messaging } from './messaging';
import { paymentSettings } from './payment-settings';
import { storeSettings } from './store-settings';

/** A key of `facts:` in labels.yaml: a fact, or a part of one that is joined by its page. */
export type LabelKey = string;

export interface PageDefinition {
  id: PageId;
  /** Documented address, when one has ever been published. */
  route?: string;
  /** How to get there by hand, in the cabinet's words (cabinet documentation and the guides). */
  menu: Record<Language, string>;
  /** Labels by which the page is known: with the title, one of these is enough. */
  distinctive: readonly LabelKey[];
  /** Labels that other pages have too: with the title as a visible heading, two of these are enough. */
  generic: readonly LabelKey[];
  /** Facts that are proven absent when the page is settled and shows this other fact but no label of theirs. */
  absentWhenRead: Partial<Record<FactKey, FactKey>>;
}

export const pageDefinitions: Record<PageId, PageDefinition> = {
  messaging,
  'store-settings': storeSettings,
  'payment-settings': paymentSettings,
};

/** Every label that the content script must know: the ones of the pages above. */
export const shippedLabels: readonly LabelKey[] = Object.values(pageDefinitions).flatMap((page) => [
  ...page.distinctive,
  ...page.generic,
]);

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

/** Whether a path belongs to an area that is certainly not one of our pages. */
export function isOtherArea(path: string): boolean {
  return OTHER_AREAS.some(
    (area) => path === area || path.startsWith(`${area}/`) || path.startsWith(`${area}?`),
  );
}
