/** How many rows a table has in all, when the page says so for certain. */
import { flatParent } from './flat-tree';
import type { PageTable } from './tables';
import { runOf, type TextRun } from './text-runs';
import { isShown } from './visibility';

const NUMBER = String.raw`(?<total>\d{1,3}(?:[ ,.]\d{3})+|\d+)`;
const RANGE = String.raw`\d+\s?[-–—~]\s?\d+`;
/** A whole short text that states a total. */
const FORMS: readonly RegExp[] = [
  `(?:total|total rows|rows|items)\\s?[:：]?\\s?${NUMBER}(?: (?:rows|items|records|entries))?`,
  `${NUMBER} (?:rows|items|records|entries|products|payouts|keys)`,
  `(?:showing |rows )?${RANGE} (?:of|из) ${NUMBER}(?: (?:rows|items|records|entries|строк[аи]?|записей))?`,
  `(?:всего|всего строк|итого строк|строк)\\s?[:：]?\\s?${NUMBER}(?: (?:строк[аи]?|запис(?:ь|и|ей)))?`,
  `${NUMBER} (?:строк[аи]?|запис(?:ь|и|ей)|выплат[аы]?|товар(?:а|ов)?)`,
  `(?:共|总共|总计|合计)\\s?${NUMBER}\\s?(?:条|行|项|件|个|笔)?(?:记录|数据)?`,
  `第?\\s?${RANGE}\\s?(?:条|行)?\\s?[/,，]?\\s?(?:共|总共)\\s?${NUMBER}\\s?(?:条|行|项|件|个|笔)?(?:记录)?`,
  `${NUMBER}\\s?(?:条记录|条数据|行)`,
].map((form) => new RegExp(`^${form}\\.?$`, 'iu'));

/** How far around a table its total may stand, and texts and lines looked at there. */
const MAX_CLIMB = 3;
const MAX_TEXTS = 2000;
const MAX_LINES = 40;
const EDGE = 'main,dialog,body,[role=main],[role=dialog]';
const MAX_TEXT = 60;

/** @returns the number of rows that a short text states; undefined when it states none */
export function totalIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (plain.length > MAX_TEXT) return undefined;
  for (const form of FORMS) {
    const total = form.exec(plain)?.groups?.total;
    if (total !== undefined) return Number(total.replace(/[ ,.]/g, ''));
  }
  return undefined;
}

/**
 * @param table the table
 * @returns a reader of its total; it answers undefined when the page states none, or two different ones
 */
export function totalOf(table: PageTable): () => number | undefined {
  const stated = table.body.hasAttribute('aria-rowcount') ? table.body : table.head;
  const nodes = totalTexts(table);
  return () => {
    const count = Number(stated.getAttribute('aria-rowcount') ?? Number.NaN);
    // ARIA counts the rows of the head as well.
    if (Number.isInteger(count) && count > 0) return Math.max(0, count - headRowCount(stated));
    const totals = new Set(nodes.map((read) => read()).filter((total) => total !== undefined));
    const [total] = totals;
    return totals.size === 1 ? total : undefined;
  };
}

const headRowCount = (table: Element): number =>
  table.querySelectorAll('thead tr').length ||
  new Set([...table.querySelectorAll('[role=columnheader]')].map((header) => header.closest('[role=row]')))
    .size;

/** Texts near the table, outside of it, that state a total. */
function totalTexts({ body, head }: PageTable): (() => number | undefined)[] {
  let scope = flatParent(head);
  for (let up = 0; scope && up < MAX_CLIMB + 2; up++) {
    if (up >= MAX_CLIMB && scope.contains(body)) break;
    const found = linesWithNumbers(scope, [body, head]).filter(({ text }) => totalIn(text) !== undefined);
    if (found.length > 0)
      return found.map(
        ({ nodes }) =>
          () =>
            totalIn(nodes.map(({ data }) => data).join('')),
      );
    if (scope.matches(EDGE)) break;
    scope = flatParent(scope);
  }
  return [];
}

/** The lines shown in `scope` that hold a number, without looking into the table: its cells are full of them. */
function linesWithNumbers(scope: Element, table: readonly Element[]): TextRun[] {
  const walker = scope.ownerDocument.createTreeWalker(
    scope,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return table.includes(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const lines = new Map<Text, TextRun>();
  for (let left = MAX_TEXTS; left > 0 && lines.size < MAX_LINES; left--) {
    const text = walker.nextNode() as Text | null;
    if (!text) break;
    if (text.length > MAX_TEXT || !/\d/.test(text.data)) continue;
    const line = runOf(text);
    if (isShown(line.block)) lines.set(line.first, line);
  }
  return [...lines.values()];
}
