/**
 * From what is stored to what the popup lists: a pure function, so that everything the popup claims can be tested without it.
 */
import { acceptanceOf, type Obsolescence, obsoleteAcceptances } from '@/utils/audit/acceptances';
import { type Check, declaredFacts } from '@/utils/audit/define-check';
import { judge } from '@/utils/audit/kernel';
import { type Summary, summarise } from '@/utils/audit/summary';
import type { Finding, Status } from '@/utils/audit/verdict';
import type { BrowserIdentity, PageId } from '@/utils/facts/facts';
import { sellerFacts, withSellerFacts } from '@/utils/facts/seller-facts';
import type { StoreView } from '@/utils/messaging/protocol';
import { type ProfileField, profileFacts, profileFieldsOf } from '@/utils/profile/store-profile';
import { factsOf, staleFacts } from '@/utils/storage/facts-of';
import type { Acceptance, StoreRecord } from '@/utils/storage/schema';
import { isPageFact, type PageSpot, spotsOf, spotsOfFinding } from './pages-of';

/** The parts of the list, in the order in which they are shown; each is counted in the summary under its name. */
export const GROUPS = [
  'failing',
  'review',
  'error',
  'unread',
  'inOrder',
  'notApplicable',
  'accepted',
] as const satisfies readonly (keyof Summary)[];
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<Status, Group> = {
  fail: 'failing',
  review: 'review',
  error: 'error',
  unread: 'unread',
  pass: 'inOrder',
  'not-applicable': 'notApplicable',
};

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

/** When a page was read; of several facts on it, the one read longest ago counts. */
export interface PageReading {
  page: PageId;
  /** ms since the epoch */
  at: number;
}

/** One check as it is listed. */
export interface Item {
  finding: Finding;
  check: Check;
  pack: string;
  group: Group;
  /** A fact it rests on was read longer ago than the user wants to trust. */
  stale: boolean;
  /** Set when the user dismissed this finding. */
  acceptance?: Acceptance;
  readings: PageReading[];
  /** Where to go to mend or to read it, best first. */
  spots: PageSpot[];
  /** Fields of the store profile that would decide and have not been filled in. */
  untold: ProfileField[];
}

/** An acceptance that holds nothing back: its check passes, no longer exists, or has nothing to accept at present. */
export interface IdleAcceptance {
  acceptance: Acceptance;
  why: Obsolescence | 'waits';
}

export interface PackModel {
  id: string;
  counts: Summary;
}

export interface ViewModel {
  /** By group, the worst first; otherwise in the order of the catalogue. */
  items: Item[];
  counts: Summary;
  /** Packs that have checks, in the order of the catalogue. */
  packs: PackModel[];
  idle: IdleAcceptance[];
  /** Every page that some check needs, with a fact on it to go to. */
  pages: PageSpot[];
}

/**
 * Makes the popup's view of the store that is shown.
 * @param view what the background answered
 * @param checks the catalogue
 * @param now the instant to judge at, ms since the epoch
 * @param zone the browser's own IANA zone
 * @param browser the browser that runs us
 */
export function viewModel(
  view: StoreView,
  checks: readonly Check[],
  now: number,
  zone: string,
  browser: BrowserIdentity,
): ViewModel {
  const { store, settings, acceptances } = view;
  const seller = sellerFacts({
    now,
    zone,
    limits: settings.limits,
    browser,
    profile: profileFacts(view.profile),
  });
  const facts = withSellerFacts(store ? factsOf(store) : {}, seller);
  const stale = new Set<string>(store ? staleFacts(store, now, settings.staleDays) : []);
  const items = checks
    .map((check) => {
      const finding = judge(check, facts);
      return itemOf(check, finding, stale, store, acceptanceOf(finding, store?.id, acceptances));
    })
    .sort(byUrgency);
  return {
    items,
    counts: countsOf(items),
    packs: [...new Set(checks.map(({ id }) => packOf(id)))].map((id) => ({
      id,
      counts: countsOf(items.filter(({ pack }) => pack === id)),
    })),
    idle: idleOf(acceptances, items, store?.id),
    pages: spotsOf(checks.flatMap(({ needs, uses }) => [...needs, ...uses])),
  };
}

/** The pack of a check id: `chat` of `chat/time-zone`. */
export function packOf(checkId: string): string {
  return checkId.slice(0, checkId.indexOf('/'));
}

function itemOf(
  check: Check,
  finding: Finding,
  stale: ReadonlySet<string>,
  record: StoreRecord | undefined,
  acceptance: Acceptance | undefined,
): Item {
  return {
    finding,
    check,
    pack: packOf(check.id),
    group: acceptance ? 'accepted' : GROUP_OF[finding.status],
    stale: finding.status !== 'unread' && declaredFacts(check).some((key) => stale.has(key)),
    ...(acceptance && { acceptance }),
    readings: readingsOf(check, record),
    spots: spotsOfFinding(finding, check),
    untold: finding.status === 'unread' ? profileFieldsOf(finding.missing) : [],
  };
}

function readingsOf(check: Check, record: StoreRecord | undefined): PageReading[] {
  const oldest = new Map<PageId, number>();
  for (const key of declaredFacts(check)) {
    const stored = isPageFact(key) ? record?.facts[key] : undefined;
    if (stored) oldest.set(stored.page, Math.min(stored.at, oldest.get(stored.page) ?? stored.at));
  }
  return [...oldest].map(([page, at]) => ({ page, at }));
}

/** By group, then the worst first; `sort` is stable, so the rest keeps the catalogue's order. */
function byUrgency(a: Item, b: Item): number {
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity]
  );
}

/** A check that is switched off is counted as accepted whatever it would say: it is none of "14 of 18". */
function countsOf(items: readonly Item[]): Summary {
  const open = items.filter(({ group }) => group !== 'accepted');
  const summary = summarise(
    open.map(({ finding }) => finding),
    () => false,
  );
  return { ...summary, accepted: items.length - open.length };
}

function idleOf(
  acceptances: readonly Acceptance[],
  items: readonly Item[],
  store: string | undefined,
): IdleAcceptance[] {
  const itemOfCheck = new Map<string, Item>(items.map((item) => [item.check.id, item]));
  const findings = items.map(({ finding }) => finding);
  const obsolete = obsoleteAcceptances(
    acceptances,
    new Set(itemOfCheck.keys()),
    new Map(store === undefined ? [] : [[store, findings]]),
  );
  const isObsolete = new Set(obsolete.map(({ acceptance }) => acceptance));
  const waiting = acceptances.filter(
    (acceptance) =>
      !isObsolete.has(acceptance) &&
      acceptance.store === store &&
      itemOfCheck.get(acceptance.checkId)?.acceptance === undefined,
  );
  return [...obsolete, ...waiting.map((acceptance): IdleAcceptance => ({ acceptance, why: 'waits' }))];
}
