/** Signs on the page that settings are saved: the Save button that governs a control, and texts that tell the outcome. */
import { isSaveText, outcomeIn } from '@/cabinet/labels/dictionary';
import { flatClosest, flatContains, flatParent, flatQuery, isCustom, shadowRootOf } from './flat-tree';
import { isShown } from './visibility';

const BUTTON = 'button,[role=button],input[type=submit],input[type=button]';
/** Where a Save button stands governs no more than this, unless it holds no setting at all (a bar of buttons). */
const SCOPE = 'form,fieldset,section,article,dialog,[role=dialog],[role=tabpanel],[role=region],[role=group]';
const SETTING =
  'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]),select,textarea,' +
  '[role=switch],[role=checkbox],[role=combobox],[role=radio],[role=textbox]';
/** Fields in which Enter means "done" and not a new line, an option or a press. */
const ONE_LINE =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]):not([type=reset]):not([type=file]):not([role=combobox])';
/** Longest text that may be a message about saving, in UTF-16 units. */
const MAX_MESSAGE = 160;

/** @returns the text on a button; a button in a shadow tree may draw the text of its host */
function buttonText(button: Element): string {
  if (button instanceof HTMLInputElement) return button.value;
  const own = (button.textContent ?? '').trim();
  return (own || slottedText(button) || (button.getAttribute('aria-label') ?? '')).slice(0, 200);
}

function slottedText(button: Element): string {
  if (!(button.getRootNode() instanceof ShadowRoot)) return '';
  return [...button.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedNodes({ flatten: true }))
    .map((node) => (node.textContent ?? '').trim())
    .join(' ')
    .trim();
}

const isSaveButton = (button: Element): boolean => isSaveText(buttonText(button));

/** @returns the Save button in which an event happened, if it did in one */
export function saveButtonAt(target: EventTarget | null): Element | null {
  if (!(target instanceof Node)) return null;
  const button = flatClosest(target, BUTTON);
  if (button) return isSaveButton(button) ? button : null;
  // A click on text that a custom button draws through a slot happens at the custom element, outside of its tree.
  if (!(target instanceof Element) || !isCustom(target)) return null;
  const inside = [...(shadowRootOf(target)?.querySelectorAll(BUTTON) ?? [])];
  return inside.length === 1 && inside[0] && isSaveButton(inside[0]) ? inside[0] : null;
}

/** @returns the Save button that Enter in a field may stand for: the page's own key handler cannot be seen */
export function saveButtonByEnter(
  target: EventTarget | null,
  document: Document,
  hosts: readonly Element[],
): Element | null {
  if (!(target instanceof Element) || !target.matches(ONE_LINE)) return null;
  return (
    saveButtons(document, hosts).find((button) => isEnabled(button) && governs(button, target, hosts)) ?? null
  );
}

/** @returns every Save button shown in the document, shadow trees included */
export function saveButtons(document: Document, hosts: readonly Element[]): Element[] {
  const roots: ParentNode[] = [document, ...hosts.flatMap((host) => shadowRootOf(host) ?? [])];
  return roots
    .flatMap((root) => [...root.querySelectorAll(BUTTON)])
    .filter((button) => isSaveButton(button) && isShown(button));
}

/**
 * Whether a Save button saves a control: it stands in no narrower part of the page than the control does. A part without
 * any setting in it (a section that is only a bar of buttons, a dialog that asks "Save changes?") narrows nothing.
 */
export function governs(button: Element, control: Element, hosts: readonly Element[]): boolean {
  for (let scope = flatClosest(button, SCOPE); scope; scope = scopeAround(scope)) {
    if (flatContains(scope, control)) return true;
    if (flatQuery(scope, SETTING, hosts).length > 0) return false;
  }
  return true;
}

function scopeAround(scope: Element): Element | null {
  const parent = flatParent(scope);
  return parent && flatClosest(parent, SCOPE);
}

/** Whether a Save button says that it is at work: another text ("Saving…"), or a spinner by its ARIA state or class. */
export function isBusy(button: Element): boolean {
  if (!button.isConnected) return false;
  const { host } = button.getRootNode() as Partial<ShadowRoot>;
  const atWork = (element: Element | undefined) =>
    element?.matches('[aria-busy=true],[loading],[class*=loading],[class*=busy]') === true;
  return !isSaveButton(button) || atWork(button) || atWork(host);
}

/** Whether a Save button can be pressed now. */
export function isEnabled(button: Element): boolean {
  // The custom element around it, or its fieldset, may be what is disabled.
  const isOff =
    button.matches(':disabled') || flatClosest(button, '[disabled],[aria-disabled=true]') !== null;
  return button.isConnected && !isOff && isShown(button);
}

/** What newly shown nodes say about saving. */
export function outcomeOf(node: Node): 'saved' | 'failed' | null {
  const text = node.textContent?.trim() ?? '';
  if (text === '' || text.length > MAX_MESSAGE) return null;
  return outcomeIn(text);
}
