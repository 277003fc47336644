/** All markers of the page: which there are, where each stands, and which of them can be proven current right now. */
import { anchorOf, isSeen } from './anchor';
import { type Box, boxAt, heightOf, inflate, intersection, sameBox, widthOf } from './box';
import { composedPath, documentOrder } from './composed';
import { Marker } from './marker';
import type { Flag } from './overlay';
import { cellsOf, MARKER_SIZE, type Placement, place, REACH } from './placement';
import { surroundingsOf } from './surroundings';
import {
  type Clippers,
  clippersOf,
  isCovered,
  isRendered,
  isWithin,
  viewportOf,
  visibleArea,
} from './visibility';
import type { Say } from './words';

/** The markers of one control. */
interface Stand {
  control: Element;
  label: Element;
  markers: Marker[];
  anchor: Element;
  clippers: Clippers;
  placement?: Placement;
  /** The visible box that stands for the control, as last seen. */
  box: Box;
  /** Whether its markers stood within what is visible when they were placed: then they must not leave it. */
  inside: boolean;
}

export interface Surround {
  view: Window;
  document: Document;
  layer: HTMLElement;
  host: HTMLElement;
}

const NOWHERE: Box = boxAt(0, 0, 0, 0);
const UNCLIPPED: Clippers = { all: [], scrollers: [] };

export class Markers {
  readonly #around: Surround;
  readonly #byKey = new Map<string, Marker>();
  #stands: Stand[] = [];

  constructor(around: Surround) {
    this.#around = around;
  }

