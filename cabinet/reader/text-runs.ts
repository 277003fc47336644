/**
 * Text runs: the pieces of text that a person reads as one, i.e. what stands in one inline line of the layout.
 * "Auto-response <b>to reviews</b>" is one run, a label with a hint in its own block is two. Nothing here recurses: a page may nest
 * as deep as it likes. What is not drawn (`display: none`, `visibility: hidden`) is not read.
 */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { flatChildren, flatContains, flatParent, isElement, isText } from './flat-tree';

export interface TextRun {
  /** Shown text, white space as in the page. */
  text: string;
  /** The element that holds the run: the nearest one that is not inline. */
  block: Element;
  /** The text node it begins with. */
  first: Text;
  nodes: Text[];
}

/** Longest run worth joining, in UTF-16 units. */
const MAX_RUN = 400;
/** Nodes looked at for one run, and for the runs of one element: far more than a row of settings has. */
const MAX_RUN_NODES = 120;
const MAX_NODES = 4000;
const NOT_TEXT = 'script,style,noscript,template,option,svg,[role=img],[data-sellerlint-root]';
/** The names of icons in an icon font ("help_outline") are drawn as pictures. */
const ICON = 'i[aria-hidden=true],[role=presentation][aria-hidden=true]';
/** A line of its own, also where it is drawn inline. */
const OWN_LINE =
  'td,th,label,button,li,legend,[role=switch],[role=checkbox],[role=radio],[role=combobox],[role=listbox],[role=textbox]';
const NO_TEXT_INSIDE = 'br,input,select,textarea,img';
/** Marks beside a name that change nothing about what it names; anything else that continues a line makes it another name. */
const BADGES = new Set(
  'new,required,optional,новое,новинка,обязательно,необязательно,新,新功能,必填,选填'.split(','),
);
type Part = 'skip' | 'end' | 'own-line' | 'inline';

function partOf(element: Element): Part {
  if (element.matches(NOT_TEXT) || element.matches(ICON)) return 'skip';
  if (element.matches(NO_TEXT_INSIDE)) return 'end';
  if (element.localName === 'slot') return 'inline';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'skip';
  if (element.matches(OWN_LINE)) return 'own-line';
  return isInlineDisplay(display) ? 'inline' : 'own-line';
}

const isInlineDisplay = (display: string): boolean => display.startsWith('inline') || display === 'contents';

function isInline(element: Element): boolean {
  return element.localName === 'slot' || isInlineDisplay(getComputedStyle(element).display);
}

function isDrawn(text: Text): boolean {
  const parent = flatParent(text);
  return parent === null || getComputedStyle(parent).visibility === 'visible';
}

function isBadge(element: Element): boolean {
  return (
    element.childElementCount === 0 &&
    (element.textContent?.length ?? 0) <= 20 &&
    BADGES.has(normaliseLabel(element.textContent ?? ''))
  );
}

/** The run that a text node belongs to. Asks for computed styles: only for the few texts that may be labels and their neighbours. */
export function runOf(text: Text): TextRun {
  const own = runWithin(text, blockOf(text, OWN_LINE));
  if (own.block.localName !== 'label' || !isInline(own.block)) return own;
  // The author ends the name with the label's tag; bare text that continues the line is read with it all the same.
  const wider = runWithin(text, blockOf(text, 'td,th,button,li,legend'));
  const goesOn = wider.nodes.some((node) => {
    const parent = own.nodes.includes(node) || !/\p{L}/u.test(node.data) ? null : flatParent(node);
    return parent !== null && flatContains(parent, own.block);
  });
  return goesOn ? wider : own;
}

function blockOf(text: Text, ends: string): Element {
  let block = flatParent(text) ?? text.ownerDocument.documentElement;
  while (!block.matches(ends) && isInline(block)) {
    const parent = flatParent(block);
    if (!parent) break;
    block = parent;
  }
  return block;
}

