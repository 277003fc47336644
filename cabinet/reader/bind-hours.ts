/** Working hours: two fields under one title or each with its own label, or one field with the whole span. */
import type { Bound, Search } from './binding';
import { isBusy, textValue, visualBox } from './control-state';
import type { Control } from './controls';
import { hoursFact, hoursReader, timeShown, unreadable } from './fact-readers';
import { type Candidate, candidatesOf, contextOf, hitsOf, isCrowded, says } from './find-labels';
import { sayMeridiem, timesUnder } from './hours-fields';

const HOURS = ['chat.hours', 'chat.hoursFrom', 'chat.hoursTo'];
const WHERE = { key: 'chat.hours', page: 'messaging' } as const;

/** Binds `chat.hours` where the messaging page is looked for. */
export function bindHours(bound: Bound, search: Search): void {
  if (!search.pages.has('messaging')) return;
  if (HOURS.some((key) => isCrowded(key, search))) {
    bound.unbound.push({ ...WHERE, fact: unreadable('ambiguous') });
    return;
  }
  const candidates = (key: string) => candidatesOf(key, contextOf(key, hoursReader, search), search);
  const from = candidates('chat.hoursFrom');
  const to = candidates('chat.hoursTo');
  const [first, last] = [from[0], to[0]];
  const context = contextOf('chat.hours', hoursReader, search);
  const pairs = hitsOf('chat.hours', search).flatMap((title) => {
    const pair = timesUnder(title, context);
    return pair ? [{ pair, title }] : [];
  });
  const [only] = pairs;
  if (from.length > 1 || to.length > 1) {
    ambiguous(bound);
  } else if (first && last) {
    addSpan(bound, [first.control, last.control], first.label, first.isNamedSo, search);
  } else if (new Set(pairs.map(({ pair }) => pair[0].element)).size > 1) {
    ambiguous(bound);
  } else if (only) {
    addSpan(bound, only.pair, only.title.run.block, () => says(only.title), search);
  } else {
    addOne(bound, candidates('chat.hours'), search);
  }
}

function ambiguous(bound: Bound): void {
  bound.keys.add('chat.hours');
  bound.unbound.push({ ...WHERE, fact: unreadable('ambiguous') });
}

function addOne(bound: Bound, candidates: readonly Candidate[], { view, around }: Search): void {
  const [candidate] = candidates;
  if (!candidate) return;
  if (candidates.length > 1) {
    ambiguous(bound);
    return;
  }
  const { control, label, isNamedSo } = candidate;
  bound.keys.add('chat.hours');
  bound.bindings.push({
    ...WHERE,
    elements: control.parts,
    label,
    isNamedSo,
    read: () =>
      isBusy(control.element) ? unreadable('no-state') : hoursReader.read(control, view.hosts, label, around),
    box: () => visualBox(control, view.hosts),
    ...(control.kind === 'text' && { rawValue: () => textValue(control.element) }),
  });
}

function addSpan(
  bound: Bound,
  [start, end]: [Control, Control],
  label: Element,
  isNamedSo: () => boolean,
  { view }: Search,
): void {
  bound.keys.add('chat.hours');
  if (sayMeridiem(start, end, view)) {
    bound.unbound.push({ ...WHERE, fact: unreadable('unknown-value') });
    return;
  }
  const { hosts } = view;
  bound.bindings.push({
    ...WHERE,
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
