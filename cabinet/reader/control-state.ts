/** The state of a control, always from what is true now: properties before attributes, the shown text of a choice. */
import { type Control, controlsIn } from './controls';
import { flatClosest, flatContains, flatParent, shadowRootOf } from './flat-tree';
import { runsIn } from './text-runs';
import { nearestBox } from './visibility';

/** Longest value we read, in UTF-16 units: settings are short, a longer one is hostile or not a setting. */
export const MAX_VALUE_LENGTH = 2000;

/** @returns whether a switch is on; null when it does not say (mixed, no state at all) */
export function switchState(element: Element): boolean | null {
  if (element instanceof HTMLInputElement && element.type === 'checkbox')
    return element.indeterminate || element.getAttribute('aria-checked') === 'mixed' ? null : element.checked;
  const state = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
  if (state === 'true') return true;
  if (state === 'false') return false;
  return null;
}

/** @returns the text in a text control */
export function textValue(element: Element): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  const inner = element.querySelector('input:not([type=hidden]),textarea');
  if (inner instanceof HTMLInputElement || inner instanceof HTMLTextAreaElement) return inner.value;
  return element.textContent ?? '';
}

/** Whether the page says that it is still filling this part: what stands there is not the setting yet. */
export const isBusy = (element: Element): boolean => flatClosest(element, '[aria-busy="true"]') !== null;

/**
 * @param label the element that names the control: its text is not the value
 * @returns the text that a choice shows; '' when nothing is chosen, null when it cannot be told
 */
export function shownChoice(control: Control, hosts: readonly Element[], label?: Element): string | null {
  const { element } = control;
  if (control.parts.length > 1 || element.matches('input[type=radio],[role=radio]'))
    return chosenRadio(control);
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  if (control.kind === 'text') return textValue(element);
  return widgetText(control, hosts, label);
}

/** The radio that is chosen, if one is. */
export function checkedRadio(control: Control): Element | undefined {
  return control.parts.find((part) =>
    part instanceof HTMLInputElement ? part.checked : part.getAttribute('aria-checked') === 'true',
  );
}

function chosenRadio(control: Control): string | null {
  const chosen = checkedRadio(control);
  return chosen ? optionText(chosen, control) : '';
}

/** The text of one radio: its label, its own text, else what stands between it and the next radio. */
function optionText(radio: Element, control: Control): string | null {
  const aria = radio.getAttribute('aria-label');
  if (aria) return aria;
  const label =
    flatClosest(radio, 'label') ??
    (radio.id
      ? (radio.getRootNode() as ParentNode).querySelector(`label[for="${CSS.escape(radio.id)}"]`)
      : null);
  const own = runsIn(label ?? radio, 4)[0]?.text;
  if (own) return own;
  for (let scope = flatParent(radio); scope; scope = flatParent(scope)) {
    const here = scope;
    if (control.parts.filter((part) => here.contains(part)).length > 1) return textAfter(radio);
    const [run] = runsIn(here, 4);
    if (run) return run.text;
  }
  return null;
}

function textAfter(radio: Element): string | null {
  for (let node = radio.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Element && node.matches('input,[role=radio]')) return null;
    const text = node.textContent?.trim();
    if (text) return text;
  }
  return null;
}

/**
 * The text a custom select shows. Element Plus and Ant keep the inner input empty and draw the choice beside it
 * (Ant in `[title]` too), so the box around the input is read, as long as it holds no other control.
 */
function widgetText(control: Control, hosts: readonly Element[], label: Element | undefined): string | null {
  const { element } = control;
  if (!(element instanceof HTMLInputElement)) return textInside(element);
  if (element.value.trim() !== '') return element.value;
  const isName = (node: Node): boolean =>
    flatClosest(node, 'label') !== null || (label !== undefined && flatContains(label, node));
  for (let scope = flatParent(element), up = 0; scope && up < 4; scope = flatParent(scope), up++) {
    if (controlsIn(scope, hosts).length > 1) return null;
    const titled = [...scope.querySelectorAll('[title]:not(input)')].find((each) => !isName(each));
    if (titled?.getAttribute('title')) return titled.getAttribute('title');
    const runs = runsIn(scope, 6).filter(({ first }) => !isName(first));
    if (runs.length > 0) return runs.length === 1 ? (runs[0]?.text ?? null) : null;
  }
  return '';
}

/** What a select without an input of its own shows: the inner input's value, else its one text. A floating label inside is its name. */
function textInside(element: Element): string | null {
  const inner = element.querySelector('input:not([type=hidden])');
  if (inner instanceof HTMLInputElement && inner.value.trim() !== '') return inner.value;
  const runs = runsIn(element, 6).filter((run) => flatClosest(run.block, 'label') === null);
  if (runs.length > 0) return runs.length === 1 ? (runs[0]?.text ?? null) : null;
  return element.getAttribute('aria-valuetext') ?? '';
}

/**
 * The box that a person takes for the control: what a flag stands beside.
 * A switch's real input is often 0×0, a select's an eleven-pixel field: then the widget's own frame, which is hardly larger.
 */
export function visualBox(control: Control, hosts: readonly Element[]): Element {
  const chosen = checkedRadio(control) ?? control.element;
  // A custom radio's host is often as wide as the page; what it draws is not.
  const drawn = shadowRootOf(chosen)?.firstElementChild;
  let box = nearestBox(drawn ?? chosen);
  if (control.element instanceof HTMLSelectElement || control.element.matches('textarea')) return box;
  for (let parent = flatParent(box), up = 0; parent && up < 5; parent = flatParent(parent), up++) {
    const inner = box.getBoundingClientRect();
    const outer = parent.getBoundingClientRect();
    const isFrame = control.kind === 'choice' && control.parts.length === 1 && up < 3;
    const slack = isFrame ? 400 : 24;
    if (outer.height - inner.height > 24 || outer.width - inner.width > slack) break;
    if (controlsIn(parent, hosts).length > 1) break;
    if (!isFrame && runsIn(parent, 1).length > runsIn(box, 1).length) break;
    if (parent.matches('label,td,th,tr,li,fieldset,form,section')) break;
    box = parent;
  }
  return box;
}
