/**
 * Where the markers of one control stand. Pure: boxes in, an offset from the control's box out.
 *
 * Must hold: every marker within {@link REACH} of its control, not over it, and nearer to it than to any other control.
 * Should hold: not over words, pictures or other markers, inside what is visible, beside the control rather than above it.
 * Many candidates are scored and the cheapest wins; a must costs more than all the shoulds together.
 */
import { type Box, boxAt, contains, distance, heightOf, inflate, overlap, widthOf } from './box';

/** Side of a marker, px. */
export const MARKER_SIZE = 18;
/** Between two markers of one control, px. */
export const MARKER_GAP = 3;
/** A marker lies within this distance of its control, px (product.md, observable contract). */
export const REACH = 48;
/** How many markers of one control are laid out; the rest stack on the last (no control has so many findings). */
const MAX_PLACED = 9;
/** By so much more another control should be farther away than its own, px: then one sees whose marker it is. */
const CLEARLY = 10;

export interface Scene {
  /** The visible box that stands for the control. */
  anchor: Box;
  /** The box of the control itself; equals `anchor` when nobody can see the control. */
  control: Box;
  /** The box of the element itself, also of a hidden input: assistive technology points there. */
  input: Box;
  /** The last line of the control's label, when it has one outside itself. */
  label?: Box;
  /** What can be seen of the page around the control. */
  view: Box;
  /** The card or panel that cuts off its own content: the marker looks better inside it. */
  frame: Box;
  controls: readonly Box[];
  texts: readonly Box[];
  pictures: readonly Box[];
  /** Markers of other controls, already placed. */
  taken: readonly Box[];
}

/** Offset of a group of markers from a corner, side or centre of the anchor, so that it holds while the anchor moves and grows. */
export interface Placement {
  columns: number;
  /** Which point of the anchor it hangs on: 0 left or top, 0.5 middle, 1 right or bottom. */
  atX: 0 | 0.5 | 1;
  atY: 0 | 0.5 | 1;
  /** From that point to the group's top left corner, px. */
  dx: number;
  dy: number;
}

/** Cost of breaking each rule; sums of shoulds stay below one must. */
const COST = {
  notNearest: 4000,
  overControl: 2000,
  outsideReach: 700,
  overMarker: 600,
  overText: 90,
  overPicture: 60,
  outsideView: 240,
  outsideFrame: 20,
  farFromInput: 30,
  hardlyNearest: 4,
  moved: 12,
};

/**
 * @param scene what stands around
 * @param count how many markers the control has, ≥ 1
 * @param before the placement so far: kept unless another is clearly better, so that markers do not jump
 */
export function place(scene: Scene, count: number, before?: Placement): Placement {
  const placed = Math.min(count, MAX_PLACED);
  let best: Placement | undefined;
  let least = Number.POSITIVE_INFINITY;
  const consider = (placement: Placement, base: number): void => {
    const cells = cellsOf(scene.anchor, placement, placed);
    const cost = base + costOf(scene, cells, least - base);
    if (cost < least) [best, least] = [placement, cost];
  };
  if (before && before.columns <= placed) consider(before, -COST.moved);
  for (const { group, columns, base } of candidates(scene, placed)) {
    consider(hang(scene.anchor, group, columns), base);
  }
  return (
    best ?? hang(scene.anchor, boxAt(scene.anchor.right + 4, scene.anchor.top, MARKER_SIZE, MARKER_SIZE), 1)
  );
}

/** The boxes of the markers of one control under a placement, in order. */
export function cellsOf(anchor: Box, placement: Placement, count: number): Box[] {
  const left = anchor.left + placement.atX * widthOf(anchor) + placement.dx;
  const top = anchor.top + placement.atY * heightOf(anchor) + placement.dy;
  return Array.from({ length: count }, (_, index) => {
    const cell = Math.min(index, MAX_PLACED - 1);
    const [column, row] = [cell % placement.columns, Math.floor(cell / placement.columns)];
    const step = MARKER_SIZE + MARKER_GAP;
    return boxAt(left + column * step, top + row * step, MARKER_SIZE, MARKER_SIZE);
  });
}

interface Candidate {
  group: Box;
  columns: number;
  base: number;
}

