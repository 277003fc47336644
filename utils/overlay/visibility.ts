/** Whether a control can be seen now: rendered, not scrolled away, not covered. Reads the layout, writes nothing. */
import { type Box, boxAt, heightOf, intersection, widthOf } from './box';
import { commonAncestor, composedContains, composedParent, composedPath, elementAt } from './composed';

/** A row higher than this is a section: a sheet laid over it must count as covering the control, px. */
const MAX_ROW = 120;
/** This much of a control suffices to speak of it, px; half of it when it is smaller. */
const ENOUGH = 24;

/** The ancestors that cut off what runs out of them, innermost first. */
export interface Clippers {
  all: Element[];
  /** Those whose content moves: a marker outside them would seem to belong to something else. */
  scrollers: Element[];
}

/**
 * Finds them by the rules of containing blocks: an absolute element is not cut by an unpositioned scroller, a fixed one
 * by none. Style is read here, once per re-layout, never per frame.
 */
export function clippersOf(element: Element): Clippers {
  const view = element.ownerDocument.defaultView;
  const found: Clippers = { all: [], scrollers: [] };
  if (!view) return found;
  let position = view.getComputedStyle(element).position;
  for (const ancestor of composedPath(element).slice(1)) {
    if (position === 'fixed' || ancestor.matches('body,html')) break;
    const style = view.getComputedStyle(ancestor);
    if (position === 'absolute' && style.position === 'static') continue;
    if (style.overflow !== 'visible' || style.clipPath !== 'none') found.all.push(ancestor);
    if (/auto|scroll/.test(style.overflow)) found.scrollers.push(ancestor);
    position = style.position;
  }
  return found;
}

/** The layout viewport. */
export function viewportOf(view: Window): Box {
  const { clientWidth, clientHeight } = view.document.documentElement;
  // In quirks mode the root element is as high as the document.
  return boxAt(
    0,
    0,
    Math.min(clientWidth || view.innerWidth, view.innerWidth),
    Math.min(clientHeight || view.innerHeight, view.innerHeight),
  );
}

/** The viewport less what the clippers cut off. */
export function visibleArea(
  viewport: Box,
  clippers: readonly Element[],
  boxOf: (element: Element) => Box,
): Box {
  return clippers.reduce<Box>((area, clipper) => intersection(area, boxOf(clipper)), viewport);
}

/** Whether enough of the box lies in the area. */
export function isWithin(box: Box, area: Box): boolean {
  const seen = intersection(box, area);
  const enough = (size: number) => Math.min(size, ENOUGH) / 2;
  return (
    widthOf(box) > 0 &&
    heightOf(box) > 0 &&
    widthOf(seen) >= enough(widthOf(box)) &&
    heightOf(seen) >= enough(heightOf(box))
  );
}

/** Whether the element is rendered at all: displayed, not `visibility: hidden`, not inside something transparent. */
export function isRendered(element: Element): boolean {
  if (!element.isConnected) return false;
  if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
  // The anchor itself may be a transparent input over a drawn switch; its surroundings may not.
  const around = boxedParent(element);
  return !around || around.checkVisibility({ checkOpacity: true });
}

/** The nearest ancestor with a box of its own: a slot and `display: contents` have none, and would count as not rendered. */
function boxedParent(element: Element): Element | undefined {
  for (let node = composedParent(element); node; node = composedParent(node)) {
    if (node.nodeType === 1 && (node as Element).getClientRects().length > 0) return node as Element;
  }
  return undefined;
}

/**
 * Whether something else lies over a control at the middle of what is visible of it: a dialog, its backdrop, a sticky
 * header. The control, its ancestors and descendants, its visible box, its label and the row of both do not cover it.
 */
export function isCovered(
  control: Element,
  anchor: Element,
  label: Element,
  seen: Box,
  ours: Element,
): boolean {
  const hit = elementAt(
    control.ownerDocument,
    (seen.left + seen.right) / 2,
    (seen.top + seen.bottom) / 2,
    ours,
  );
  if (!hit) return true;
  if (composedContains(hit, control)) return false;
  if ([control, anchor, label].some((own) => composedContains(own, hit))) return false;
  const row = commonAncestor(control, label === control ? (control.parentElement ?? control) : label);
  return !(row && composedContains(row, hit) && row.getBoundingClientRect().height <= MAX_ROW);
}
