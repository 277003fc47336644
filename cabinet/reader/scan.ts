/**
 * One pass over a document: which of its texts are our labels, which pages its headings name, which elements host a shadow tree.
 * A generator, so that its caller decides how long one slice may take. Texts are dismissed by length and first character
 * before anything is normalised: on an ordinary page nothing else happens.
 */
import {
  beginsLikeLabel,
  type LabelMeaning,
  LONGEST_RAW_LABEL,
  labelBefore,
  meaningsOf,
  meaningsOfLabel,
  pagesTitled,
} from '@/cabinet/labels/dictionary';
import type { LabelKind } from '@/cabinet/labels/labels-schema';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { PageId } from '@/utils/facts/facts';
import { flatClosest, isCustom, shadowRootOf } from './flat-tree';
import type { LabelHit } from './match-label';
import { STORE_WORD, type StoreMention, storeMention } from './store-mention';
import { runOf, runsIn } from './text-runs';
import { isFolded, isShown } from './visibility';

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
  /** Pages of which the document holds an element that only they have. */
  hooks: Set<PageId>;
  hosts: Element[];
  /** Custom elements without a shadow root so far: getting one later is told by no mutation. */
  unopened: Element[];
  /** "Seller ID 123" and the like outside the header. */
  storeMentions: StoreMention[];
  /** The texts of the page's main headings, normalised. */
  mainHeadings: string[];
  /** Labels that stand on the page so often that looking at each would be waste, and none could be told from another. */
  crowded: Set<string>;
}

/** Steps between two questions "is the slice over?". */
const STEPS = 256;
/** As many are asked again at the slow look. */
const MAX_UNOPENED = 500;
const HEADINGS =
  'h1,h2,h3,h4,[role=heading],[role=dialog][aria-label],[role=dialog][aria-labelledby],dialog[aria-label],dialog[aria-labelledby]';
const MAIN_HEADING = 'h1,[role=heading][aria-level="1"]';
/** Labels that may be composed of several elements; a plain text node is found anyway. */
const COMPOSED = 'label,legend,dt,th';
/** Places whose texts go somewhere, quote, report or are a value, and name no setting. */
const NOT_LABEL =
  'nav,a[href],option,script,style,template,textarea,pre,code,samp,kbd,blockquote,q,cite,del,s,figure,[role=option],[role=menuitem],' +
  '[role=link],[role=tab],[role=navigation],[role=tooltip],[role=alert],[role=status],[role=log],[role=textbox],' +
  '[contenteditable]:not([contenteditable=false]),[data-sellerlint-root]';
const PLAIN_BUTTON =
  'button:not([aria-pressed]):not([role=switch]):not([role=checkbox]),[role=button]:not([aria-pressed])';
/** Times that one label may be met, links and menus included, before nothing more is asked about it. */
const MAX_MET = 200;
const MAX_MENTIONS = 50;
/** A quick look before the less quick one. */
const ID = /[iI][dD]/;

/** Kinds of settings whose value may be a text. */
const VALUED: ReadonlySet<string> = new Set<LabelKind>(['status', 'number', 'choice', 'text']);
const HOOKED = Object.values(pageDefinitions).filter(({ hook }) => hook !== undefined);

/** @param document the frame's document; @returns (when done) what was found. Yields between slices of work. */
export function* scanDocument(document: Document): Generator<void, Scan, void> {
  const scan: Scan = {
    labels: [],
    named: [],
    headings: new Set(),
    hooks: new Set(),
    hosts: [],
    unopened: [],
    storeMentions: [],
    mainHeadings: [],
    crowded: new Set(),
  };
  const met = new Map<string, number>();
  if (!document.body || hidesItsNodes(document)) return scan;
  const roots: (Element | ShadowRoot)[] = [document.body];
  for (let root = roots.pop(); root; root = roots.pop()) {
    yield* walk(root, scan, roots, met);
    yield;
    findNamedAndComposed(root, scan, met);
    findHeadings(root, scan);
  }
  return scan;
}

