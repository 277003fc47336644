/** Where the labels of one key stand in a scan, and the controls that they name. */
import { labelBefore, meaningsOf } from '@/cabinet/labels/dictionary';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import type { Search } from './binding';
import type { Control } from './controls';
import type { FactReader } from './fact-readers';
import { flatContains, flatParent } from './flat-tree';
import { fieldsScope } from './hours-fields';
import { controlsInNamed, controlsNamed, type LabelHit, type MatchContext } from './match-label';
import type { Scan } from './scan';
import { isShown } from './visibility';

/** A control that a label names. */
export interface Candidate {
  control: Control;
  label: Element;
  isNamedSo(): boolean;
}

/** More places than this that say one label are not searched. */
const MAX_HITS = 30;

/** Whether a label's text nodes are still in the page and say the same. */
export function says({ run, text, holdsValue }: LabelHit): boolean {
  if (!run.nodes.every((node) => node.isConnected)) return false;
  const line = run.nodes.map(({ data }) => data).join('');
  return normaliseLabel((holdsValue && labelBefore(line)) || line) === text;
}

/** @returns the places where a label of this key stands, in parts of the page that speak of this store */
export function hitsOf(key: string, { scan, view, isForeign }: Search): LabelHit[] {
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
function inSection(hit: LabelHit, section: string, scan: Scan, view: Search['view']): boolean {
  return scan.labels
    .filter(({ meanings }) => meanings.some(({ key }) => key === section))
    .some(({ hit: title }) => {
      const scope = fieldsScope(title.run.block, view);
      return scope !== null && flatContains(scope, hit.run.block);
    });
}

export function contextOf(
  key: string,
  { kinds, isValue }: Pick<FactReader, 'kinds' | 'isValue'>,
  { view }: Search,
): MatchContext {
  const isLabel = (text: string) => meaningsOf(text)?.some((meaning) => meaning.key === key) === true;
  return { view, kinds, isValue, isLabel, owners: new Map() };
}

/** @returns the controls that labels of this key name, each once */
export function candidatesOf(key: string, context: MatchContext, search: Search): Candidate[] {
  if (context.kinds.length === 0) return [];
  const found = new Map<Element, Candidate>();
  for (const hit of hitsOf(key, search)) {
    if (hit.holdsValue) continue;
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

/** So many of one label are no setting: they are not looked at, and they are no sign of our page either. */
export function isCrowded(key: string, { scan }: Search): boolean {
  const { crowded, labels, named } = scan;
  if (crowded.has(key)) return true;
  const means = ({ meanings }: { meanings: readonly { key: string }[] }) =>
    meanings.some((each) => each.key === key);
  return labels.filter(means).length + named.filter(means).length > MAX_HITS;
}
