/**
 * The visible box that stands for a control.
 *
 * Component libraries hide the real input: 0×0 px (Element Plus), 1×1 px, or transparent over a drawn switch (MUI,
 * PrimeVue, Vuetify). The anchor is then the innermost box around it that one can see:
 * - inside a combobox (Vuetify): the combobox;
 * - a slot, or a wrapper without a box: what it shows;
 * - a text field or a select without a frame of its own: its innermost framed ancestor, one line high;
 * - a hidden switch, checkbox or radio: the small ancestor that holds nothing else, or, when the ancestor also holds the
 *   label's words, the wordless sibling that draws the switch;
 * - otherwise the control itself.
 * An ancestor that contains the label or another field is never taken: the marker would speak of too much.
 */
import { composedContains, composedParent } from './composed';

/** Everything that a person can operate; other markers and text keep away from these. */
export const INTERACTIVE =
  'input:not([type=hidden]),select,textarea,button,a[href],summary,[contenteditable=""],[contenteditable=true],' +
  [
    'switch',
    'checkbox',
    'radio',
    'combobox',
    'textbox',
    'button',
    'slider',
    'spinbutton',
    'tab',
    'link',
    'menuitem',
  ]
    .map((role) => `[role=${role}]`)
    .join();

/** Things with a value: an ancestor with a second one of these belongs to both. */
const FIELDS =
  'input:not([type=hidden]),select,textarea,[role=switch],[role=checkbox],[role=radio],[role=combobox]';

const TEXTUAL =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=range],[type=color],[type=file]),' +
  'textarea,[role=combobox],[role=textbox],[role=spinbutton]';

/** Smaller than this on either side, nobody can see or hit it, px. */
const MIN_SIDE = 8;
/** A field is one line high, a drawn switch also not longer than this, px. */
const MAX_LINE = 72;
const MAX_SWITCH = 160;
const MAX_CLIMB = 5;

/** Whether a person sees the control itself: large enough, and neither it nor anything round it is transparent. */
export const isSeen = (control: Element): boolean =>
  isSized(control.getBoundingClientRect()) && control.checkVisibility({ checkOpacity: true });

export const isSized = (rect: DOMRect): boolean => rect.width >= MIN_SIDE && rect.height >= MIN_SIDE;

/**
 * @param control the control spoken of
 * @param label the element that names it; the control itself when there is none
 * @returns the element whose box the marker stands beside; the control itself when nothing better is found
 */
export function anchorOf(control: Element, label: Element): Element {
  const view = control.ownerDocument.defaultView;
  if (!view) return control;
  const combobox = control.parentElement?.closest('[role=combobox]');
  if (combobox && isSeen(combobox)) return combobox;
  const inner = boxedChild(control);
  if (inner) return anchorOf(inner, label);
  const seen = isSeen(control);
  const textual = control.matches(TEXTUAL) || control.querySelector(TEXTUAL) !== null;
  if (seen && (!control.matches(TEXTUAL) || isFramed(view.getComputedStyle(control)))) return control;

  const around = wrappersOf(control, label).filter((wrapper) => {
    const rect = wrapper.getBoundingClientRect();
    return isSized(rect) && rect.height <= MAX_LINE && (textual || rect.width <= MAX_SWITCH);
  });
  if (textual) {
    const framed = around.find((wrapper) => isFramed(view.getComputedStyle(wrapper)));
    return framed ?? (seen ? control : (around[0] ?? control));
  }
  return around[0] ?? drawnSibling(control) ?? control;
}

/** What a slot or a `display: contents` wrapper shows in its place; they have no box of their own. */
function boxedChild(control: Element): Element | undefined {
  if (control.getClientRects().length > 0) return undefined;
  const slotted = control.matches('slot')
    ? (control as HTMLSlotElement).assignedElements({ flatten: true })
    : [];
  return [...slotted, ...control.children].find((child) => isSized(child.getBoundingClientRect()));
}

/** Ancestors that hold this control and neither its label nor another field, innermost first. */
function wrappersOf(control: Element, label: Element): Element[] {
  const wrappers: Element[] = [];
  let node = composedParent(control);
  for (let level = 0; level < MAX_CLIMB && node && node.nodeType === 1; level++) {
    const wrapper = node as Element;
    if (wrapper.matches('body,html') || (label !== control && composedContains(wrapper, label))) break;
    const foreign = Array.from(wrapper.querySelectorAll(FIELDS)).some(
      (field) => field !== control && !composedContains(field, control) && !control.contains(field),
    );
    if (foreign) break;
    wrappers.push(wrapper);
    node = composedParent(wrapper);
  }
  return wrappers;
}

/** The wordless element beside a hidden input that draws the switch or the tick. */
function drawnSibling(control: Element): Element | undefined {
  return Array.from(control.parentElement?.children ?? []).find((sibling) => {
    const rect = sibling.getBoundingClientRect();
    return sibling !== control && isSized(rect) && rect.width <= MAX_SWITCH && !sibling.textContent?.trim();
  });
}

/** Whether a box has a border all round, or a shadow that draws one (Element Plus). */
function isFramed(style: CSSStyleDeclaration): boolean {
  const bordered =
    Number.parseFloat(style.borderTopWidth) > 0 && Number.parseFloat(style.borderLeftWidth) > 0;
  return bordered || (style.boxShadow !== '' && style.boxShadow !== 'none');
}
