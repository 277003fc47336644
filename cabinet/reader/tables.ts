/**
 * Tables by their header texts: native ones, ARIA tables and grids, and those that a library splits in two to keep the head
 * in view. Columns may be re-ordered, extra, missing, spanned; rows that only group, filter or say "no data" are no rows.
 */
import { columnNamed } from '@/cabinet/labels/values';
import { flatClosest, flatParent, flatQuery } from './flat-tree';
import { cellPieces, cellText } from './table-text';
import { runsIn } from './text-runs';
import { isShown } from './visibility';

/** Everything that may be a table. */
export const TABLE = 'table,[role=table],[role=grid],[role=treegrid]';
const ROW = 'tr,[role=row]';
const CELL = 'td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]';
const FIELD = 'input:not([type=checkbox]):not([type=radio]),select,[role=combobox],[role=searchbox]';
/** Rows read of one table at a time, and columns of one row. */
export const MAX_ROWS = 5000;
const MAX_COLUMNS = 60;
const MAX_HEAD_ROWS = 4;
/** How far apart the two halves of a split table may be in the tree. */
const MAX_APART = 4;

/** A column that the dictionary knows. */
export interface Column {
  index: number;
  header: Element;
  text: string;
}

/** One table, its two halves joined. */
export interface PageTable {
  /** The element that holds the rows. */
  body: Element;
  /** The element that holds the headers: another one when the table is split. */
  head: Element;
  /** Known columns by name; `twice` those that two headers claim. */
  columns: ReadonlyMap<string, Column>;
  twice: ReadonlySet<string>;
  /** How many columns there are. */
  width: number;
}

/** One row of data: its cells by column index. */
export type DataRow = readonly (Element | undefined)[];

/**
 * @param name the key whose `columns:` name the headers
 * @param scope where to look
 * @returns the tables shown that have a known column, clones left out
 */
export function tablesIn(name: string, scope: Element, hosts: readonly Element[]): PageTable[] {
  const elements = flatQuery(scope, TABLE, hosts).filter((element) => isShown(element) && !isInner(element));
  if (scope.matches(TABLE)) elements.unshift(scope);
  const tables = elements.flatMap((element) => {
    const table = tableOf(name, element, elements);
    return table && table.columns.size + table.twice.size > 0 ? [table] : [];
  });
  return withoutClones(tables);
}

/** An ARIA table may be made of native ones; a cell may hold a table of its own. */
function isInner(element: Element): boolean {
  const parent = flatParent(element);
  const outer = parent && flatClosest(parent, TABLE);
  if (!outer) return false;
  return flatClosest(element, CELL) !== null || outer.matches('[role]');
}

function tableOf(name: string, element: Element, all: readonly Element[]): PageTable | null {
  const headRows = headRowsOf(element);
  const first = rowsOf(element).find((row) => !headRows.includes(row));
  if (headRows.length === 0) return null;
  const body = first ? element : bodyOf(element, all);
  return { body: body ?? element, head: element, ...columnsOf(name, headRows) };
}

/** The rows of this table and of no table inside it. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll(ROW)].filter((row) => ownerOf(row) === table);
}

function ownerOf(row: Element): Element | null {
  const nearest = row.closest(TABLE);
  const outer = nearest?.parentElement?.closest('[role=table],[role=grid],[role=treegrid]');
  return outer && nearest && nearest.closest(CELL) === null ? outer : nearest;
}

function headRowsOf(table: Element): Element[] {
  const rows = rowsOf(table).slice(0, MAX_HEAD_ROWS * 2);
  const marked = rows.filter(
    (row) => row.closest('thead') !== null || row.querySelector('[role=columnheader]') !== null,
  );
  if (marked.length > 0) return marked.slice(0, MAX_HEAD_ROWS);
  const [first] = rows;
  const cells = first ? [...first.children].filter((cell) => cell.matches('td,th')) : [];
  return first && cells.length > 0 && cells.every((cell) => cell.matches('th')) ? [first] : [];
}

/** The table with the rows, when the one with the head has none: the next one near it that has no head of its own. */
function bodyOf(head: Element, all: readonly Element[]): Element | null {
  const width = gridOf(headRowsOf(head)).reduce((most, row) => Math.max(most, row.length), 0);
  const next = all[all.indexOf(head) + 1];
  if (!next || headRowsOf(next).some((row) => row.textContent?.trim())) return null;
  let around = flatParent(head);
  for (let up = 0; around && up < MAX_APART && !around.contains(next); up++) around = flatParent(around);
  if (!around?.contains(next)) return null;
  const [row] = gridOf(rowsOf(next).slice(0, 1));
  return !row || Math.abs(row.length - width) <= 1 || row.filter(Boolean).length <= 1 ? next : null;
}

function columnsOf(
  name: string,
  headRows: readonly Element[],
): Pick<PageTable, 'columns' | 'twice' | 'width'> {
  const grid = gridOf(headRows);
  const columns = new Map<string, Column>();
  const twice = new Set<string>();
  for (const row of grid) {
    row.forEach((header, index) => {
      if (!header || (row.indexOf(header) !== index && row[index - 1] === header)) return;
      if (spanOf(header, 'col') > 1) return;
      const text = headerText(header);
      const column = columnNamed(name, text);
      if (column === undefined) return;
      const known = columns.get(column);
      if (!known) columns.set(column, { index, header, text });
      else if (known.header !== header && known.index !== index) twice.add(column);
    });
  }
  for (const column of twice) columns.delete(column);
  return { columns, twice, width: grid.reduce((most, row) => Math.max(most, row.length), 0) };
}

/** A header's name is its first line; a hint, a sign of sorting or a filter may follow in lines of their own. */
function headerText(header: Element): string {
  const [run] = runsIn(header, 1);
  return (run?.text ?? '').replace(/[↑↓▲▼⇅↕]\s*$/u, '').trim();
}

