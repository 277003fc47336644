/** Which pages a document may be, before anything is bound: cheap, and never less than what `recognisePages` will say. */
import { pagesTitled } from '@/cabinet/labels/dictionary';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { isOtherArea, pageDefinitions, type Site } from '@/cabinet/pages/pages';
import type { PageId } from '@/utils/facts/facts';
import type { Scan } from './scan';

/** What is known of a document besides its own nodes. */
export interface Whereabouts {
  /** Whose site it is; the cabinet when left out. */
  site?: Site;
  /** URL path. */
  path: string;
  /** Title of this document; in a frame also those of the documents around it, joined with " | ". */
  documentTitle: string;
  /** Pages named by headings of the documents around a frame. */
  outerHeadings: ReadonlySet<PageId>;
}

/** Parts of a document title such as "Messaging settings — Ozon Seller". */
const TITLE_SEPARATOR = /\s+[|–—·•:/-]\s+|\s*[|·•]\s*/;

/** Pages named by a document title, whole or by one of its parts. */
function pagesInTitle(title: string): PageId[] {
  return [title, ...title.split(TITLE_SEPARATOR)].flatMap((part) => [...pagesTitled(part)]);
}

/** A page may change without its document title: then the main heading says something that the title does not. */
function isStale(documentTitle: string, mainHeadings: readonly string[]): boolean {
  const title = normaliseLabel(documentTitle);
  return (
    mainHeadings.length > 0 && !mainHeadings.some((heading) => heading !== '' && title.includes(heading))
  );
}

/**
 * @param scan what the scan saw: headings and hooks
 * @param where the document's site, address and titles
 * @returns the pages that this document is titled as, or has the hook of, and that may stand at this address
 */
export function possiblePages(
  { headings, hooks, mainHeadings }: Pick<Scan, 'headings' | 'hooks' | 'mainHeadings'>,
  { site = 'cabinet', path, documentTitle, outerHeadings }: Whereabouts,
): PageId[] {
  const named = isStale(documentTitle, mainHeadings) ? [] : pagesInTitle(documentTitle);
  return [...new Set([...headings, ...outerHeadings, ...named, ...hooks])].filter((id) => {
    const page = pageDefinitions[id];
    return (page.site ?? 'cabinet') === site && !isOtherArea(path, page);
  });
}
