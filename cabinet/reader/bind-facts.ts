/** From the labels of a scan to bindings: which control states which fact, and how to read it again at any moment. */

import { meaningsOf } from '@/cabinet/labels/dictionary';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { PageFactKey, PageId } from '@/utils/facts/facts';
import { isBusy, textValue, visualBox } from './control-state';
import type { Control } from './controls';
import {
  factReaders,
  hoursFact,
  hoursReader,
  kycStatus,
  readText,
  timeShown,
  unreadable,
} from './fact-readers';
import { flatContains, flatParent } from './flat-tree';
import { fieldsScope, sayMeridiem, timesUnder } from './hours-fields';
import { controlsInNamed, controlsNamed, type LabelHit, type MatchContext, ROW_END } from './match-label';
import { type PageView, viewPage } from './page-view';
import type { Scan } from './scan';
import { isMarkedForeign, sectionOf } from './store-mention';
import { runsIn } from './text-runs';
import { isShown } from './visibility';

type AnyFact = ReturnType<typeof unreadable>;

/** One fact and where it stands. */
export interface Binding {
  key: PageFactKey;
  page: PageId;
  /** The elements whose events and attributes can change the fact. */
  elements: readonly Element[];
  /** The element whose text named the control. */
  label: Element;
  /** Whether the label still says what it said when it was bound; else the binding is void. */
  isNamedSo(): boolean;
  /** Reads the control as it is now. Cheap: no search. */
  read(): AnyFact;
  /** The box a person takes for the control. */
  box(): Element;
  /** The text now in a text control. */
  rawValue?(): string;
}

/** A fact whose label was found but whose control is not certain. */
export interface Unbound {
  key: PageFactKey;
  page: PageId;
  fact: AnyFact;
}

export interface Bound {
  bindings: Binding[];
  unbound: Unbound[];
  /** Every label key that was found, bound or not. */
  keys: Set<string>;
}

interface Candidate {
  control: Control;
  label: Element;
  isNamedSo(): boolean;
}

/** More places than this that say one label are not searched. */
const MAX_HITS = 30;
const HOURS = ['chat.hours', 'chat.hoursFrom', 'chat.hoursTo'];
const pageOf = new Map<string, PageId>(
  Object.values(pageDefinitions).flatMap((page) =>
    [...page.distinctive, ...page.generic].map((key) => [key, page.id] as const),
  ),
);

/** What one binding works on. */
interface Search {
  scan: Scan;
  view: PageView;
  isForeign(element: Element): boolean;
}

/**
 * Binds every fact that the scan's labels name.
 * @param scan the scan of the document
 * @param store the store shown; sections that name another one are left alone
 */
export function bindFacts(scan: Scan, store: string | undefined): Bound {
  const bound: Bound = { bindings: [], unbound: [], keys: new Set() };
  const view = viewPage(scan.hosts);
  const foreign = scan.storeMentions
    .filter(({ id }) => id !== store)
    .flatMap((mention) => sectionOf(mention, view) ?? []);
  const search: Search = {
    scan,
    view,
    isForeign: (element) =>
      foreign.some((section) => flatContains(section, element)) || isMarkedForeign(element, store),
  };

  for (const key of Object.keys(factReaders)) {
    if (isCrowded(key, scan)) addCrowded(bound, key);
    else add(bound, key, candidatesOf(key, search), search);
  }
  bindHours(bound, search);
  bindStatus(bound, search);
  preferDirect(bound);
  return bound;
}

/** Whether a label's text nodes are still in the page and say the same. */
function says({ run, text }: LabelHit): boolean {
  if (!run.nodes.every((node) => node.isConnected)) return false;
  return normaliseLabel(run.nodes.map(({ data }) => data).join('')) === text;
}

function hitsOf(key: string, { scan, view, isForeign }: Search): LabelHit[] {
  const hits = new Map<Text, LabelHit>();
  for (const { meanings, hit } of scan.labels) {
    const means = meanings.some(
      (meaning) => meaning.key === key && (!meaning.section || inSection(hit, meaning.section, scan, view)),
    );
    if (means && !isForeign(hit.run.block)) hits.set(hit.run.first, hit);
  }
  return [...hits.values()];
}

