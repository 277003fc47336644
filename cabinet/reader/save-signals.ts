/** Signs on the page that settings are saved: the Save button that governs a control, and texts that tell the outcome. */
import { isSaveText, outcomeIn } from '@/cabinet/labels/dictionary';
import { flatClosest, flatContains } from './flat-tree';
import { isShown } from './visibility';

const BUTTON = 'button,[role=button],input[type=submit],input[type=button]';
/** What a Save button inside it governs, and nothing outside. */
const SCOPE = 'form,fieldset,section,article,dialog,[role=dialog],[role=tabpanel],[role=region],[role=group]';
/** Longest text that may be a message about saving, in UTF-16 units. */
const MAX_MESSAGE = 160;

/** @returns the text on a button */
function buttonText(button: Element): string {
  if (button instanceof HTMLInputElement) return button.value;
  return (button.textContent ?? '').slice(0, 200) || (button.getAttribute('aria-label') ?? '');
}

/** @returns the Save button in which an event happened, if it did in one */
export function saveButtonAt(target: EventTarget | null): Element | null {
  const button = target instanceof Node ? flatClosest(target, BUTTON) : null;
  return button && isSaveText(buttonText(button)) ? button : null;
}

/** @returns every Save button shown in the document, shadow trees included */
export function saveButtons(document: Document, hosts: readonly Element[]): Element[] {
  const roots: ParentNode[] = [document, ...hosts.flatMap((host) => host.shadowRoot ?? [])];
  return roots
    .flatMap((root) => [...root.querySelectorAll(BUTTON)])
    .filter((button) => isSaveText(buttonText(button)) && isShown(button))
    .map((button) =>
      button.getRootNode() instanceof ShadowRoot ? (button.getRootNode() as ShadowRoot).host : button,
    );
}

/** Whether a Save button saves a control: it stands in no narrower part of the page than the control does. */
export function governs(button: Element, control: Element): boolean {
  const scope = flatClosest(button, SCOPE);
  return scope === null || flatContains(scope, control);
}

/** Whether a Save button can be pressed now. */
export function isEnabled(button: Element): boolean {
  return (
    button.isConnected && !button.matches('[disabled],:disabled,[aria-disabled=true]') && isShown(button)
  );
}

/** What newly shown nodes say about saving. */
export function outcomeOf(node: Node): 'saved' | 'failed' | null {
  const text = node.textContent?.trim() ?? '';
  if (text === '' || text.length > MAX_MESSAGE) return null;
  return outcomeIn(text);
}
