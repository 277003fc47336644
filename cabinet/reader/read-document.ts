/** The whole reading of one document: recognised pages, bindings and facts. Effects: none; it only looks. */
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { Facts, FactValues, PageFacts, PageId } from '@/utils/facts/facts';
import type { TextAnalyst } from '@/utils/facts/text-analyst';
import { type Binding, bindFacts, type Unbound } from './bind-facts';
import type { Search } from './binding';
import { flatContains } from './flat-tree';
import { viewPage } from './page-view';
import { possiblePages, type Whereabouts } from './possible-pages';
import { recognisePages } from './recognise-pages';
import type { RowsOfVisit } from './rows-of-visit';
import type { Scan } from './scan';
import { isMarkedForeign, sectionOf } from './store-mention';
import { isShown } from './visibility';

/** What reading may know beside the document's nodes. */
export interface Surroundings extends Whereabouts {
  /** Client ID of the store shown, when certain; the provider's portal shows none. */
  store: string | undefined;
  analyst: TextAnalyst;
  /** The browser's permission for this site to show notifications; undefined where it cannot be asked. */
  notificationPermission?(): FactValues['chat.notificationPermission'] | undefined;
  /** The instant of reading, ms since the epoch; the system's clock when left out. */
  now?(): number;
  /** Rows seen since the seller opened this address; nothing is remembered when left out. */
  rows?: RowsOfVisit;
}

/** What was recognised and bound; `factsOfPage` reads it as it is now. */
export interface DocumentReading {
  pages: PageId[];
  bindings: Binding[];
  unbound: Unbound[];
  /** Label keys that stand somewhere in the document, with a control or without. */
  mentioned: ReadonlySet<string>;
  /** Facts of a page that no element states. */
  elsewhere(page: PageId): PageFacts;
}

/** Binds what a finished scan found, and keeps only what stands on a recognised page. */
export function readDocument(scan: Scan, surroundings: Surroundings): DocumentReading {
  const possible = possiblePages(scan, surroundings);
  const bound = bindFacts(searchOf(scan, new Set(possible), surroundings));
  const pages = recognisePages({
    possible,
    headings: new Set([...scan.headings, ...surroundings.outerHeadings]),
    bound: bound.keys,
  });
  return {
    pages,
    bindings: bound.bindings.filter(({ page }) => pages.includes(page)),
    unbound: bound.unbound.filter(({ page }) => pages.includes(page)),
    mentioned: new Set(scan.labels.flatMap(({ meanings }) => meanings.map(({ key }) => key))),
    elsewhere(page) {
      const permission = page === 'messaging' ? surroundings.notificationPermission?.() : undefined;
      return permission ? { 'chat.notificationPermission': { state: 'read', value: permission } } : {};
    },
  };
}

function searchOf(
  scan: Scan,
  pages: ReadonlySet<PageId>,
  { site, store, analyst, now = Date.now, rows = new Map() }: Surroundings,
): Search {
  const view = viewPage(scan.hosts);
  // The portal names the stores it pays for; whose account it is, the page cannot tell.
  const isPortal = site === 'portal';
  const foreign = isPortal
    ? []
    : scan.storeMentions
        .filter(({ id }) => id !== store)
        .flatMap((mention) => sectionOf(mention, view) ?? []);
  return {
    document,
    scan,
    view,
    pages,
    around: { analyst, now, rows },
    isForeign: (element) =>
      !isPortal &&
      (foreign.some((section) => flatContains(section, element)) || isMarkedForeign(element, store)),
  };
}

/** Whether a binding still holds: its control and label are there and shown, and the label says the same. */
export function isCurrent({ elements: [element], label, isNamedSo }: Binding): boolean {
  return element?.isConnected === true && label.isConnected && isShown(label) && isNamedSo();
}

/**
 * The facts of one page of a reading, as they are now.
 * @param settled whether the page has stopped changing: only then may a fact be called absent
 */
export function factsOfPage(reading: DocumentReading, page: PageId, settled: boolean): PageFacts {
  const facts: Record<string, unknown> = { ...reading.elsewhere(page) };
  for (const { key, fact } of reading.unbound.filter((each) => each.page === page)) facts[key] = fact;
  for (const binding of reading.bindings.filter((each) => each.page === page))
    facts[binding.key] = binding.read();
  if (settled) {
    const known = facts as Facts;
    for (const [missing, when] of Object.entries(pageDefinitions[page].absentWhenRead)) {
      if (missing in facts || !when || known[when]?.state !== 'read') continue;
      // A label without a control that we could find is not an absence.
      facts[missing] = reading.mentioned.has(missing)
        ? { state: 'unreadable', reason: 'no-state' }
        : { state: 'absent' };
    }
  }
  return facts as PageFacts;
}
