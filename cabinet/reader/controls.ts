/** Controls: which elements a person can set, what kind they are, and which of them are one (a radio group, a widget and its inner input). */
import { flatClosest, flatContains, flatParent, flatQuery } from './flat-tree';
import { isRendered } from './visibility';

/** `other` carries none of our facts, but takes a label all the same. */
export type ControlKind = 'switch' | 'choice' | 'text' | 'other';

/** One thing that a person sets. */
export interface Control {
  kind: ControlKind;
  /** The element that carries the state; for a radio group the first radio. */
  element: Element;
  /** The radios of a group, else just the element. */
  parts: Element[];
}

const SWITCH = 'input[type=checkbox],[role=switch],[role=checkbox],[role=menuitemcheckbox],[aria-pressed]';
const RADIO = 'input[type=radio],[role=radio]';
const CHOICE = 'select,[role=combobox],[role=listbox],button[aria-haspopup=listbox]';
const TEXT =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=url],input[type=search],input[type=number],' +
  'input[type=password],input[type=time],textarea,[role=textbox],[role=spinbutton],[contenteditable=""],[contenteditable=true]';
const OTHER =
  'input[type=range],input[type=file],input[type=color],input[type=date],input[type=datetime-local],input[type=month],input[type=week],[role=slider]';
const ANY = `${SWITCH},${RADIO},${CHOICE},${TEXT},${OTHER}`;
/** Native controls that are often not drawn, with a styled element in their place. */
const STOOD_IN_FOR = 'input[type=checkbox],input[type=radio],select';

/** Whether a person can meet an element: not a twin that a library keeps for forms or for its own measuring, not hidden. */
function isMet(element: Element): boolean {
  if (flatClosest(element, '[aria-hidden="true"],[inert],[hidden]')) return false;
  if (element.matches(STOOD_IN_FOR)) return isRendered(flatParent(element) ?? element);
  return isRendered(element) && !isListOfAnother(element);
}

/** The list that a select has unfolded belongs to it and is no control beside it. */
function isListOfAnother(element: Element): boolean {
  if (!element.id || !element.matches('[role=listbox]')) return false;
  const id = CSS.escape(element.id);
  const root = element.getRootNode() as ParentNode;
  return root.querySelector(`[aria-controls~="${id}"],[aria-owns~="${id}"]`) !== null;
}

/** How many elements of an element's own tree may be controls: a quick look before `controlsIn`. */
export function countControls(scope: Element): number {
  return scope.querySelectorAll(ANY).length;
}

function kindOf(element: Element): ControlKind | 'radio' | null {
  if (element.matches(RADIO)) return 'radio';
  if (element.matches(CHOICE)) return 'choice';
  if (element.matches(SWITCH)) return 'switch';
  if (element.matches(TEXT)) return 'text';
  return element.matches(OTHER) ? 'other' : null;
}

/** What makes radios one group: their group element, else their name. */
function radioGroupKey(radio: Element): unknown {
  const group = flatClosest(radio, '[role=radiogroup]');
  if (group) return group;
  const name = radio.getAttribute('name');
  if (name) return `${name}`;
  return flatClosest(radio, 'fieldset,ul,ol,form,section,tr') ?? radio.ownerDocument;
}

/**
 * @param scope where to look
 * @param hosts the shadow hosts of the document
 * @returns the controls drawn in `scope`, a radio group as one; a widget with an inner input (Quasar, Vuetify) as one
 */
export function controlsIn(scope: Element, hosts: readonly Element[]): Control[] {
  const elements = flatQuery(scope, ANY, hosts).filter(isMet);
  if (scope.matches(ANY) && isMet(scope)) elements.unshift(scope);
  const controls: Control[] = [];
  const groups = new Map<unknown, Control>();
  for (const element of elements) {
    const kind = kindOf(element);
    if (kind === null) continue;
    if (kind === 'radio') {
      // A custom radio often wraps a real one; the outer element with the role speaks for both.
      const outer = element.parentElement && flatClosest(element.parentElement, '[role=radio]');
      if (outer) continue;
      const key = radioGroupKey(element);
      const group = groups.get(key);
      if (group) {
        group.parts.push(element);
        continue;
      }
      const made: Control = { kind: 'choice', element, parts: [element] };
      groups.set(key, made);
      controls.push(made);
      continue;
    }
    controls.push({ kind, element, parts: [element] });
  }
  const widgets = new Set(controls.filter(isWidget).map(({ element }) => element));
  return widgets.size === 0 ? controls : controls.filter(({ element }) => !isInside(element, widgets));
}

/** An element with a state role, or a widget's box with a listbox role, speaks for the inputs inside it. */
function isWidget({ element, parts }: Control): boolean {
  return (
    parts.length === 1 && !(element instanceof HTMLInputElement) && !element.matches('[contenteditable]')
  );
}

function isInside(element: Element, widgets: ReadonlySet<Element>): boolean {
  for (let at = flatParent(element); at; at = flatParent(at)) if (widgets.has(at)) return true;
  return false;
}

/** Whether `node` is part of the control itself (its options, its inner text). */
export function isInsideControl(control: Control, node: Node): boolean {
  return control.parts.some((part) => flatContains(part, node));
}
