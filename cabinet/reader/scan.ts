/**
 * One pass over a document: which of its texts are our labels, which pages its headings name, which elements host a shadow tree.
 * A generator, so that its caller decides how long one slice may take. Texts are dismissed by length and first character
 * before anything is normalised: on an ordinary page nothing else happens.
 */
import { type LabelMeaning, LONGEST_RAW_LABEL, meaningsOf, pagesTitled } from '@/cabinet/labels/dictionary';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import type { PageId } from '@/utils/facts/facts';
import { flatClosest, isCustom, shadowRootOf } from './flat-tree';
import type { LabelHit } from './match-label';
import { runOf, runsIn } from './text-runs';
import { isShown } from './visibility';

export interface MeantLabel {
  hit: LabelHit;
  meanings: readonly LabelMeaning[];
}

/** A control (or its wrapper) that names itself by `aria-label`. */
export interface NamedElement {
  element: Element;
  text: string;
  meanings: readonly LabelMeaning[];
}

export interface Scan {
  labels: MeantLabel[];
  named: NamedElement[];
  /** Pages whose title is a visible heading. */
  headings: Set<PageId>;
  hosts: Element[];
  /** Custom elements without a shadow root so far: getting one later is told by no mutation. */
  unopened: Element[];
  /** "Seller ID 123" and the like outside the header: the id, and the section that says it. */
  storeMentions: { id: string; section: Element }[];
}

/** Steps between two questions "is the slice over?". */
const STEPS = 256;
/** As many are asked again at the slow look. */
const MAX_UNOPENED = 500;
const HEADINGS = 'h1,h2,h3,h4,[role=heading],[role=dialog][aria-label],[role=dialog][aria-labelledby]';
/** Labels that may be composed of several elements; a plain text node is found anyway. */
const COMPOSED = 'label,legend,dt,th';
const NOT_LABEL =
  'nav,a[href],option,script,style,template,[role=option],[role=menuitem],[role=tab],[role=navigation],[role=tooltip],[contenteditable=true],textarea,[data-sellerlint-root]';
const PLAIN_BUTTON =
  'button:not([aria-pressed]):not([role=switch]):not([role=checkbox]),[role=button]:not([aria-pressed])';
/** A quick look before the exact one. */
const STORE_WORD = /\bI[dD]\b/;
const STORE_ID =
  /^(?:seller id|client id|id продавца|id магазина|卖家 ?id|店铺 ?id|client-id)\s*[:#№-]?\s*(\d{3,20})$/;
const SECTION =
  'section,fieldset,article,form,[role=region],[role=group],[role=tabpanel],[role=listitem],li,tr';

/** @param document the frame's document; @returns (when done) what was found. Yields between slices of work. */
export function* scanDocument(document: Document): Generator<void, Scan, void> {
  const scan: Scan = {
    labels: [],
    named: [],
    headings: new Set(),
    hosts: [],
    unopened: [],
    storeMentions: [],
  };
  if (!document.body) return scan;
  const roots: (Element | ShadowRoot)[] = [document.body];
  for (let root = roots.pop(); root; root = roots.pop()) {
    yield* walk(root, scan, roots);
    yield;
    findNamedAndComposed(root, scan);
    findHeadings(root, scan);
  }
  return scan;
}

/** The one pass over every node of a tree: texts that are labels, elements that host a tree of their own. */
function* walk(
  root: Element | ShadowRoot,
  scan: Scan,
  roots: (Element | ShadowRoot)[],
): Generator<void, void, void> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let steps = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++steps % STEPS === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) {
      visitText(node as Text, scan);
      continue;
    }
    const element = node as Element;
    const shadow = shadowRootOf(element);
    if (!shadow) {
      if (isCustom(element) && scan.unopened.length < MAX_UNOPENED) scan.unopened.push(element);
    } else if (!element.hasAttribute('data-sellerlint-root')) {
      scan.hosts.push(element);
      roots.push(shadow);
    }
  }
}

function visitText(node: Text, scan: Scan): void {
  const { length } = node;
  if (length < 1 || length > LONGEST_RAW_LABEL) return;
  const text = node.data;
  const meanings = meaningsOf(text);
  if (meanings) addLabel(node, meanings, scan);
  else if (STORE_WORD.test(text)) addStoreMention(node, scan);
}

/** Elements that carry a label in an attribute, or compose one of several inline pieces. */
function findNamedAndComposed(root: ParentNode, scan: Scan): void {
  for (const element of root.querySelectorAll(`[aria-label],${COMPOSED}`)) {
    const name = element.getAttribute('aria-label');
    if (name) addNamed(element, name, scan);
    if (element.firstElementChild && element.matches(COMPOSED)) addComposed(element, scan);
  }
}

function addNamed(element: Element, name: string, scan: Scan): void {
  const meanings = name.length <= LONGEST_RAW_LABEL ? meaningsOf(name) : undefined;
  if (meanings && !flatClosest(element, 'nav,[data-sellerlint-root]'))
    scan.named.push({ element, text: normaliseLabel(name), meanings });
}

function addComposed(element: Element, scan: Scan): void {
  const run = runsOfShort(element);
  const meanings = run && run.nodes.length > 1 ? meaningsOf(run.text) : undefined;
  if (run && meanings && isLabelPlace(run.block))
    scan.labels.push({ hit: { run, text: normaliseLabel(run.text) }, meanings });
}

function runsOfShort(element: Element) {
  const length = element.textContent?.length ?? 0;
  if (length === 0 || length > LONGEST_RAW_LABEL * 6) return undefined;
  return runsIn(element, 1)[0];
}

function addLabel(node: Text, meanings: readonly LabelMeaning[], scan: Scan): void {
  const run = runOf(node);
  const text = normaliseLabel(run.text);
  // A longer label is another setting: the whole run must be the label, not this piece of it.
  if (text !== normaliseLabel(node.data) || !isLabelPlace(node)) return;
  scan.labels.push({ hit: { run, text }, meanings });
}

/** Menus, links, plain buttons and hidden parts say our words without being labels. */
function isLabelPlace(node: Node): boolean {
  if (flatClosest(node, NOT_LABEL) || flatClosest(node, PLAIN_BUTTON)) return false;
  const parent = node instanceof Element ? node : node.parentElement;
  return parent !== null && isShown(parent);
}

function addStoreMention(node: Text, scan: Scan): void {
  if (flatClosest(node, 'header,[data-onboarding-target],[role=menu],[role=listbox],[data-sellerlint-root]'))
    return;
  const match = STORE_ID.exec(normaliseLabel(runOf(node).text));
  const section = match && flatClosest(node, SECTION);
  if (match?.[1] && section) scan.storeMentions.push({ id: match[1], section });
}

function findHeadings(root: ParentNode, scan: Scan): void {
  for (const page of pagesInHeadings(root)) scan.headings.add(page);
}

/** @returns the pages whose title is a heading (or the name of a dialog) shown in this tree */
export function pagesInHeadings(root: ParentNode): Set<PageId> {
  const titled = new Set<PageId>();
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const pages = pagesTitled(headingText(heading));
    if (pages.length === 0 || flatClosest(heading, 'nav,[data-sellerlint-root]') || !isShown(heading))
      continue;
    for (const page of pages) titled.add(page);
  }
  return titled;
}

function headingText(heading: Element): string {
  if (!heading.matches('[role=dialog]')) return (heading.textContent ?? '').slice(0, 200);
  const label = heading.getAttribute('aria-label');
  if (label) return label;
  const id = heading.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const source = id && (heading.getRootNode() as Document).getElementById?.(id);
  return source ? (source.textContent ?? '').slice(0, 200) : '';
}
