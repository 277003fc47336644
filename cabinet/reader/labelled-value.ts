/**
 * A value that stands as a text beside its label: a status, a number, what cannot be edited. The author's own pairs
 * (`dt`/`dd`, cells of a row) count first; else the text to the right of the label, or the one right below it.
 */
import { labelBefore, meaningsOf } from '@/cabinet/labels/dictionary';
import { flatClosest, flatContains, flatParent } from './flat-tree';
import { type LabelHit, ROW_END } from './match-label';
import type { PageView } from './page-view';
import { runsIn, type TextRun } from './text-runs';

/** Where a value stands and what it says now. */
export interface ValuePlace {
  hit: LabelHit;
  element: Element;
  text(): string;
}

/** How far up from a label its value may be. */
const MAX_CLIMB = 4;
/** Where more texts than this share an element, nobody can tell by looking which is whose. */
const MAX_RUNS = 24;
/** More texts than this are no card of one value any more. */
const MAX_CARD = 5;
const CELL = 'th,td,[role=rowheader],[role=cell],[role=gridcell]';
const HEAD = 'thead,[role=columnheader]';
const NOT_VALUE = 'button,[role=button],a[href],[role=tooltip],option,label';

/**
 * @param hit the label
 * @param accepts whether a text is a value of the fact for certain; null when any text may be
 * @returns where its value stands; null when there is none, or none for certain
 */
export function valuePlace(
  hit: LabelHit,
  view: PageView,
  accepts: ((text: string) => boolean) | null,
): ValuePlace | null {
  if (hit.holdsValue) return inLine(hit);
  const cell = pairedCell(hit.run.block);
  if (cell) return inCell(hit, cell, view);
  for (
    let scope: Element | null = hit.run.block, up = 0;
    scope && up < MAX_CLIMB;
    scope = flatParent(scope), up++
  ) {
    const { runs, whole } = view.runsIn(scope);
    if (!whole || runs.length > MAX_RUNS) return null;
    const texts = runs.filter((run) => run.first !== hit.run.first && isValueLike(run));
    if (texts.length > 0) {
      if (view.controlsIn(scope).some(({ kind }) => kind !== 'other')) return null;
      const run = chosen(hit.run, texts, view, accepts);
      return run && { hit, element: elementOf(run), text: () => textNow(run, hit.run.block) };
    }
    // A place for the value is there and nothing stands in it yet: what stands further off is another's.
    if (scope.matches(ROW_END) || hasEmptyPlace(scope, hit.run.block)) return null;
  }
  return null;
}

/** "KYC status: <b>Active</b>", all in one line. */
function inLine(hit: LabelHit): ValuePlace | null {
  const { nodes, first, block } = hit.run;
  const rest = nodes.find((node) => node !== first && node.data.trim() !== '');
  const text = () => {
    const line = nodes.map(({ data }) => data).join('');
    return line.slice((labelBefore(line)?.length ?? line.length) + 1).trim();
  };
  return text() === '' ? null : { hit, element: rest ? (flatParent(rest) ?? block) : block, text };
}

/** The element that the author paired with the label's. */
function pairedCell(block: Element): Element | null {
  const name = flatClosest(block, 'dt');
  if (name) return name.nextElementSibling?.matches('dd') ? name.nextElementSibling : null;
  const cell = flatClosest(block, CELL);
  if (!cell || flatClosest(cell, HEAD)) return null;
  const next = cell.nextElementSibling;
  return next?.matches(CELL) && !next.matches('th,[role=rowheader]') ? next : null;
}

function inCell(hit: LabelHit, cell: Element, view: PageView): ValuePlace | null {
  if (view.controlsIn(cell).some(({ kind }) => kind !== 'other')) return null;
  const run = view.runsIn(cell).runs.find(isValueLike);
  return run ? { hit, element: elementOf(run), text: () => textNow(run, hit.run.block) } : null;
}

