/** Facts that tables state: which table is meant, and what its rows say together. */
import { knownValue } from '@/cabinet/labels/values';
import { pageOfKey } from '@/cabinet/pages/pages';
import type { ApiKeyRows, BlockedProducts, PayoutRoute, PayoutRows } from '@/utils/facts/facts';
import type { AnyFact, Bound, Search } from './binding';
import { isBusy } from './control-state';
import { isBefore } from './document-order';
import { unreadable } from './fact-readers';
import { hitsOf, says } from './find-labels';
import { flatClosest, flatParent, flatQuery } from './flat-tree';
import { headingBetween, isTitle } from './headings';
import { payoutRoute } from './payout-words';
import { type Collected, collectRows } from './row-collection';
import { cellPieces } from './table-text';
import { totalOf } from './table-total';
import { type DataRow, type PageTable, rowText, saysTheSame, TABLE, tablesIn, textIn } from './tables';

/** Longest texts kept, in UTF-16 units, and how many of them. */
const MAX_SKU = 60;
const MAX_SKUS = 200;
const MAX_DATE = 60;
const MAX_ROLE = 100;
const MAX_ROLES = 50;
const MAX_KEYS = 100;
/** How far from its title a table may stand. */
const MAX_CLIMB = 6;

/** What one row says; undefined: it is not a row of this table's kind. */
interface RowReading<R> {
  identity: string;
  said: R;
}

/** How a table is known and what its rows say together. */
interface TableFact<R> {
  key: 'chat.blockedProducts' | 'payouts.rows' | 'export.keys';
  /** Columns without which nothing can be said. */
  needs: readonly string[];
  /** The column beside which a flag stands. */
  column: string;
  readRow(row: DataRow, table: PageTable): RowReading<R> | undefined;
  sum(rows: Collected<R>): AnyFact;
}

const blockedProducts: TableFact<{ sku: string; isDisabled: boolean }> = {
  key: 'chat.blockedProducts',
  needs: ['sku'],
  column: 'sku',
  readRow(row, table) {
    const sku = textIn(row, table, 'sku').slice(0, MAX_SKU);
    const isDisabled = [...new Set(row)].some(
      (cell) => cell && cellPieces(cell).some((text) => knownValue('messagingMark', text) === 'disabled'),
    );
    return sku === '' && !isDisabled
      ? undefined
      : { identity: sku || rowText(row), said: { sku, isDisabled } };
  },
  sum({ rows, seen }) {
    const disabled = rows.filter(({ isDisabled }) => isDisabled);
    const skus = disabled.flatMap(({ sku }) => (sku ? [sku] : [])).slice(0, MAX_SKUS);
    const value: BlockedProducts = { skus, count: disabled.length, ...seen };
    return { state: 'read', value };
  },
};

const payoutRows: TableFact<{ route: PayoutRoute; date: string }> = {
  key: 'payouts.rows',
  needs: ['method', 'status'],
  column: 'method',
  readRow(row, table) {
    const [status, method] = [textIn(row, table, 'status'), textIn(row, table, 'method')];
    if (status === '' && method === '') return undefined;
    const date = (textIn(row, table, 'paid') || textIn(row, table, 'planned')).slice(0, MAX_DATE);
    return { identity: rowText(row), said: { route: payoutRoute(status, method), date } };
  },
  sum({ rows, seen }) {
    const routes: PayoutRows['routes'] = {};
    const newest: PayoutRows['newest'] = {};
    for (const { route, date } of rows) {
      routes[route] = (routes[route] ?? 0) + 1;
      if (date !== '') newest[route] ??= date;
    }
    return { state: 'read', value: { routes, newest, ...seen } };
  },
};

const apiKeys: TableFact<{ roles: string[] }> = {
  key: 'export.keys',
  needs: ['roles'],
  column: 'roles',
  readRow(row, table) {
    const cell = row[table.columns.get('roles')?.index ?? -1];
    const roles = cell
      ? cellPieces(cell)
          .flatMap((text) => text.split(/[,;，；、\n]/))
          .map((role) => role.trim().slice(0, MAX_ROLE))
          .filter(Boolean)
      : [];
    return { identity: rowText(row), said: { roles: [...new Set(roles)].slice(0, MAX_ROLES) } };
  },
  sum({ rows, seen }) {
    const value: ApiKeyRows = { keys: rows.slice(0, MAX_KEYS), ...seen };
    return { state: 'read', value };
  },
};

/** Columns of which a table must have two to be taken for ours where nothing names it. */
const MIN_KNOWN = 2;

/** Binds the tables of the possible pages. */
export function bindTables(bound: Bound, search: Search): void {
  bindTitled(bound, search);
  bindUntitled(bound, payoutRows, search);
  bindUntitled(bound, apiKeys, search);
}