/** Whether a common word ("From") stands within the part of the page that its section's label heads. */
function inSection(hit: LabelHit, section: string, scan: Scan, view: PageView): boolean {
  return scan.labels
    .filter(({ meanings }) => meanings.some(({ key }) => key === section))
    .some(({ hit: title }) => {
      const scope = fieldsScope(title.run.block, view);
      return scope !== null && flatContains(scope, hit.run.block);
    });
}

function contextOf(key: string, { view }: Search): MatchContext {
  const { kinds, isValue } = factReaders[key] ?? hoursReader;
  const isLabel = (text: string) => meaningsOf(text)?.some((meaning) => meaning.key === key) === true;
  return { view, kinds, isValue, isLabel, owners: new Map() };
}

function candidatesOf(key: string, search: Search): Candidate[] {
  const context = contextOf(key, search);
  const found = new Map<Element, Candidate>();
  for (const hit of hitsOf(key, search)) {
    for (const control of controlsNamed(hit, context))
      found.set(control.element, { control, label: hit.run.block, isNamedSo: () => says(hit) });
  }
  for (const { element, meanings, text } of search.scan.named) {
    if (!meanings.some((meaning) => meaning.key === key && !meaning.section)) continue;
    if (search.isForeign(element) || !isShown(flatParent(element) ?? element)) continue;
    for (const control of controlsInNamed(element, context)) {
      if (found.has(control.element)) continue;
      const isNamedSo = () => normaliseLabel(element.getAttribute('aria-label') ?? '') === text;
      found.set(control.element, { control, label: element, isNamedSo });
    }
  }
  return [...found.values()];
}

const factOf = (key: string): PageFactKey =>
  (key === 'chat.buyerMessagesOff' ? 'chat.buyerMessages' : key) as PageFactKey;

/** So many of one label are no setting: they are not looked at, and they are no sign of our page either. */
function isCrowded(key: string, { crowded, labels, named }: Scan): boolean {
  if (crowded.has(key)) return true;
  const means = ({ meanings }: { meanings: readonly { key: string }[] }) =>
    meanings.some((each) => each.key === key);
  return labels.filter(means).length + named.filter(means).length > MAX_HITS;
}

function addCrowded(bound: Bound, key: string): void {
  const page = pageOf.get(key);
  if (page) bound.unbound.push({ key: factOf(key), page, fact: unreadable('ambiguous') });
}

function add(bound: Bound, key: string, candidates: Candidate[], { view }: Search): void {
  const { hosts } = view;
  const page = pageOf.get(key);
  const reader = factReaders[key] ?? hoursReader;
  const [candidate] = candidates;
  if (!page || !candidate) return;
  bound.keys.add(key);
  const fact = factOf(key);
  if (candidates.length > 1) {
    bound.unbound.push({ key: fact, page, fact: unreadable('ambiguous') });
    return;
  }
  const { control, label, isNamedSo } = candidate;
  bound.bindings.push({
    key: fact,
    page,
    elements: control.parts,
    label,
    isNamedSo,
    read: () => (isBusy(control.element) ? unreadable('no-state') : reader.read(control, hosts, label)),
    box: () => visualBox(control, hosts),
    ...(control.kind === 'text' && { rawValue: () => textValue(control.element) }),
  });
}

/** Working hours: two fields under one title or each with its own label, or one field with the whole span. */
function bindHours(bound: Bound, search: Search): void {
  if (HOURS.some((key) => isCrowded(key, search.scan))) {
    addCrowded(bound, 'chat.hours');
    return;
  }
  const from = candidatesOf('chat.hoursFrom', search);
  const to = candidatesOf('chat.hoursTo', search);
  const [first, last] = [from[0], to[0]];
  const context = contextOf('chat.hours', search);
  const pairs = hitsOf('chat.hours', search).flatMap((title) => {
    const pair = timesUnder(title, context);
    return pair ? [{ pair, title }] : [];
  });
  const [only] = pairs;
  if (from.length > 1 || to.length > 1) {
    ambiguousHours(bound);
  } else if (first && last) {
    addHours(bound, [first.control, last.control], first.label, first.isNamedSo, search);
  } else if (new Set(pairs.map(({ pair }) => pair[0].element)).size > 1) {
    ambiguousHours(bound);
  } else if (only) {
    addHours(bound, only.pair, only.title.run.block, () => says(only.title), search);
  } else {
    add(bound, 'chat.hours', candidatesOf('chat.hours', search), search);
  }
}

