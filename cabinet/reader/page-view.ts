/** The page as it stands during one binding: what is asked twice is found once. Never kept for longer, for the page changes. */
import { type Control, controlsIn } from './controls';
import { type Runs, readRuns, rectOf, type TextRun } from './text-runs';
import { nearestBox } from './visibility';

/** Runs looked at in one element; where there are more, nothing is decided. */
const MAX_RUNS = 160;

/** How texts and controls take turns in an element: the text or the control of each pair first, or not at all. */
export type Turn = 'text-first' | 'control-first' | null;

export interface PageView {
  /** Shadow hosts of the document. */
  hosts: readonly Element[];
  controlsIn(scope: Element): readonly Control[];
  runsIn(scope: Element): Runs;
  /** Where a run is drawn. */
  rectOf(run: TextRun): DOMRect;
  /** Where a control is drawn. */
  boxOf(control: Control): DOMRect;
  /** How texts and controls take turns in `scope`; found once with `find`. */
  turnIn(scope: Element, find: () => Turn): Turn;
}

/** @param hosts the shadow hosts known in this document (from the scan) */
export function viewPage(hosts: readonly Element[]): PageView {
  const controls = new Map<Element, readonly Control[]>();
  const runs = new Map<Element, Runs>();
  const rects = new Map<Text, DOMRect>();
  const turns = new Map<Element, Turn>();
  const boxes = new Map<Element, DOMRect>();
  return {
    hosts,
    controlsIn: (scope) => once(controls, scope, () => controlsIn(scope, hosts)),
    runsIn: (scope) => once(runs, scope, () => readRuns(scope, MAX_RUNS)),
    rectOf: (run) => once(rects, run.first, () => rectOf(run)),
    turnIn: (scope, find) => once(turns, scope, find),
    boxOf: ({ element }) => once(boxes, element, () => nearestBox(element).getBoundingClientRect()),
  };
}

function once<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = find();
  known.set(key, made);
  return made;
}
