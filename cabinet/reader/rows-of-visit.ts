/** Rows of tables seen since a page was opened: virtual lists and pages of a list hold only some of them at a time. */
import type { PageFactKey } from '@/utils/facts/facts';

/** Of one table: how many rows the page said there are, and what was read of each row, by its digest. */
export interface SeenRows {
  total: number | undefined;
  rows: Map<string, unknown>;
}

/** By the fact that the table states. Whoever owns it empties it when the seller goes to another page or store. */
export type RowsOfVisit = Map<PageFactKey, SeenRows>;