/** Largest icon, in CSS pixels: an empty element that is no larger is no place for a value. */
const ICON_SIZE = 28;

function hasEmptyPlace(scope: Element, label: Element): boolean {
  return [...scope.children].some((child) => {
    if (!child.matches('div,span,p,b,strong,output') || flatContains(child, label)) return false;
    if (child.textContent?.trim() !== '' || child.querySelector('svg,img,input,button')) return false;
    const { width, height } = child.getBoundingClientRect();
    return !(width > 0 && height > 0 && width <= ICON_SIZE && height <= ICON_SIZE);
  });
}

/** A dash stands for a value that is not known. */
const isValueLike = (run: TextRun): boolean =>
  /[\p{L}\d]|^\s*[-–—−]+\s*$/u.test(run.text) && flatClosest(run.first, NOT_VALUE) === null;

const isLabel = (run: TextRun): boolean => meaningsOf(run.text) !== undefined;

/** Of the texts around a label, the one that is its value. */
function chosen(
  label: TextRun,
  texts: readonly TextRun[],
  view: PageView,
  accepts: ((text: string) => boolean) | null,
): TextRun | null {
  const others = texts.filter((run) => !isLabel(run));
  const [only] = others;
  if (!only) return null;
  const isValue = (run: TextRun): boolean => accepts?.(run.text) === true;
  const at = view.rectOf(label);
  const right = nearest(others, (run) => toTheRight(at, view.rectOf(run)));
  if (right) return right;
  // A name for which any text would do is only read beside its label, or where nothing else stands.
  if (!accepts) return texts.length === 1 && isBelow(at, view.rectOf(only)) !== null ? only : null;
  const below = nearest(texts, (run) => isBelow(at, view.rectOf(run)));
  if (below && isValue(below) && !isLabel(below)) return below;
  const isCard = texts.length <= MAX_CARD && others.length === texts.length;
  const values = isCard ? others.filter(isValue) : [];
  if (values.length > 0) return values.length === 1 ? (values[0] ?? null) : null;
  // A number may stand above its name; any other text above is a title.
  return below && !isLabel(below) ? below : null;
}

function nearest(runs: readonly TextRun[], distance: (run: TextRun) => number | null): TextRun | null {
  let best: { run: TextRun; far: number } | null = null;
  for (const run of runs) {
    const far = distance(run);
    if (far !== null && (!best || far < best.far)) best = { run, far };
  }
  return best?.run ?? null;
}

const overlap = (aFrom: number, aTo: number, bFrom: number, bTo: number): number =>
  Math.min(aTo, bTo) - Math.max(aFrom, bFrom);

/** How far to the right of the label, in its line, a text is drawn; null when it is not. */
function toTheRight(label: DOMRect, rect: DOMRect): number | null {
  const inLine =
    overlap(label.top, label.bottom, rect.top, rect.bottom) >= 0.4 * Math.min(label.height, rect.height);
  return inLine && rect.left >= label.right - 1 ? rect.left - label.right : null;
}

/** How far below the label, in its column, a text is drawn; null when it is not. */
function isBelow(label: DOMRect, rect: DOMRect): number | null {
  const inColumn = overlap(label.left, label.right, rect.left, rect.right) > 0;
  return inColumn && rect.top >= label.bottom - 2 ? rect.top - label.bottom : null;
}

function elementOf({ first, block, nodes }: TextRun): Element {
  const parent = flatParent(first);
  return parent && nodes.every((node) => flatContains(parent, node)) ? parent : block;
}

/** The text now; a framework may have put another text node in the place of the first. */
function textNow({ nodes, block }: TextRun, label: Element): string {
  const standing = nodes.filter((node) => node.isConnected);
  if (standing.length > 0) return collapse(standing.map(({ data }) => data).join(''));
  return flatContains(block, label) ? '' : collapse(runsIn(block, 1)[0]?.text ?? '');
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
