/** Which of our pages a document is: by its title together with its labels, never by its address alone. */
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { PageId } from '@/utils/facts/facts';

export interface PageSigns {
  /** Pages that the document is titled as or has the hook of (`possiblePages`). */
  possible: readonly PageId[];
  /** Pages whose title stands as a visible heading (of this frame, or of the page around it). */
  headings: ReadonlySet<PageId>;
  /** Label keys that were found with what they name. */
  bound: ReadonlySet<string>;
}

/** @returns the pages recognised: the title and one distinctive label, or the title as a heading and two common ones */
export function recognisePages({ possible, headings, bound }: PageSigns): PageId[] {
  return possible.filter((page) => {
    const { distinctive, generic } = pageDefinitions[page];
    if (distinctive.some((key) => bound.has(key))) return true;
    return headings.has(page) && generic.filter((key) => bound.has(key)).length >= 2;
  });
}
