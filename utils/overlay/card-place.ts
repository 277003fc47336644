/** Where the card goes: inside the viewport, beside its marker, not over the control it speaks of. Pure. */
import { type Box, boxAt, heightOf, overlap, widthOf } from './box';

export type Side = 'below' | 'above' | 'right' | 'left';

/** From the marker, and from the edges of the viewport, px. */
const GAP = 8;

/** What each side costs by itself; less than covering anything. */
const PREFERENCE: Readonly<Record<Side, number>> = { below: 0, above: 2, right: 1, left: 3 };
const KEPT = 4;
const OVER_MARKER = 50;

/**
 * @param size of the card
 * @param marker what it belongs to
 * @param control what it must leave free
 * @param view the visible viewport
 * @param before the side it is on now: kept unless another is better
 */
export function placeCard(
  size: { width: number; height: number },
  marker: Box,
  control: Box,
  view: Box,
  before?: Side,
): { side: Side; left: number; top: number } {
  const clampX = (left: number) => clamp(left, view.left + GAP, view.right - GAP - size.width);
  const clampY = (top: number) => clamp(top, view.top + GAP, view.bottom - GAP - size.height);
  const under = Math.max(marker.bottom, overlapsAcross(marker, control) ? control.bottom : marker.bottom);
  const over = Math.min(marker.top, overlapsAcross(marker, control) ? control.top : marker.top);
  const spots: Record<Side, [number, number]> = {
    below: [clampX(marker.left - GAP), clampY(under + GAP)],
    above: [clampX(marker.left - GAP), clampY(over - GAP - size.height)],
    right: [clampX(Math.max(marker.right, control.right) + GAP), clampY(marker.top - 2 * GAP)],
    left: [clampX(Math.min(marker.left, control.left) - GAP - size.width), clampY(marker.top - 2 * GAP)],
  };
  let best: Side = 'below';
  let least = Number.POSITIVE_INFINITY;
  for (const side of Object.keys(spots) as Side[]) {
    const box = boxAt(...spots[side], size.width, size.height);
    const cost =
      PREFERENCE[side] -
      (side === before ? KEPT : 0) +
      overlap(box, control) +
      (overlap(box, marker) > 0 ? OVER_MARKER : 0);
    if (cost < least) [best, least] = [side, cost];
  }
  const [left, top] = spots[best];
  return { side: best, left, top };
}

/** Whether a card as wide as usual below the marker would also lie below the control. */
function overlapsAcross(marker: Box, control: Box): boolean {
  return marker.left - GAP < control.right && heightOf(control) < 200 && widthOf(control) > 0;
}

const clamp = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));
