/** From the labels of a scan to bindings: which control or text states which fact, and how to read it again at any moment. */
import { pageOfKey } from '@/cabinet/pages/pages';
import type { PageFactKey } from '@/utils/facts/facts';
import { bindAlerts } from './bind-alerts';
import { bindComposer } from './bind-composer';
import { bindFiles } from './bind-files';
import { bindHours } from './bind-hours';
import { bindPortalLine } from './bind-portal-line';
import { bindQuickReplies } from './bind-quick-replies';
import { bindRole } from './bind-role';
import { bindTables } from './bind-tables';
import type { Binding, Bound, Search } from './binding';
import { isBusy, textValue, visualBox } from './control-state';
import { type FactReader, factReaders, signReaders, unreadable } from './fact-readers';
import { type Candidate, candidatesOf, contextOf, hitsOf, isCrowded, says } from './find-labels';
import { type ValuePlace, valuePlace } from './labelled-value';

export type { Binding, Bound, Unbound } from './binding';

/**
 * Binds every fact that the scan's labels name, and what stands on the possible pages without a label.
 * @param search the scan, and what may be known beside it
 */
export function bindFacts(search: Search): Bound {
  const bound: Bound = { bindings: [], unbound: [], keys: new Set() };
  for (const [key, reader] of Object.entries(factReaders)) bindLabelled(bound, key, reader, search);
  for (const [key, reader] of Object.entries(signReaders)) {
    const signs: Bound = { bindings: [], unbound: [], keys: new Set() };
    bindLabelled(signs, key, reader, search);
    if (signs.bindings.length > 0) bound.keys.add(key);
  }
  bindHours(bound, search);
  bindQuickReplies(bound, search);
  bindComposer(bound, search);
  bindFiles(bound, search);
  bindTables(bound, search);
  bindAlerts(bound, search);
  bindRole(bound, search);
  bindPortalLine(bound, search);
  preferDirect(bound);
  return bound;
}

const factOf = (key: string): PageFactKey =>
  (key === 'chat.buyerMessagesOff' ? 'chat.buyerMessages' : key) as PageFactKey;

function bindLabelled(bound: Bound, key: string, reader: FactReader, search: Search): void {
  const page = pageOfKey(key);
  if (!page || !search.pages.has(page)) return;
  const uncertain = () => bound.unbound.push({ key: factOf(key), page, fact: unreadable('ambiguous') });
  if (isCrowded(key, search)) {
    uncertain();
    return;
  }
  const candidates = candidatesOf(key, contextOf(key, reader, search), search);
  const places = candidates.length === 0 ? placesOf(key, reader, search) : [];
  if (candidates.length + places.length === 0) return;
  bound.keys.add(key);
  const [candidate] = candidates;
  const [place] = places;
  if (candidates.length + places.length > 1) uncertain();
  else if (candidate)
    bound.bindings.push({ key: factOf(key), page, ...ofControl(candidate, reader, search) });
  else if (place) bound.bindings.push({ key: factOf(key), page, ...ofText(place, reader, search) });
}

type Where = Omit<Binding, 'key' | 'page'>;

function ofControl({ control, label, isNamedSo }: Candidate, reader: FactReader, search: Search): Where {
  const { around, view } = search;
  const { hosts } = view;
  return {
    elements: control.parts,
    label,
    isNamedSo,
    read: () =>
      isBusy(control.element) ? unreadable('no-state') : reader.read(control, hosts, label, around),
    box: () => visualBox(control, hosts),
    ...(control.kind === 'text' && { rawValue: () => textValue(control.element) }),
  };
}

/** The texts beside labels of this key, each once; none when only a control can state the fact. */
function placesOf(key: string, { shown }: FactReader, search: Search): ValuePlace[] {
  if (!shown) return [];
  const { accepts } = shown;
  const fits = accepts && ((text: string) => accepts(text, search.around));
  const places = new Map<Element, ValuePlace>();
  for (const hit of hitsOf(key, search)) {
    const place = valuePlace(hit, search.view, fits);
    if (place) places.set(place.element, place);
  }
  return [...places.values()];
}

function ofText({ hit, element, text }: ValuePlace, { shown }: FactReader, search: Search): Where {
  return {
    elements: [element],
    label: hit.run.block,
    isNamedSo: () => says(hit),
    read: () => (isBusy(element) || !shown ? unreadable('no-state') : shown.read(text(), search.around)),
    box: () => element,
  };
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
