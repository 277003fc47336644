/** The label that a control's author tied to it: ARIA, `label[for]`, a wrapping label, a legend. Never a placeholder. */
import type { Control } from './controls';
import { flatClosest, flatContains } from './flat-tree';
import { saysOnlyState } from './state-words';
import { runsIn } from './text-runs';

/** Longer names are prose, in UTF-16 units. */
const MAX_NAME = 200;
const SECTION_TITLE = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';

function byId(element: Element, id: string): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).getElementById?.(id) ?? null;
}

function labelsFor(element: Element): Element[] {
  const wrapping = flatClosest(element, 'label');
  if (wrapping) return [wrapping];
  if (!element.id) return [];
  // Asked of this control's own tree only, and only for a candidate: `element.labels` would walk the whole document.
  const root = element.getRootNode() as ParentNode;
  return [...root.querySelectorAll(`label[for="${CSS.escape(element.id)}"]`)];
}

/** A label may hold the name and a hint in blocks of their own (Mantine): the name is the first run. What is not drawn names too. */
function firstRun(element: Element): string {
  return runsIn(element, 1)[0]?.text ?? (element.textContent ?? '').slice(0, MAX_NAME);
}

/** Several parts are read as one name, in their order; the title of a section before it is a place, not a part of the name. */
function labelledBy(element: Element, control: Control): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
  const sources = ids
    .flatMap((id) => byId(element, id) ?? [])
    // A select names itself by its value too (MUI, Headless UI, React Aria).
    .filter((source) => !control.parts.some((part) => flatContains(part, source)));
  const names = sources.filter((source) => flatClosest(source, SECTION_TITLE) === null);
  return (names.length > 0 ? names : sources).map(firstRun).join(' ');
}

/** @returns the texts of the `<label>` elements of a single control; none for a group of radios, whose labels name options */
export function labelNames(control: Control): string[] {
  if (isRadioGroup(control)) return [];
  return withoutValue(labelsFor(control.element).map(firstRun), control);
}

/** The value that a select repeats in its `aria-label` (PrimeVue), its button or its label (Quasar) is not a name. */
function withoutValue(names: readonly string[], control: Control): string[] {
  const value = control.kind === 'choice' && !isRadioGroup(control) ? ownText(control.element) : null;
  return names.filter((name) => name.trim() !== '' && name.trim() !== value);
}

/** Radios are named as a group: by their group element, else their fieldset. */
function namedElement(control: Control): Element | null {
  if (!isRadioGroup(control)) return control.element;
  return flatClosest(control.element, '[role=radiogroup]') ?? flatClosest(control.element, 'fieldset');
}

const isRadioGroup = (control: Control): boolean =>
  control.parts.length > 1 || control.element.matches('[type=radio],[role=radio]');

/** The names that a person sees: labels, a legend, the text on a toggle button. */
function seenNames(control: Control, element: Element): string[] {
  if (isRadioGroup(control)) {
    const legend = element.querySelector('legend');
    return legend ? [firstRun(legend)] : [];
  }
  const labels = labelNames(control);
  if (labels.length > 0) return labels;
  if (!element.matches('button,[role=switch],[role=checkbox]')) return [];
  return runsIn(element, 1).flatMap((run) => (saysOnlyState(run) ? [] : run.text));
}

/** @returns the texts by which the control is explicitly named, each source on its own; empty when nothing names it explicitly */
export function explicitNames(control: Control): string[] {
  const element = namedElement(control);
  if (!element) return [];
  const aria = [labelledBy(element, control), element.getAttribute('aria-label') ?? ''];
  return withoutValue([...aria, ...seenNames(control, element)], control);
}

function ownText(element: Element): string {
  return (element instanceof HTMLInputElement ? element.value : (runsIn(element, 1)[0]?.text ?? '')).trim();
}