/** Whether the headers still say what they said. */
export function saysTheSame({ columns, body, head }: PageTable): boolean {
  if (!body.isConnected || !head.isConnected) return false;
  for (const { header, text } of columns.values())
    if (!header.isConnected || headerText(header) !== text) return false;
  return true;
}

/** A frozen column or head is often a copy of the whole table. */
function withoutClones(tables: readonly PageTable[]): PageTable[] {
  const kept = new Map<string, PageTable>();
  for (const table of tables) {
    const names = [...table.columns.keys()].sort().join();
    const content = `${names}|${rowsOf(table.body).length}|${(table.body.textContent ?? '').replace(/\s+/g, '').slice(0, 4000)}`;
    if (!kept.has(content)) kept.set(content, table);
  }
  // The head that was cloned to stay in view has no rows; the whole table has its own head too.
  const whole = [...kept.values()];
  return whole.filter((table) => !whole.some((other) => other !== table && isHeadOf(table, other)));
}

const isHeadOf = (clone: PageTable, table: PageTable): boolean =>
  clone.body === table.body ||
  (rowsOf(clone.body).length <= 1 && clone.head !== table.head && nearBy(clone, table));

function nearBy(clone: PageTable, table: PageTable): boolean {
  if ([...clone.columns.keys()].sort().join() !== [...table.columns.keys()].sort().join()) return false;
  let around = flatParent(clone.head);
  for (let up = 0; around && up < MAX_APART; up++) {
    if (around.contains(table.body)) return true;
    around = flatParent(around);
  }
  return false;
}

function spanOf(cell: Element, way: 'col' | 'row'): number {
  const span = Number(cell.getAttribute(`${way}span`) ?? cell.getAttribute(`aria-${way}span`) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MAX_COLUMNS) : 1;
}

/** Cells by row and column, spans filled in; `aria-colindex` counts where columns are left out of the page. */
function gridOf(rows: readonly Element[]): (Element | undefined)[][] {
  const below = new Map<number, { cell: Element; left: number }>();
  return rows.map((row) => {
    const line: (Element | undefined)[] = [];
    const cells = cellsOf(row);
    let index = 0;
    const fillFromAbove = () => {
      for (let above = below.get(index); above; above = below.get(index)) {
        line[index] = above.cell;
        if (--above.left === 0) below.delete(index);
        index++;
      }
    };
    for (const cell of cells) {
      fillFromAbove();
      const stated = Number(cell.getAttribute('aria-colindex'));
      if (stated > 0 && stated <= MAX_COLUMNS) index = stated - 1;
      const [wide, high] = [spanOf(cell, 'col'), spanOf(cell, 'row')];
      for (let across = 0; across < wide && index < MAX_COLUMNS; across++, index++) {
        line[index] = cell;
        if (high > 1) below.set(index, { cell, left: high - 1 });
      }
    }
    fillFromAbove();
    return line;
  });
}

function cellsOf(row: Element): Element[] {
  const direct = [...row.children].filter((child) => child.matches(CELL));
  if (direct.length > 0) return direct;
  // Cells of an ARIA row may stand in groups (frozen columns).
  return [...row.querySelectorAll(CELL)].filter((cell) => cell.closest(ROW) === row);
}

/** The rows of data that are in the page now. */
export interface RowsNow {
  rows: DataRow[];
  /** Rows are drawn, but nothing stands in them yet. */
  isLoading: boolean;
}

/** @returns the rows of data; not those that group, filter, sum up or say that there are none */
export function dataRows(table: PageTable): RowsNow {
  const head = table.body === table.head ? headRowsOf(table.body) : [];
  const rows = rowsOf(table.body)
    .filter((row) => !head.includes(row) && row.closest('thead,tfoot') === null)
    .slice(0, MAX_ROWS);
  const hasSpans = table.body.querySelector('tbody [rowspan],[aria-rowspan]') !== null;
  const data: DataRow[] = [];
  let blank = 0;
  rows.forEach((row, at) => {
    const line = gridOf([row])[0] ?? [];
    const cells = new Set(line.filter((cell) => cell !== undefined));
    if (cells.size === 0 || isOneCell(cells, table.width)) return;
    if ([...cells].some((cell) => cellPieces(cell).length > 0))
      data.push(hasSpans ? withRowSpans(rows, at, line) : line);
    else if (row.querySelector(FIELD) === null && isShown(row)) blank++;
  });
  return { rows: data, isLoading: data.length === 0 && blank > 0 };
}

/** "No data", the title of a group, an unfolded row: one cell across the whole width. */
function isOneCell(cells: ReadonlySet<Element>, width: number): boolean {
  const [only] = cells;
  return cells.size === 1 && only !== undefined && (width > 1 || spanOf(only, 'col') > 1);
}

/** A cell that spans rows belongs to the rows below it too: only then the rows above are looked at. */
function withRowSpans(rows: readonly Element[], at: number, line: DataRow): DataRow {
  for (let up = at - 1; up >= 0 && up > at - 20; up--) {
    const row = rows[up];
    if (row && cellsOf(row).some((cell) => spanOf(cell, 'row') > at - up))
      return gridOf(rows.slice(up, at + 1)).at(-1) ?? line;
  }
  return line;
}

/** @returns the text in a known column of a row; '' when the table lacks the column */
export function textIn(row: DataRow, { columns }: PageTable, name: string): string {
  const column = columns.get(name);
  return column ? cellText(row[column.index]) : '';
}

/** @returns the texts of the whole row, by which it is told from others */
export function rowText(row: DataRow): string {
  return [...new Set(row)].map((cell) => cellText(cell)).join('\u0001');
}