  /**
   * Shows exactly these flags: equal keys keep their node.
   * @returns the markers that went
   */
  show(flags: readonly Flag[], say: Say): Marker[] {
    const known = new Map(this.#stands.map((stand) => [stand.control, stand]));
    const stands = new Map<Element, Stand>();
    const kept = new Set<string>();
    for (const flag of flags) {
      if (kept.has(flag.key)) continue;
      kept.add(flag.key);
      let marker = this.#byKey.get(flag.key);
      if (!marker) {
        marker = new Marker(this.#around.document, flag);
        this.#byKey.set(flag.key, marker);
      }
      marker.update(flag, say);
      let stand = stands.get(flag.control);
      if (!stand) {
        const { control, label } = flag;
        const before = known.get(control);
        stand = before ?? {
          control,
          label,
          markers: [],
          anchor: control,
          clippers: UNCLIPPED,
          box: NOWHERE,
          inside: true,
        };
        stand.markers = [];
        stand.label = label;
        stands.set(control, stand);
      }
      stand.markers.push(marker);
    }
    const gone: Marker[] = [];
    for (const [key, marker] of this.#byKey) {
      if (kept.has(key)) continue;
      this.#byKey.delete(key);
      marker.element.remove();
      gone.push(marker);
    }
    this.#stands = [...stands.values()].sort((a, b) => documentOrder(a.control, b.control));
    this.#insert();
    return gone;
  }

  get size(): number {
    return this.#byKey.size;
  }

  /** In document order of their controls. */
  *[Symbol.iterator](): Generator<Marker> {
    for (const stand of this.#stands) yield* stand.markers;
  }

  owner(element: EventTarget | null): Marker | undefined {
    for (const marker of this) if (marker.element === element) return marker;
    return undefined;
  }

  /** The marker drawn at a point of the viewport. */
  at(x: number, y: number): Marker | undefined {
    for (const marker of this) {
      const box = marker.element.getBoundingClientRect();
      if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) return marker;
    }
    return undefined;
  }

  *targets(): Generator<[Element, Box]> {
    for (const stand of this.#stands) yield [stand.anchor, stand.box];
  }

  /** The control's box and what is visible of it now; undefined when it cannot be seen. */
  boxOf(marker: Marker): Box | undefined {
    if (marker.element.hidden) return undefined;
    return this.#stands.find((stand) => stand.markers.includes(marker))?.box;
  }

  /** The visible box of any control, flagged or not. */
  anchorOf(control: Element): Element {
    return this.#stands.find((stand) => stand.control === control)?.anchor ?? anchorOf(control, control);
  }

  /** Looks anew at what stands around each control and chooses places. Only reads the page. */
  arrange(): void {
    const taken: Box[] = [];
    const viewport = viewportOf(this.#around.view);
    for (const stand of this.#stands) {
      if (!stand.control.isConnected) continue;
      stand.anchor = anchorOf(stand.control, stand.label);
      stand.clippers = clippersOf(stand.anchor);
      const anchor: Box = stand.anchor.getBoundingClientRect();
      if (widthOf(anchor) === 0 || heightOf(anchor) === 0) continue;
      const rect = stand.control.getBoundingClientRect();
      const area = inflate(anchor, REACH + MARKER_SIZE);
      const rectOf = (element: Element): Box => element.getBoundingClientRect();
      const clipped = visibleArea(viewport, stand.clippers.all, rectOf);
      const scrolled = visibleArea(viewport, stand.clippers.scrollers, rectOf);
      // What is scrolled away will come into view by and by: only its width is bounded.
      const view = isWithin(anchor, clipped) ? scrolled : { ...scrolled, top: -1e6, bottom: 1e6 };
      const scene = {
        anchor,
        control: isSeen(stand.control) ? rect : anchor,
        input: stand.control.getClientRects().length > 0 ? rect : anchor,
        label: stand.label === stand.control ? undefined : lastLine(stand.label),
        view,
        frame: clipped,
        taken,
        ...surroundingsOf(stand.control, stand.anchor, area),
      };
      stand.placement = place(scene, stand.markers.length, stand.placement);
      const cells = cellsOf(anchor, stand.placement, stand.markers.length);
      stand.inside = cells.every((cell) => isWithin(cell, view));
      taken.push(...cells);
    }
  }

  /**
   * Puts every marker beside its control where that is now, and hides those whose control cannot be seen.
   * @returns whether anything moved, appeared or hid
   */
  follow(): boolean {
    const { view, layer, host } = this.#around;
    // The layer is 100 px wide: where and how large it is drawn undoes any transform or zoom on <html>.
    const frame = layer.getBoundingClientRect();
    const scale = frame.width / 100 || 1;
    const viewport = viewportOf(view);
    const boxes = new Map<Element, Box>();
    const boxOf = (element: Element): Box => {
      let box = boxes.get(element);
      if (!box) {
        box = element.getBoundingClientRect();
        boxes.set(element, box);
      }
      return box;
    };
    let moved = false;
    const writes: (() => void)[] = [];
    for (const stand of this.#stands) {
      const { control, anchor, markers, placement } = stand;
      const box = boxOf(anchor);
      const area = visibleArea(viewport, stand.clippers.all, boxOf);
      const bounds = visibleArea(viewport, stand.clippers.scrollers, boxOf);
      const seen =
        placement !== undefined &&
        control.isConnected &&
        isRendered(anchor) &&
        isWithin(box, area) &&
        !isCovered(control, anchor, stand.label, intersection(box, area), host);
      if (!sameBox(box, stand.box)) moved = true;
      stand.box = box;
      const cells = placement ? cellsOf(box, placement, markers.length) : [];
      markers.forEach((marker, index) => {
        const cell = cells[index] ?? NOWHERE;
        const shown = seen && isWithin(cell, viewport) && (!stand.inside || isWithin(cell, bounds));
        const at = `translate(${(cell.left - frame.left) / scale}px,${(cell.top - frame.top) / scale}px)`;
        if (marker.element.hidden === shown) moved = true;
        writes.push(() => {
          if (marker.element.hidden === shown) marker.element.hidden = !shown;
          if (shown && marker.element.style.transform !== at) marker.element.style.transform = at;
        });
      });
    }
    for (const write of writes) write();
    return moved;
  }

  /**
   * The marker to go to by key, in document order.
   * @param from the element that has the focus, or the marker
   * @param last the marker visited before; when its control has the focus again, the next one is meant
   */
  next(from: Element | null, backwards: boolean, last: Marker | undefined): Marker | undefined {
    const markers = [...this].filter((marker) => isRendered(this.anchorOf(marker.flag.control)));
    if (backwards) markers.reverse();
    const at = markers.findIndex(
      (marker) => marker.element === from || (marker === last && owns(marker, from)),
    );
    if (at >= 0) return markers[(at + 1) % markers.length];
    if (!from || from.matches('body,html')) return markers[0];
    const direction = backwards ? -1 : 1;
    return (
      markers.find(({ flag }) => owns({ flag }, from) || documentOrder(flag.control, from) * direction > 0) ??
      markers[0]
    );
  }

  /** Puts the nodes into the order of their controls without moving one that may have the focus. */
  #insert(): void {
    let previous: Element | null = null;
    for (const marker of this) {
      if (!marker.element.isConnected) {
        const before: Element | null = previous
          ? previous.nextElementSibling
          : this.#around.layer.firstElementChild;
        this.#around.layer.insertBefore(marker.element, before);
      }
      previous = marker.element;
    }
  }
}

function owns({ flag }: { flag: Flag }, element: Element | null): boolean {
  return element !== null && (composedPath(element).includes(flag.control) || flag.control.contains(element));
}

/** Where the label's words end. */
function lastLine(label: Element): Box | undefined {
  const range = label.ownerDocument.createRange();
  range.selectNodeContents(label);
  return Array.from(range.getClientRects()).at(-1);
}