function ambiguousHours(bound: Bound): void {
  bound.keys.add('chat.hours');
  bound.unbound.push({ key: 'chat.hours', page: 'messaging', fact: unreadable('ambiguous') });
}

function addHours(
  bound: Bound,
  [start, end]: [Control, Control],
  label: Element,
  isNamedSo: () => boolean,
  { view }: Search,
): void {
  bound.keys.add('chat.hours');
  if (sayMeridiem(start, end, view)) {
    bound.unbound.push({ key: 'chat.hours', page: 'messaging', fact: unreadable('unknown-value') });
    return;
  }
  const { hosts } = view;
  bound.bindings.push({
    key: 'chat.hours',
    page: 'messaging',
    elements: [...start.parts, ...end.parts],
    label,
    isNamedSo,
    box: () => visualBox(start, hosts),
    read: () =>
      isBusy(start.element)
        ? unreadable('no-state')
        : hoursFact(timeShown(start, hosts, label), timeShown(end, hosts, label)),
  });
}

/** Where a status stands and what it says. */
interface StatusPlace {
  hit: LabelHit;
  element: Element;
  text(): string;
}

/** The KYC status is a text beside its label, not a control. */
function bindStatus(bound: Bound, search: Search): void {
  if (isCrowded('chat.kycStatus', search.scan)) {
    addCrowded(bound, 'chat.kycStatus');
    return;
  }
  const places = hitsOf('chat.kycStatus', search).flatMap((hit) => statusPlace(hit) ?? []);
  const [place] = places;
  if (!place) return;
  bound.keys.add('chat.kycStatus');
  if (places.length > 1) {
    bound.unbound.push({ key: 'chat.kycStatus', page: 'messaging', fact: unreadable('ambiguous') });
    return;
  }
  const { element, hit, text } = place;
  bound.bindings.push({
    key: 'chat.kycStatus',
    page: 'messaging',
    elements: [element],
    label: hit.run.block,
    isNamedSo: () => says(hit),
    read: () => (isBusy(element) ? unreadable('no-state') : readText(text(), kycStatus)),
    box: () => element,
  });
}

function statusPlace(hit: LabelHit): StatusPlace | null {
  const { nodes, first, block } = hit.run;
  const rest = nodes.slice(1).filter(({ data }) => data.trim() !== '');
  const [value] = rest;
  // "KYC status: <b>Active</b>", all in one line.
  if (
    value &&
    /\p{L}/u.test(rest.map(({ data }) => data).join('')) &&
    normaliseLabel(first.data) !== hit.text
  )
    return { hit, element: flatParent(value) ?? block, text: () => rest.map(({ data }) => data).join('') };
  for (let scope: Element | null = block, up = 0; scope && up < 4; scope = flatParent(scope), up++) {
    const runs = runsIn(scope, 4);
    const at = runs.findIndex((run) => run.first === first);
    const next = runs[at + 1];
    if (at >= 0 && next) {
      const element = next.block;
      return runs.length <= 3 ? { hit, element, text: () => runsIn(element, 4)[0]?.text ?? '' } : null;
    }
    if (scope.matches(ROW_END)) return null;
  }
  return null;
}

/** "Allow buyer messages" and its inverse may stand together: then the direct one is read. */
function preferDirect(bound: Bound): void {
  const both = bound.keys.has('chat.buyerMessages') && bound.keys.has('chat.buyerMessagesOff');
  if (!both) return;
  const isInverse = (binding: Binding, index: number) =>
    binding.key === 'chat.buyerMessages' &&
    bound.bindings.findIndex((other) => other.key === binding.key) !== index;
  bound.bindings = bound.bindings.filter((binding, index) => !isInverse(binding, index));
}