/** The one table under the title "Blocked Products". */
function bindTitled(bound: Bound, search: Search): void {
  const { key } = blockedProducts;
  if (!search.pages.has('messaging') || search.scan.crowded.has(key)) return;
  const found = hitsOf(key, search).flatMap((hit) => {
    const tables = tablesNear(hit.run.block, search);
    return tables.map((table) => ({ table, label: hit.run.block, isNamedSo: () => says(hit) }));
  });
  for (const { element, meanings } of search.scan.named) {
    if (!meanings.some((meaning) => meaning.key === key) || search.isForeign(element)) continue;
    for (const table of tablesIn(key, element, search.view.hosts))
      found.push({ table, label: element, isNamedSo: () => element.isConnected });
  }
  const tables = new Map(found.map((each) => [each.table.body, each]));
  const [only] = tables.values();
  if (!only) return;
  bound.keys.add(key);
  if (tables.size > 1) bound.unbound.push({ key, page: 'messaging', fact: unreadable('ambiguous') });
  else addTable(bound, blockedProducts, only.table, only.label, only.isNamedSo, search);
}

/** The tables of the nearest surroundings of a title that hold any: only one can be meant. */
function tablesNear(title: Element, { view }: Search): PageTable[] {
  const own = flatClosest(title, TABLE);
  if (own) return tablesIn(blockedProducts.key, own, view.hosts);
  for (let scope: Element | null = title, up = 0; scope && up < MAX_CLIMB; scope = flatParent(scope), up++) {
    const here = scope;
    const isEdge = here.matches('main,body,dialog,[role=main],[role=dialog]');
    const elements = flatQuery(here, TABLE, view.hosts);
    if (elements.length > 0) {
      // In the whole page only a heading has a part of its own: up to the next heading.
      if (isEdge && !isTitle(title)) return [];
      const follows = ({ head }: PageTable) => isBefore(title, head) && !headingBetween(title, head, here);
      const tables = tablesIn(blockedProducts.key, here, view.hosts).filter(follows);
      return tables.length > 0 ? tables : unknownTable(elements).filter(follows);
    }
    if (isEdge) return [];
  }
  return [];
}

/** A table under the title that has none of our columns: found, and not understood. */
function unknownTable(tables: readonly Element[]): PageTable[] {
  const [table] = tables;
  return table && tables.length === 1
    ? [{ body: table, head: table, columns: new Map(), twice: new Set(), width: 0 }]
    : [];
}

/** A table that nothing names: the one with the columns of this fact. */
function bindUntitled<R>(bound: Bound, fact: TableFact<R>, search: Search): void {
  const page = pageOfKey(fact.key);
  if (!page || !search.pages.has(page)) return;
  const { document, view, isForeign } = search;
  const known = ({ columns, twice }: PageTable) => columns.size + twice.size;
  const like = tablesIn(fact.key, document.body, view.hosts).filter(
    (table) => known(table) >= MIN_KNOWN && !isForeign(table.body),
  );
  const fit = like.filter((table) => fact.needs.every((name) => table.columns.has(name)));
  const [table] = fit.length > 0 ? fit : like;
  if (!table) return;
  bound.keys.add(fact.key);
  if (fit.length === 1) {
    const label = table.columns.get(fact.column)?.header ?? table.head;
    addTable(bound, fact, table, label, () => true, search);
  } else {
    const reason = fit.length > 1 || table.twice.size > 0 ? 'ambiguous' : 'no-state';
    bound.unbound.push({ key: fact.key, page, fact: unreadable(reason) });
  }
}

function addTable<R>(
  bound: Bound,
  fact: TableFact<R>,
  table: PageTable,
  label: Element,
  isNamedSo: () => boolean,
  { around }: Search,
): void {
  const page = pageOfKey(fact.key);
  if (!page) return;
  const { key } = fact;
  if (!fact.needs.every((name) => table.columns.has(name))) {
    const reason = table.twice.size > 0 ? 'ambiguous' : 'no-state';
    bound.unbound.push({ key, page, fact: unreadable(reason) });
    return;
  }
  const total = totalOf(table);
  let last: { text: string; total: number | undefined; fact: AnyFact } | undefined;
  const header = table.columns.get(fact.column)?.header ?? table.head;
  bound.bindings.push({
    key,
    page,
    elements: [table.body],
    label,
    isNamedSo: () => isNamedSo() && saysTheSame(table),
    read() {
      if (isBusy(table.body)) return unreadable('no-state');
      const now = { text: table.body.textContent ?? '', total: total() };
      // Thousands of rows that say what they said are not taken apart again.
      if (last?.text === now.text && last.total === now.total) return last.fact;
      const rows = collectRows(key, table, now.total, (row) => fact.readRow(row, table), around.rows);
      last = { ...now, fact: rows === 'loading' ? unreadable('no-state') : fact.sum(rows) };
      return last.fact;
    },
    box: () => header,
  });
}
