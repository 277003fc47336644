/** Which of our pages a document is: by its title together with its labels, never by its address alone. */
import { pagesTitled } from '@/cabinet/labels/dictionary';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { isOtherArea, pageDefinitions } from '@/cabinet/pages/pages';
import type { PageId } from '@/utils/facts/facts';

export interface PageSigns {
  /** URL path. */
  path: string;
  /** Pages whose title stands as a visible heading (of this frame, or of the page around it). */
  headings: ReadonlySet<PageId>;
  documentTitle: string;
  /** Texts of the main headings shown, normalised. */
  mainHeadings: readonly string[];
  /** Label keys that were found with a control. */
  bound: ReadonlySet<string>;
}

/** Parts of a document title such as "Messaging settings — Ozon Seller". */
const TITLE_SEPARATOR = /\s+[|–—·•:/-]\s+|\s*[|·•]\s*/;

/** Pages named by a document title, whole or by one of its parts. */
export function pagesInTitle(title: string): PageId[] {
  return [title, ...title.split(TITLE_SEPARATOR)].flatMap((part) => [...pagesTitled(part)]);
}

/** @returns the pages recognised: the title and one distinctive label, or the title as a heading and two common ones */
export function recognisePages(signs: PageSigns): PageId[] {
  const { path, headings, documentTitle, bound } = signs;
  if (isOtherArea(path)) return [];
  const titled = new Set([...headings, ...(isStale(signs) ? [] : pagesInTitle(documentTitle))]);
  return [...titled].filter((page) => {
    const { distinctive, generic } = pageDefinitions[page];
    if (distinctive.some((key) => bound.has(key))) return true;
    return headings.has(page) && generic.filter((key) => bound.has(key)).length >= 2;
  });
}

/** A page may change without its document title: then the main heading says something that the title does not. */
function isStale({ documentTitle, mainHeadings }: PageSigns): boolean {
  const title = normaliseLabel(documentTitle);
  return (
    mainHeadings.length > 0 && !mainHeadings.some((heading) => heading !== '' && title.includes(heading))
  );
}
