/** From the labels of a scan to bindings: which control states which fact, and how to read it again at any moment. */

import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { pageDefinitions } from '@/cabinet/pages/pages';
import type { PageFactKey, PageId } from '@/utils/facts/facts';
import { dayHoursBetween } from '@/utils/time/day-hours';
import { textValue, visualBox } from './control-state';
import { type Control, controlsIn } from './controls';
import { factReaders, hoursReader, kycStatus, readText, timeShown, unreadable } from './fact-readers';
import { flatClosest, flatContains, flatParent } from './flat-tree';
import { controlsNamed, type LabelHit } from './match-label';
import type { Scan } from './scan';
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

const ROW_END = 'tr,li,fieldset,section,article,form,dialog,main,body,[role=row],[role=group],[role=region]';
const pageOf = new Map<string, PageId>(
  Object.values(pageDefinitions).flatMap((page) =>
    [...page.distinctive, ...page.generic].map((key) => [key, page.id] as const),
  ),
);

/**
 * Binds every fact that the scan's labels name.
 * @param scan the scan of the document
 * @param store the store shown; sections that name another one are left alone
 */
export function bindFacts(scan: Scan, store: string | undefined): Bound {
  const bound: Bound = { bindings: [], unbound: [], keys: new Set() };
  const { hosts } = scan;
  const foreign = scan.storeMentions.filter(({ id }) => id !== store).map(({ section }) => section);
  const isForeign = (element: Element) =>
    foreign.some((section) => flatContains(section, element)) || namesOtherStore(element, store);

  for (const key of Object.keys(factReaders)) {
    const candidates = candidatesOf(key, scan, isForeign);
    add(bound, key, candidates, hosts);
  }
  bindHours(bound, scan, isForeign);
  bindStatus(bound, scan, isForeign);
  preferDirect(bound);
  return bound;
}

/** Whether a label's text nodes are still in the page and say the same. */
function says({ run, text }: LabelHit): boolean {
  if (!run.nodes.every((node) => node.isConnected)) return false;
  return normaliseLabel(run.nodes.map(({ data }) => data).join('')) === text;
}

function namesOtherStore(element: Element, store: string | undefined): boolean {
  const owner = flatClosest(element, '[data-company-id],[data-store-id],[data-seller-id],[data-client-id]');
  const { companyId, storeId, sellerId, clientId } = (owner as HTMLElement | null)?.dataset ?? {};
  const id = companyId ?? storeId ?? sellerId ?? clientId;
  return id !== undefined && /^\d+$/.test(id) && id !== store;
}

function hitsOf(key: string, scan: Scan, isForeign: (element: Element) => boolean): LabelHit[] {
  return scan.labels
    .filter(({ meanings, hit }) =>
      meanings.some(
        (meaning) => meaning.key === key && (!meaning.section || inSection(hit, meaning.section, scan)),
      ),
    )
    .map(({ hit }) => hit)
    .filter((hit) => !isForeign(hit.run.block));
}

/** Whether a common word ("From") stands within the part of the page that its section's label heads. */
function inSection(hit: LabelHit, section: string, scan: Scan): boolean {
  return scan.labels
    .filter(({ meanings }) => meanings.some(({ key }) => key === section))
    .some(({ hit: title }) => {
      const scope = fieldsScope(title.run.block, scan.hosts);
      return scope !== null && flatContains(scope, hit.run.block);
    });
}

/** The smallest surroundings of a label that hold at least two fields. */
function fieldsScope(label: Element, hosts: readonly Element[]): Element | null {
  let scope: Element | null = label;
  for (let up = 0; scope && up < 6; up++) {
    const here: Element = scope;
    if (fieldsIn(here, hosts).length >= 2) return here;
    if (here.matches(ROW_END)) return null;
    scope = flatParent(here);
  }
  return null;
}

function fieldsIn(scope: Element, hosts: readonly Element[]): Control[] {
  return controlsIn(scope, hosts).filter((control) => hoursReader.kinds.includes(control.kind));
}

function candidatesOf(key: string, scan: Scan, isForeign: (element: Element) => boolean): Candidate[] {
  const reader = factReaders[key] ?? hoursReader;
  const context = { hosts: scan.hosts, kinds: reader.kinds, isValue: reader.isValue };
  const found = new Map<Element, Candidate>();
  for (const hit of hitsOf(key, scan, isForeign)) {
    for (const control of controlsNamed(hit, context))
      found.set(control.element, { control, label: hit.run.block, isNamedSo: () => says(hit) });
  }
  for (const { element, meanings, text } of scan.named) {
    if (!meanings.some((meaning) => meaning.key === key && !meaning.section) || isForeign(element)) continue;
    const controls = controlsIn(element, scan.hosts).filter(({ kind }) => reader.kinds.includes(kind));
    const [control] = controls;
    if (
      controls.length === 1 &&
      control &&
      isShown(flatParent(element) ?? element) &&
      !found.has(control.element)
    )
      found.set(control.element, {
        control,
        label: element,
        isNamedSo: () => normaliseLabel(element.getAttribute('aria-label') ?? '') === text,
      });
  }
  return [...found.values()];
}

