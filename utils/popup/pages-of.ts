/** Which pages of the cabinet a finding speaks of, and what to call them. */
import { pageOfFact } from '@/cabinet/labels/dictionary';
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { Check } from '@/utils/audit/define-check';
import type { Finding } from '@/utils/audit/verdict';
import {
  type FactKey,
  isSellerFact,
  type Language,
  type PageFactKey,
  type PageId,
} from '@/utils/facts/facts';

/** A page together with the fact on it that the user should be shown. */
export interface PageSpot {
  page: PageId;
  fact: FactKey;
}

/** Facts of the seller or the browser stand on no page. */
export function isPageFact(fact: FactKey): fact is PageFactKey {
  return !isSellerFact(fact);
}

/** Keeps the first fact of each page, in order; facts that stand on no page are left out. */
export function spotsOf(facts: readonly FactKey[]): PageSpot[] {
  const spots = new Map<PageId, FactKey>();
  for (const fact of facts) {
    const page = isPageFact(fact) ? pageOfFact(fact) : undefined;
    if (page && !spots.has(page)) spots.set(page, fact);
  }
  return [...spots].map(([page, fact]) => ({ page, fact }));
}

/**
 * @param check the finding's check, if it still exists
 * @returns where to go: to the control to change, else to what has not been read, else to what was judged
 */
export function spotsOfFinding(finding: Finding, check: Check | undefined): PageSpot[] {
  for (const facts of [finding.at, finding.missing, check?.needs ?? []]) {
    const spots = spotsOf(facts);
    if (spots.length > 0) return spots;
  }
  return [];
}

/** @returns the page's name in the cabinet's menu: the last step of the path to it */
export function pageName(page: PageId, language: Language): string {
  const path = menuPath(page, language);
  return path.slice(path.lastIndexOf('→') + 1).trim();
}

/** @returns the way to a page through the cabinet's menu, as `Settings → Payments` */
export function menuPath(page: PageId, language: Language): string {
  return pageDefinitions[page].menu[language];
}