function runWithin(text: Text, block: Element): TextRun {
  const [before, after] = [neighbours(text, block, false), neighbours(text, block, true)];
  const nodes = [...(before ?? []).reverse(), text, ...(after ?? [])];
  while (nodes[0] && nodes[0] !== text && nodes[0].data.trim() === '') nodes.shift();
  // A line that was not read to its end is at least no shorter than this.
  const isCut = before === null || after === null;
  return { text: joined(nodes) + (isCut ? '…' : ''), block, first: nodes[0] ?? text, nodes };
}

function joined(nodes: readonly Text[]): string {
  let text = '';
  for (const { data } of nodes) if (text.length < MAX_RUN) text += data;
  return text;
}

/** The texts that stand before or after a text in its line, the nearest first; null when there is more than anyone reads. */
function neighbours(text: Text, block: Element, forward: boolean): Text[] | null {
  const found: Text[] = [];
  let at: Node | null = text;
  for (let left = MAX_RUN_NODES; left > 0; left--) {
    let next = siblingOf(at, forward);
    while (!next) {
      const parent: Element | null = flatParent(at);
      if (!parent || parent === block) return found;
      at = parent;
      next = siblingOf(at, forward);
    }
    at = next;
    // Down to the first leaf of what comes next.
    for (let inside: Node | undefined = at; inside; ) {
      if (isText(inside)) {
        if (isDrawn(inside)) found.push(inside);
        break;
      }
      if (!isElement(inside)) break;
      const part = partOf(inside);
      if (part === 'end' || part === 'own-line') return found;
      if (part === 'skip' || (forward && isBadge(inside))) break;
      const children: ArrayLike<Node> = flatChildren(inside);
      const child: Node | undefined = children[forward ? 0 : children.length - 1];
      if (child) at = child;
      inside = child;
    }
  }
  return null;
}

/** The node beside a node, as drawn. */
function siblingOf(node: Node, forward: boolean): Node | null {
  const slot = (node as Element | Text).assignedSlot;
  if (!slot) return forward ? node.nextSibling : node.previousSibling;
  const assigned = slot.assignedNodes({ flatten: true });
  return assigned[assigned.indexOf(node) + (forward ? 1 : -1)] ?? null;
}

/** Runs of an element, and whether they are all of them. */
export interface Runs {
  runs: TextRun[];
  whole: boolean;
}

/** @returns the runs of text drawn in `scope`, in document order, shadow content and slots followed; at most `limit` */
export function runsIn(scope: Element, limit = 60): TextRun[] {
  return readRuns(scope, limit).runs;
}

/** As `runsIn`, for those who must know whether something was left out. */
export function readRuns(scope: Element, limit: number): Runs {
  const runs: TextRun[] = [];
  let open: TextRun | null = null;
  const close = () => {
    if (open && open.text.trim() !== '') runs.push(open);
    open = null;
  };
  const levels = [{ nodes: flatChildren(scope), at: 0, block: scope, ownLine: true }];
  let left = MAX_NODES;
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    if (runs.length >= limit || left-- === 0) return { runs, whole: false };
    const node = level.nodes[level.at++];
    if (!node) {
      levels.pop();
      if (level.ownLine) close();
    } else if (isText(node)) {
      if ((!open && node.data.trim() === '') || !isDrawn(node)) continue;
      open ??= { text: '', block: level.block, first: node, nodes: [] };
      if (open.text.length < MAX_RUN) open.text += node.data;
      open.nodes.push(node);
    } else if (isElement(node)) {
      const part = partOf(node);
      if (part === 'skip' || (part === 'inline' && open && isBadge(node))) continue;
      if (part !== 'inline') close();
      if (part === 'end') continue;
      const ownLine = part === 'own-line';
      levels.push({ nodes: flatChildren(node), at: 0, block: ownLine ? node : level.block, ownLine });
    }
  }
  return { runs, whole: true };
}

/** Where a run is drawn, in CSS pixels of the viewport. */
export function rectOf(run: TextRun): DOMRect {
  const range = run.first.ownerDocument.createRange();
  range.setStartBefore(run.first);
  const last = run.nodes[run.nodes.length - 1] ?? run.first;
  if (last.getRootNode() === run.first.getRootNode()) range.setEndAfter(last);
  else range.setEndAfter(run.first);
  return range.getBoundingClientRect();
}