function add(bound: Bound, key: string, candidates: Candidate[], hosts: readonly Element[]): void {
  const page = pageOf.get(key);
  const reader = factReaders[key] ?? hoursReader;
  const [candidate] = candidates;
  if (!page || !candidate) return;
  bound.keys.add(key);
  const fact = (key === 'chat.buyerMessagesOff' ? 'chat.buyerMessages' : key) as PageFactKey;
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
    read: () => reader.read(control, hosts),
    box: () => visualBox(control, hosts),
    ...(control.kind === 'text' && { rawValue: () => textValue(control.element) }),
  });
}

/** Working hours: two fields under one title or each with its own label, or one field with the whole span. */
function bindHours(bound: Bound, scan: Scan, isForeign: (element: Element) => boolean): void {
  const { hosts } = scan;
  const from = candidatesOf('chat.hoursFrom', scan, isForeign);
  const to = candidatesOf('chat.hoursTo', scan, isForeign);
  const titles = hitsOf('chat.hours', scan, isForeign);
  if (from.length === 1 && to.length === 1 && from[0] && to[0]) {
    bound.keys.add('chat.hours');
    bound.bindings.push(hoursPair(from[0].control, to[0].control, from[0].label, from[0].isNamedSo, hosts));
    return;
  }
  if (from.length > 1 || to.length > 1) {
    ambiguousHours(bound);
    return;
  }
  const pairs = titles.flatMap((title) => {
    const scope = fieldsScope(title.run.block, hosts);
    const fields = scope ? fieldsIn(scope, hosts) : [];
    const [start, end] = fields;
    const isPair = fields.length === 2 && fields.every((field) => timeShown(field, hosts) !== null);
    return isPair && start && end ? [{ start, end, title }] : [];
  });
  const distinct = new Set(pairs.map(({ start }) => start.element));
  const [pair] = pairs;
  if (pair && distinct.size === 1) {
    bound.keys.add('chat.hours');
    bound.bindings.push(hoursPair(pair.start, pair.end, pair.title.run.block, () => says(pair.title), hosts));
    return;
  }
  if (distinct.size > 1) {
    ambiguousHours(bound);
    return;
  }
  add(bound, 'chat.hours', candidatesOf('chat.hours', scan, isForeign), hosts);
}

function ambiguousHours(bound: Bound): void {
  bound.keys.add('chat.hours');
  bound.unbound.push({ key: 'chat.hours', page: 'messaging', fact: unreadable('ambiguous') });
}

function hoursPair(
  start: Control,
  end: Control,
  label: Element,
  isNamedSo: () => boolean,
  hosts: readonly Element[],
): Binding {
  return {
    key: 'chat.hours',
    page: 'messaging',
    elements: [start.element, end.element],
    label,
    isNamedSo,
    box: () => visualBox(start, hosts),
    read: () => {
      const [from, to] = [timeShown(start, hosts), timeShown(end, hosts)];
      if (from === null || to === null) return unreadable('unknown-value');
      const hours = dayHoursBetween(from, to);
      return hours ? { state: 'read', value: hours } : unreadable('unknown-value');
    },
  };
}

/** The KYC status is a text beside its label, not a control. */
function bindStatus(bound: Bound, scan: Scan, isForeign: (element: Element) => boolean): void {
  const places = hitsOf('chat.kycStatus', scan, isForeign).flatMap((hit) => {
    for (
      let scope: Element | null = hit.run.block, up = 0;
      scope && up < 4;
      scope = flatParent(scope), up++
    ) {
      const runs = runsIn(scope, 4);
      const at = runs.findIndex((run) => run.first === hit.run.first);
      const next = runs[at + 1];
      if (at >= 0 && next) return runs.length <= 3 ? [{ hit, element: next.block }] : [];
      if (scope.matches(ROW_END)) return [];
    }
    return [];
  });
  const [place] = places;
  if (!place) return;
  bound.keys.add('chat.kycStatus');
  if (places.length > 1) {
    bound.unbound.push({ key: 'chat.kycStatus', page: 'messaging', fact: unreadable('ambiguous') });
    return;
  }
  const { element, hit } = place;
  bound.bindings.push({
    key: 'chat.kycStatus',
    page: 'messaging',
    elements: [element],
    label: hit.run.block,
    isNamedSo: () => says(hit),
    read: () => readText(runsIn(element, 4)[0]?.text ?? '', kycStatus),
    box: () => element,
  });
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
