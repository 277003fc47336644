/** The whole reading of one document: recognised pages, bindings and facts. Effects: none; it only looks. */

import { pageDefinitions } from '@/cabinet/pages/pages';
import type { Facts, PageFacts, PageId } from '@/utils/facts/facts';
import { type Binding, type Bound, bindFacts, type Unbound } from './bind-facts';
import { recognisePages } from './recognise-pages';
import type { Scan } from './scan';
import { isShown } from './visibility';

export interface Surroundings {
  /** Client ID of the store shown, when certain. */
  store: string | undefined;
  path: string;
  /** Title of this document; in a frame also those of the documents around it, joined with " | ". */
  documentTitle: string;
  /** Pages named by headings of the documents around a frame. */
  outerHeadings: ReadonlySet<PageId>;
}

/** What was recognised and bound; `facts()` reads it as it is now. */
export interface DocumentReading {
  pages: PageId[];
  bindings: Binding[];
  unbound: Unbound[];
  /** Label keys that stand somewhere in the document, with a control or without. */
  mentioned: ReadonlySet<string>;
}

/** Binds what a finished scan found, and keeps only what stands on a recognised page. */
export function readDocument(scan: Scan, surroundings: Surroundings): DocumentReading {
  const bound: Bound = bindFacts(scan, surroundings.store);
  const pages = recognisePages({
    path: surroundings.path,
    documentTitle: surroundings.documentTitle,
    mainHeadings: scan.mainHeadings,
    headings: new Set([...scan.headings, ...surroundings.outerHeadings]),
    bound: bound.keys,
  });
  return {
    pages,
    bindings: bound.bindings.filter(({ page }) => pages.includes(page)),
    unbound: bound.unbound.filter(({ page }) => pages.includes(page)),
    mentioned: new Set(scan.labels.flatMap(({ meanings }) => meanings.map(({ key }) => key))),
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
  const facts: Record<string, unknown> = {};
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
