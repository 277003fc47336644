/** The rows of a table as far as they were seen on this visit: those in the page now, and those that were before. */
import type { PageFactKey, RowsSeen } from '@/utils/facts/facts';
import type { RowsOfVisit } from './rows-of-visit';
import { type DataRow, dataRows, MAX_ROWS, type PageTable } from './tables';

/** What rows said, in the order in which they were met, and how much of the table that is. */
export interface Collected<R> {
  rows: R[];
  seen: RowsSeen;
}

/** Attributes by which a row tells that others are left out of the page. */
const PLACED =
  '[aria-rowindex],[style*="translate"],[style*="position: absolute"],[style*="position:absolute"]';

/**
 * Reads the rows in the page and joins those seen before, when the page says or shows that it holds only some of them.
 * @param total how many rows the page says there are
 * @param read what one row says, and by what it is told from others; undefined for what is no row of this kind
 * @param visit what was seen since the page was opened; changed by this call
 * @returns `loading` while rows are drawn and nothing stands in them
 */
export function collectRows<R>(
  key: PageFactKey,
  table: PageTable,
  total: number | undefined,
  read: (row: DataRow) => { identity: string; said: R } | undefined,
  visit: RowsOfVisit,
): Collected<R> | 'loading' {
  const { rows, isLoading } = dataRows(table);
  if (isLoading) return 'loading';
  const now = new Map<string, R>();
  for (const row of rows) {
    const said = read(row);
    if (said) now.set(digestOf(said.identity, now), said.said);
  }
  const isPart = (total !== undefined && total > now.size) || isVirtual(table);
  const before = visit.get(key);
  const isSame = isPart && before !== undefined && before.total === total;
  let joined = isSame ? new Map([...(before.rows as Map<string, R>), ...now]) : now;
  // More rows than there are: some of them have changed since, so only the present ones are certain.
  if (total !== undefined && joined.size > total) joined = now;
  visit.set(key, { total, rows: joined });
  const all = [...joined.values()].slice(0, MAX_ROWS);
  const isCertain = total !== undefined && total >= joined.size;
  return { rows: all, seen: { seen: all.length, ...(isCertain && { total }) } };
}

function isVirtual({ body }: PageTable): boolean {
  const rows = body.querySelectorAll('tbody tr,[role=row]');
  return rows[rows.length - 1]?.matches(PLACED) === true;
}

/** FNV-1a in two halves: short, and different for different rows. Rows that say the same are counted apart. */
function digestOf(text: string, taken: ReadonlyMap<string, unknown>): string {
  let [high, low] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + at), 0x85ebca6b);
  }
  const digest = `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
  let same = digest;
  for (let copy = 2; taken.has(same); copy++) same = `${digest}#${copy}`;
  return same;
}
