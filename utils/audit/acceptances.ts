/** Findings that the user dismissed, with a scope and a reason. Pure. */
import type { FactKey } from '@/utils/facts/facts';
import { MAX_ACCEPTANCES } from '@/utils/storage/limits';
import type { Acceptance, AcceptanceScope } from '@/utils/storage/schema';
import type { Finding } from './verdict';

/** What the user wants to dismiss. */
export interface AcceptanceWish {
  checkId: string;
  scope: AcceptanceScope;
  /** Needed unless the scope is `off`. */
  store?: string;
  /** Needed when the scope is `control`. */
  fact?: FactKey;
  reason: string;
}

/** Why an acceptance has nothing left to accept. */
export type Obsolescence = 'check-gone' | 'passes-now';

const NARROWEST_FIRST: readonly AcceptanceScope[] = ['control', 'store', 'off'];

/**
 * The acceptance that covers a finding, the narrowest one when there are several.
 * @param store the store that the finding is about
 * @returns undefined when it is not accepted. Only what was flagged can be accepted, so a finding that neither fails nor
 *   asks for review is covered by nothing but the check being switched off
 */
export function acceptanceOf(
  finding: Finding,
  store: string | undefined,
  acceptances: readonly Acceptance[],
): Acceptance | undefined {
  const flagged = finding.status === 'fail' || finding.status === 'review';
  const covering = acceptances.filter((acceptance) => {
    if (acceptance.checkId !== finding.checkId) return false;
    if (acceptance.scope === 'off') return true;
    if (!flagged || store === undefined || acceptance.store !== store) return false;
    return (
      acceptance.scope === 'store' || (acceptance.fact !== undefined && finding.at.includes(acceptance.fact))
    );
  });
  return NARROWEST_FIRST.flatMap(
    (scope) => covering.find((acceptance) => acceptance.scope === scope) ?? [],
  )[0];
}

/**
 * Adds an acceptance, or renews the one of the same check, scope, store and fact (so that asking twice is asking once).
 * @param id identity for a new one
 * @param at ms since the epoch
 * @returns the new list and the acceptance as it now stands in it
 * @throws Error when the scope lacks its store or fact, or there are too many
 */
export function addAcceptance(
  items: readonly Acceptance[],
  wish: AcceptanceWish,
  id: string,
  at: number,
): { items: Acceptance[]; acceptance: Acceptance } {
  const where = whereOf(wish);
  const isSame = (item: Acceptance) =>
    item.checkId === wish.checkId &&
    item.scope === wish.scope &&
    item.store === where.store &&
    item.fact === where.fact;
  const known = items.find(isSame);
  if (!known && items.length >= MAX_ACCEPTANCES) throw new Error('too many acceptances');
  const acceptance: Acceptance = {
    id: known?.id ?? id,
    checkId: wish.checkId,
    scope: wish.scope,
    ...where,
    reason: wish.reason,
    at,
  };
  return { items: [...items.filter((item) => !isSame(item)), acceptance], acceptance };
}

/** Takes one back. @returns the same list when it is not in it */
export function removeAcceptance(items: Acceptance[], id: string): Acceptance[] {
  return items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items;
}

/**
 * The acceptances that have nothing left to accept.
 * @param checkIds every check there is
 * @param findings what is known of each store; of a store that is missing here nothing is claimed
 */
export function obsoleteAcceptances(
  acceptances: readonly Acceptance[],
  checkIds: ReadonlySet<string>,
  findings: ReadonlyMap<string, readonly Finding[]>,
): { acceptance: Acceptance; why: Obsolescence }[] {
  return acceptances.flatMap((acceptance): { acceptance: Acceptance; why: Obsolescence }[] => {
    if (!checkIds.has(acceptance.checkId)) return [{ acceptance, why: 'check-gone' }];
    if (acceptance.scope === 'off' || acceptance.store === undefined) return [];
    const finding = findings.get(acceptance.store)?.find(({ checkId }) => checkId === acceptance.checkId);
    return finding?.status === 'pass' && !finding.unsaved ? [{ acceptance, why: 'passes-now' }] : [];
  });
}

/** Only what the scope speaks of is kept: an acceptance everywhere names no store. */
function whereOf({ scope, store, fact }: AcceptanceWish): { store?: string; fact?: FactKey } {
  if (scope === 'off') return {};
  if (store === undefined) throw new Error('the store is missing');
  if (scope === 'store') return { store };
  if (fact === undefined) throw new Error('the control is missing');
  return { store, fact };
}
