/** What stands near a control: other controls, words and pictures, as boxes. Reads the layout, writes nothing. */
import { anchorOf, INTERACTIVE, isSeen, isSized } from './anchor';
import { type Box, contains, inflate, overlap } from './box';
import { composedContains, composedParent } from './composed';

export interface Surroundings {
  controls: Box[];
  texts: Box[];
  pictures: Box[];
}

/** Elements looked at for one control at most: a dense page costs no more than a plain one. */
const MAX_VISITS = 600;
const PICTURES = 'img,svg,canvas,video';

/**
 * @param control the control that a marker will stand beside
 * @param anchor its visible box's element
 * @param area where a marker may come to stand
 */
export function surroundingsOf(control: Element, anchor: Element, area: Box): Surroundings {
  const found: Surroundings = { controls: [], texts: [], pictures: [] };
  const own = control.getBoundingClientRect();
  const ownBox = inflate(isSeen(control) ? own : anchor.getBoundingClientRect(), 1);
  const range = control.ownerDocument.createRange();
  let visits = 0;

  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      addText(node as Text);
    } else if (node.nodeType === 1 && visits++ < MAX_VISITS) {
      visitElement(node as Element);
    }
  };
  const addText = (text: Text): void => {
    if (text.data.trim() === '') return;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) if (overlap(rect, area) > 0) found.texts.push(rect);
  };
  const visitElement = (element: Element): void => {
    if (element.matches('script,style,template,option')) return;
    const rect = element.getBoundingClientRect();
    const near = overlap(inflate(rect, 1), area) > 0;
    // An empty box may still have children with boxes (`display: contents`, a 0×0 wrapper); a far one hardly has near ones.
    if (!near && rect.width > 0 && rect.height > 0) return;
    if (element.matches(INTERACTIVE)) addControl(element, rect);
    else if (near && element.matches(PICTURES)) found.pictures.push(rect);
    if (element.matches(`select,textarea,${PICTURES}`)) return;
    const inside = element.shadowRoot ?? element;
    const slotted = element.matches('slot') ? (element as HTMLSlotElement).assignedNodes() : [];
    for (const child of slotted.length > 0 ? slotted : Array.from(inside.childNodes)) visit(child);
  };
  const addControl = (element: Element, rect: DOMRect): void => {
    if (composedContains(element, control) || composedContains(control, element)) return;
    if (rect.width === 0 && rect.height === 0 && !element.getClientRects().length) return;
    const box = isSized(rect) ? rect : anchorOf(element, element).getBoundingClientRect();
    // What lies wholly inside our own box is a part of it: a twin input, a clear button.
    if (!contains(ownBox, box)) found.controls.push(box);
  };

  visit(rootAround(anchor, area));
  return found;
}

/** The innermost ancestor that covers the whole area. */
function rootAround(anchor: Element, area: Box): Node {
  let root: Node = anchor;
  for (let node: Node | null = anchor; node && node.nodeType === 1; node = composedParent(node)) {
    if ((node as Element).matches('html')) break;
    root = node;
    if (contains((node as Element).getBoundingClientRect(), area)) break;
  }
  return root;
}