function* candidates(scene: Scene, count: number): Generator<Candidate> {
  const { anchor, label } = scene;
  const tall = heightOf(anchor) > 3 * MARKER_SIZE;
  for (let columns = count; columns >= 1; columns--) {
    const rows = Math.ceil(count / columns);
    const width = side(columns);
    const height = side(rows);
    const shape = (count - columns) * 3;
    const at = (left: number, top: number, base: number): Candidate => ({
      group: boxAt(left, top, width, height),
      columns,
      base: base + shape,
    });
    const middle = (anchor.top + anchor.bottom - height) / 2;
    const centre = (anchor.left + anchor.right - width) / 2;
    for (const gap of [6, 3, 10, 16]) {
      const far = Math.abs(gap - 6) / 3;
      const [right, left] = [anchor.right + gap, anchor.left - gap - width];
      const [above, below] = [anchor.top - gap - height, anchor.bottom + gap];
      yield at(right, middle, far + (tall ? 3 : 0));
      yield at(right, anchor.top, far + (tall ? 0 : 3));
      yield at(right, anchor.bottom - height, far + 4);
      yield at(left, middle, far + 6);
      yield at(left, anchor.top, far + 7);
      yield at(anchor.right - width, above, far + 9);
      yield at(anchor.left, above, far + 10);
      yield at(anchor.right - width, below, far + 11);
      yield at(anchor.left, below, far + 12);
      yield at(centre, above, far + 13);
      yield at(centre, below, far + 14);
      if (label) yield at(label.right + gap, (label.top + label.bottom - height) / 2, far + 2);
    }
    // Nothing stands free yet on a crowded page: walk round the control.
    for (const gap of [2, 5, 12, 24]) {
      const ring = inflate(anchor, gap);
      const base = 20 + gap / 2;
      for (let x = ring.left - width; x <= ring.right; x += 9) {
        yield at(x, ring.top - height, base);
        yield at(x, ring.bottom, base);
      }
      for (let y = ring.top - height; y <= ring.bottom; y += 9) {
        yield at(ring.left - width, y, base);
        yield at(ring.right, y, base);
      }
    }
  }
}

const side = (cells: number): number => cells * MARKER_SIZE + (cells - 1) * MARKER_GAP;

/** Hangs a group on the nearest corner, side or centre of the anchor. */
function hang(anchor: Box, group: Box, columns: number): Placement {
  const third = (from: number, to: number, at: number): 0 | 0.5 | 1 => {
    const share = (at - from) / Math.max(1, to - from);
    return share < 1 / 3 ? 0 : share > 2 / 3 ? 1 : 0.5;
  };
  const atX = third(anchor.left, anchor.right, (group.left + group.right) / 2);
  const atY = third(anchor.top, anchor.bottom, (group.top + group.bottom) / 2);
  return {
    columns,
    atX,
    atY,
    dx: group.left - (anchor.left + atX * widthOf(anchor)),
    dy: group.top - (anchor.top + atY * heightOf(anchor)),
  };
}

/** @param enough stop adding up beyond this: the candidate has lost */
function costOf(scene: Scene, cells: readonly Box[], enough: number): number {
  let cost = 0;
  for (const cell of cells) {
    const own = distance(cell, scene.control);
    if (own > REACH || overlap(cell, scene.anchor) > 0 || overlap(cell, scene.control) > 0) {
      return Number.POSITIVE_INFINITY;
    }
    if (!contains(inflate(scene.control, REACH), cell)) cost += COST.outsideReach;
    if (distance(cell, scene.input) > REACH) cost += COST.farFromInput;
    if (!contains(scene.view, cell)) cost += COST.outsideView;
    else if (!contains(scene.frame, cell)) cost += COST.outsideFrame;
    for (const other of scene.controls) {
      const theirs = distance(cell, other);
      if (theirs <= own + 0.5) cost += COST.notNearest + own - theirs;
      else if (theirs < own + CLEARLY) cost += COST.hardlyNearest * (own + CLEARLY - theirs);
      if (overlap(cell, other) > 0) cost += COST.overControl;
    }
    if (cost > enough) return cost;
    cost += covered(cell, scene.texts, COST.overText);
    cost += covered(cell, scene.pictures, COST.overPicture);
    cost += covered(cell, scene.taken, COST.overMarker);
  }
  return cost;
}

/** Being over something at all costs once; being over much of it costs up to twice that. */
function covered(cell: Box, boxes: readonly Box[], price: number): number {
  let area = 0;
  for (const box of boxes) area += overlap(cell, box);
  return area > 0 ? price * (1 + Math.min(1, area / MARKER_SIZE ** 2)) : 0;
}