/** The one pass over every node of a tree: texts that are labels, elements that host a tree of their own. */
function* walk(
  root: Element | ShadowRoot,
  scan: Scan,
  roots: (Element | ShadowRoot)[],
  met: Map<string, number>,
): Generator<void, void, void> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let steps = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++steps % STEPS === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) {
      visitText(node as Text, scan, met);
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

function visitText(node: Text, scan: Scan, met: Map<string, number>): void {
  const { length } = node;
  if (length < 1 || length > LONGEST_RAW_LABEL) return;
  const text = node.data;
  if (beginsLikeLabel(text) && visitLabel(node, scan, met)) return;
  if (ID.test(text) && STORE_WORD.test(text) && scan.storeMentions.length < MAX_MENTIONS) {
    const mention = storeMention(node);
    if (mention) scan.storeMentions.push(mention);
  }
}

/** @returns whether a text that begins like a label is one, or is one with its value behind a colon */
function visitLabel(node: Text, scan: Scan, met: Map<string, number>): boolean {
  const meanings = meaningsOfLabel(node.data);
  if (meanings) {
    if (!isCrowded(meanings, scan, met)) addLabel(node, meanings, scan);
    return true;
  }
  const label = labelBefore(node.data);
  const valued = label === undefined ? undefined : meaningsOf(label)?.filter(({ kind }) => VALUED.has(kind));
  if (!label || !valued || valued.length === 0) return false;
  if (!isCrowded(valued, scan, met)) addValued(node, normaliseLabel(label), valued, scan);
  return true;
}

/** "KYC status: Active": label and value in one line. */
function addValued(node: Text, text: string, meanings: readonly LabelMeaning[], scan: Scan): void {
  const run = runOf(node);
  if (run.first === node && isLabelPlace(node))
    scan.labels.push({ hit: { run, text, holdsValue: true }, meanings });
}

/** Counts a label; a hostile page may hold thousands of one. */
function isCrowded(meanings: readonly LabelMeaning[], scan: Scan, met: Map<string, number>): boolean {
  for (const { key } of meanings) {
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    if (times > MAX_MET) scan.crowded.add(key);
  }
  return meanings.every(({ key }) => scan.crowded.has(key));
}

/** Elements that carry a label in an attribute, or compose one of several inline pieces. */
function findNamedAndComposed(root: ParentNode, scan: Scan, met: Map<string, number>): void {
  for (const element of root.querySelectorAll(`[aria-label],${COMPOSED}`)) {
    const name = element.getAttribute('aria-label');
    if (name) addNamed(element, name, scan, met);
    if (element.firstElementChild && element.matches(COMPOSED)) addComposed(element, scan);
  }
}

function addNamed(element: Element, name: string, scan: Scan, met: Map<string, number>): void {
  const meanings = name.length <= LONGEST_RAW_LABEL ? meaningsOf(name) : undefined;
  if (!meanings || isCrowded(meanings, scan, met)) return;
  if (!flatClosest(element, 'nav,[data-sellerlint-root]'))
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
  const label = normaliseLabel(node.data);
  if (text === label) {
    if (isLabelPlace(node)) scan.labels.push({ hit: { run, text }, meanings });
    return;
  }
  // "KYC status: <b>Active</b>": the label ends with a colon and its value follows.
  const valued = /[:：]\s*$/.test(node.data) ? meanings.filter(({ kind }) => VALUED.has(kind)) : [];
  if (valued.length > 0) addValued(node, label, valued, scan);
}

/** Menus, links, plain buttons and hidden parts say our words without being labels. */
function isLabelPlace(node: Node): boolean {
  if (flatClosest(node, NOT_LABEL) || flatClosest(node, PLAIN_BUTTON)) return false;
  // In a select stands its value, but a floating label may be inside as well.
  if (flatClosest(node, '[role=combobox]') && !flatClosest(node, 'label')) return false;
  const parent = node instanceof Element ? node : node.parentElement;
  return parent !== null && isShown(parent) && !isFolded(parent);
}

function findHeadings(root: ParentNode, scan: Scan): void {
  for (const page of pagesInHeadings(root)) scan.headings.add(page);
  for (const { id, hook } of HOOKED) if (hook !== undefined && root.querySelector(hook)) scan.hooks.add(id);
  for (const heading of [...root.querySelectorAll(MAIN_HEADING)].slice(0, 5))
    if (isShown(heading)) scan.mainHeadings.push(normaliseLabel(headingText(heading)));
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
  if (!heading.matches('[role=dialog],dialog')) return (heading.textContent ?? '').slice(0, 200);
  const label = heading.getAttribute('aria-label');
  if (label) return label;
  const id = heading.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const source = id && (heading.getRootNode() as Document).getElementById?.(id);
  return source ? (source.textContent ?? '').slice(0, 200) : '';
}

/** Members of nodes that reading rests on. */
const MEMBERS = [
  ...[
    'parentNode',
    'childNodes',
    'firstElementChild',
    'nextElementSibling',
    'ownerDocument',
    'getRootNode',
    'isConnected',
  ],
  ...[
    'localName',
    'nodeType',
    'textContent',
    'shadowRoot',
    'assignedSlot',
    'matches',
    'contains',
    'querySelectorAll',
  ],
  ...[
    'getAttribute',
    'hasAttribute',
    'checkVisibility',
    'getBoundingClientRect',
    'compareDocumentPosition',
    'querySelector',
  ],
];
const SHADOWING = MEMBERS.flatMap((name) => [`[name=${name}]`, `[id=${name}]`]).join();

/** Whether a form has a control named like such a member, which then stands in its place. No honest page has: nothing is read. */
function hidesItsNodes(document: Document): boolean {
  const { querySelector } = Element.prototype;
  return [...document.querySelectorAll('form')].some((form) => querySelector.call(form, SHADOWING) !== null);
}
