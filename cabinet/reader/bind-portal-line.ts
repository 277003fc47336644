/** The portal's status line as one text, "已开通|可用|Last Sync: 09:41": it names itself and states two facts. */
import type { PageFactKey } from '@/utils/facts/facts';
import type { Bound, Search } from './binding';
import { factReaders, unreadable } from './fact-readers';
import { flatClosest, flatParent, shadowRootOf } from './flat-tree';
import { channelStatus, partsOf, syncPart } from './portal-status';
import { runOf } from './text-runs';
import { isShown } from './visibility';

const FACTS = ['portal.channel', 'portal.lastSync'] as const satisfies readonly PageFactKey[];
const MAX_LINE = 120;
const NOT_STATUS = 'nav,a[href],button,li a,option,textarea,blockquote,q,code,pre,article,[role=tooltip]';

interface Line {
  element: Element;
  text(): string;
}

/** Binds what one status line states, where no label has led to it. */
export function bindPortalLine(bound: Bound, search: Search): void {
  const missing = FACTS.filter((key) => !bound.keys.has(key));
  if (!search.pages.has('lianlian-portal') || missing.length === 0) return;
  const lines = statusLines(search);
  const [line] = lines;
  if (!line) return;
  for (const key of missing) {
    bound.keys.add(key);
    if (lines.length > 1) {
      bound.unbound.push({ key, page: 'lianlian-portal', fact: unreadable('ambiguous') });
      continue;
    }
    bound.bindings.push({
      key,
      page: 'lianlian-portal',
      elements: [line.element],
      label: line.element,
      isNamedSo: () => isStatusLine(line.text()),
      read: () => factReaders[key]?.shown?.read(line.text(), search.around) ?? unreadable('no-state'),
      box: () => line.element,
    });
  }
}

const isStatusLine = (text: string): boolean =>
  partsOf(text).length > 1 && channelStatus(text) !== null && syncPart(text) !== null;

function statusLines({ document, view }: Search): Line[] {
  const lines = new Map<Element, Line>();
  for (const root of [document.body, ...view.hosts.flatMap((host) => shadowRootOf(host) ?? [])]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      if (data.length > MAX_LINE || syncPart(data) === null || flatClosest(node, NOT_STATUS)) continue;
      // A row of small pieces is one run: "<b>已开通</b>|<b>可用</b>|<b>Last Sync: 09:41</b>".
      const run = runOf(node as Text);
      const element = run.nodes.length === 1 ? (flatParent(node) ?? run.block) : run.block;
      const text = () =>
        run.nodes
          .map((each) => each.data)
          .join('')
          .replace(/\s+/g, ' ')
          .trim();
      if (isStatusLine(text()) && isShown(element)) lines.set(element, { element, text });
    }
  }
  return [...lines.values()];
}
