/** Errors that the payment pages show: in alerts and toasts, and as a line of their own. What is not shown is not read. */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import type { PayoutErrorCode } from '@/utils/facts/facts';
import type { Bound, Search } from './binding';
import { flatClosest, flatContains, flatParent, flatQuery, shadowRootOf } from './flat-tree';
import { payoutErrorsIn } from './payout-words';
import { runOf } from './text-runs';
import { isShown } from './visibility';

const KEY = 'payout.alerts';
const LIVE =
  '[role=alert],[role=alertdialog],[role=status],[role=log],[aria-live=assertive],[aria-live=polite]';
/** Texts that quote or explain an error, or lead to an explanation. */
const NOT_ALERT =
  'nav,a,button,li,dt,dd,details,summary,article,blockquote,q,code,pre,samp,figure,td,th,option,label,textarea,h1,h2,h3,h4,h5,h6,' +
  '[role=heading],[role=listitem],[role=article],[role=note],[role=tooltip],[data-sellerlint-root]';
/** A quick look before the exact one. */
const HINT = /ERR_\d|merchant|мерчант|商户/i;
/** Longest message of an alert, and longest line that may be an error of its own, in UTF-16 units. */
const MAX_ALERT = 1000;
const MAX_LINE = 160;
const MAX_LINES = 20;

/** Binds the errors shown where the payment settings are looked for; when none is shown, that is read too. */
export function bindAlerts(bound: Bound, search: Search): void {
  if (!search.pages.has('payment-settings')) return;
  const { document, view } = search;
  const lines = errorLines(search);
  const shownNow = () => [...liveAlerts(document, view.hosts), ...lines.filter(isError)];
  const [first] = shownNow();
  const read = () => codesIn(shownNow());
  if (!first) {
    bound.unbound.push({ key: KEY, page: 'payment-settings', fact: { state: 'read', value: [] } });
    return;
  }
  bound.bindings.push({
    key: KEY,
    page: 'payment-settings',
    elements: [first.element],
    label: first.element,
    isNamedSo: () => isShown(first.element) && codesIn([first]).length > 0,
    read: () => ({ state: 'read', value: read() }),
    box: () => first.element,
  });
}

interface Shown {
  element: Element;
  /** In an alert the code may stand anywhere. */
  anywhere: boolean;
}

const textOf = ({ element, anywhere }: Shown): string =>
  (element.textContent ?? '').slice(0, anywhere ? MAX_ALERT : MAX_LINE);

function codesIn(shown: readonly Shown[]): PayoutErrorCode[] {
  return [...new Set(shown.flatMap((each) => payoutErrorsIn(textOf(each), each.anywhere)))].sort();
}

const isError = (line: Shown): boolean =>
  line.element.isConnected && isShown(line.element) && codesIn([line]).length > 0;

/** Live regions that state an error now. */
function liveAlerts(document: Document, hosts: readonly Element[]): Shown[] {
  return flatQuery(document.body, LIVE, hosts)
    .map((element) => ({ element, anywhere: true }))
    .filter((alert) => HINT.test(textOf(alert)) && isError(alert));
}

/** Toasts and messages under a field that carry no role: a short line that is the error, not one that speaks of it. */
function errorLines({ document, view, isForeign }: Search): Shown[] {
  const lines = new Map<Element, Shown>();
  for (const root of [document.body, ...view.hosts.flatMap((host) => shadowRootOf(host) ?? [])]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && lines.size < MAX_LINES; node = walker.nextNode()) {
      const text = node as Text;
      if (text.length > MAX_LINE || !HINT.test(text.data) || flatClosest(text, NOT_ALERT)) continue;
      const element = flatParent(text);
      if (!element || isForeign(element) || isInLive(element)) continue;
      const { text: line } = runOf(text);
      const isWhole = normaliseLabel(line) === normaliseLabel(element.textContent ?? '');
      const shown = { element, anywhere: false };
      if (isWhole && isError(shown)) lines.set(element, shown);
    }
  }
  return [...lines.values()].filter(
    ({ element }) => ![...lines.keys()].some((other) => other !== element && flatContains(other, element)),
  );
}

const isInLive = (element: Element): boolean => flatClosest(element, LIVE) !== null;
