/** The label that a control's author tied to it: ARIA, `label[for]`, a wrapping label, a legend. Never a placeholder. */
import type { Control } from './controls';
import { flatClosest } from './flat-tree';
import { runsIn } from './text-runs';

function byId(element: Element, id: string): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).getElementById?.(id) ?? null;
}

function labelFor(element: Element): Element | null {
  const wrapping = flatClosest(element, 'label');
  if (wrapping) return wrapping;
  if (!element.id) return null;
  // Asked of this control's own tree only, and only for a candidate: `element.labels` would walk the whole document.
  return (
    (element.getRootNode() as ParentNode).querySelector?.(`label[for="${CSS.escape(element.id)}"]`) ?? null
  );
}

/** A label may hold the name and a hint in blocks of their own (Mantine): the name is the first run. */
function firstRun(element: Element): string {
  return runsIn(element, 4)[0]?.text ?? '';
}

/**
 * @returns the texts by which the control is explicitly named, each on its own (several `aria-labelledby` parts are several texts);
 *   empty when nothing names it explicitly
 */
export function explicitNames(control: Control): string[] {
  const group = control.parts.length > 1 || control.element.matches('[type=radio],[role=radio]');
  const element = group
    ? (flatClosest(control.element, '[role=radiogroup]') ?? flatClosest(control.element, 'fieldset'))
    : control.element;
  if (!element) return [];
  const names: string[] = [];
  for (const id of element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) {
    const source = byId(element, id);
    if (source && source !== element) names.push(firstRun(source));
  }
  const aria = element.getAttribute('aria-label');
  if (aria) names.push(aria);
  if (group) {
    const legend = element.querySelector('legend');
    if (legend) names.push(firstRun(legend));
  } else {
    const label = labelFor(element);
    if (label) names.push(firstRun(label));
    // A toggle button or a switch may be named by the text inside it.
    else if (element.matches('button,[role=switch],[role=checkbox]')) names.push(firstRun(element));
  }
  return names.filter((name) => name.trim() !== '');
}
