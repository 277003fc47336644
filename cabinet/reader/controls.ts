/** Controls: which elements a person can set, what kind they are, and which of them are one (a radio group, a widget and its inner input). */
import { flatClosest, flatContains, flatQuery } from './flat-tree';

export type ControlKind = 'switch' | 'choice' | 'text';

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
const ANY = `${SWITCH},${RADIO},${CHOICE},${TEXT}`;

/** Twins that libraries keep for forms or for their own measuring; a person never meets them. */
function isTwin(element: Element): boolean {
  return (
    element.matches('[type=hidden]') || flatClosest(element, '[aria-hidden="true"],[inert],[hidden]') !== null
  );
}

function kindOf(element: Element): ControlKind | 'radio' | null {
  if (element.matches(RADIO)) return 'radio';
  if (element.matches(CHOICE)) return 'choice';
  if (element.matches(SWITCH)) return 'switch';
  if (element.matches(TEXT)) return 'text';
  return null;
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
  const elements = flatQuery(scope, ANY, hosts).filter((element) => !isTwin(element));
  if (scope.matches(ANY) && !isTwin(scope)) elements.unshift(scope);
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
  return controls.filter(
    (control) =>
      !controls.some((other) => other !== control && other.parts.length === 1 && wraps(other, control)),
  );
}

/** An element with a state role, or a widget's box with a listbox role, speaks for the inputs inside it. */
function wraps(outer: Control, inner: Control): boolean {
  if (outer.element === inner.element || outer.element instanceof HTMLInputElement) return false;
  if (outer.element.matches('[contenteditable]')) return false;
  return flatContains(outer.element, inner.element);
}

/** Whether `node` is part of the control itself (its options, its inner text). */
export function isInsideControl(control: Control, node: Node): boolean {
  return control.parts.some((part) => flatContains(part, node));
}
