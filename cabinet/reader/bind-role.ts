/** The role of the person signed in: only where the header says it, or the account menu that it has unfolded. */
import { labelBefore } from '@/cabinet/labels/dictionary';
import { knownValue } from '@/cabinet/labels/values';
import type { FactValues } from '@/utils/facts/facts';
import type { Bound, Search } from './binding';
import { flatClosest, flatContains, flatParent, flatQuery } from './flat-tree';
import { runsIn, type TextRun } from './text-runs';
import { isShown } from './visibility';

const KEY = 'user.role';
const HEADER = 'header,[role=banner]';
/** Anchors seen in the header of the live cabinet. */
const ANCHOR = '[data-onboarding-target="headerCompanyName"],[data-onboarding-target="headerSettings"]';
/** A page's own parts have headers too. */
const CONTENT = 'main,article,section,dialog,[role=main],[role=dialog]';
/** Rows of other stores or people, and places that lead elsewhere. */
const NOT_OURS = 'nav,[role=navigation],[role=listbox],[role=option],table,a[href]';
const MAX_RUNS = 80;

/** What the header unfolds or holds of the account itself: there a bare role names the person. */
const ACCOUNT = `[role=menu],[aria-haspopup=menu],[aria-haspopup=true],${ANCHOR}`;

/** Binds the role on the pages where it matters: it tells who can connect a wallet. */
export function bindRole(bound: Bound, { document, view, pages }: Search): void {
  const page = (['contracts', 'payment-settings'] as const).find((each) => pages.has(each));
  if (!page) return;
  const headers = flatQuery(document.body, HEADER, view.hosts).filter(
    (element) => flatClosest(element, CONTENT) === null && isShown(element),
  );
  const roles = headers.flatMap((header) => rolesIn(header));
  const [first] = roles;
  // Two different roles: somebody else is spoken of as well.
  if (!first || new Set(roles.map(({ role }) => role)).size > 1) return;
  bound.bindings.push({
    key: KEY,
    page,
    elements: [first.element],
    label: first.element,
    isNamedSo: () => roleIn(lineOf(first.line))?.role === first.role,
    read: () => ({ state: 'read', value: first.role }),
    box: () => first.element,
  });
}

interface Said {
  element: Element;
  line: TextRun;
  role: FactValues['user.role'];
}

function rolesIn(header: Element): Said[] {
  const runs = runsIn(header, MAX_RUNS);
  return runs.flatMap((run, index) => {
    const said = roleIn(lineOf(run));
    const element = elementOf(run);
    if (!said || flatClosest(element, NOT_OURS) || !isShown(element)) return [];
    const before = runs[index - 1]?.text ?? '';
    const isLabelled = said.isLabelled || knownValue('roleLabel', before) !== undefined;
    return isLabelled || flatClosest(element, ACCOUNT) ? [{ element, line: run, role: said.role }] : [];
  });
}

/** What a line says now; a label and its role that follow each other without a sign are told apart. */
function lineOf({ nodes }: Pick<TextRun, 'nodes'>): string {
  const pieces = nodes.map(({ data }) => data.trim()).filter(Boolean);
  const [label, ...rest] = pieces;
  const isLabel = label !== undefined && rest.length > 0 && knownValue('roleLabel', label) !== undefined;
  return isLabel
    ? `${label.replace(/[:：]$/, '')}: ${rest.join(' ')}`
    : nodes.map(({ data }) => data).join('');
}

/** "Manager", or with its label: "Role: Manager". */
function roleIn(text: string): { role: Said['role']; isLabelled: boolean } | null {
  const label = labelBefore(text);
  const isLabelled = label !== undefined && knownValue('roleLabel', label) !== undefined;
  const role = knownValue('role', isLabelled ? text.slice(label.length + 1) : text);
  return role ? { role: role as Said['role'], isLabelled } : null;
}

function elementOf({ first, block, nodes }: TextRun): Element {
  const parent = flatParent(first);
  return parent && nodes.every((node) => flatContains(parent, node)) ? parent : block;
}
