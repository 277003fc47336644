/** Which of the texts around a control names it, for a person who looks: decided by order, by lines and by distance. */
import type { Control } from './controls';
import { isBefore } from './document-order';
import { flatClosest, flatContains, flatParent } from './flat-tree';
import type { PageView, Turn } from './page-view';
import type { TextRun } from './text-runs';

export const SECTION_TITLE = 'h1,h2,h3,h4,h5,h6,[role=heading],legend,summary';

interface Placed {
  run: TextRun;
  rect: DOMRect;
}

/**
 * @param control the control
 * @param mates the other controls of the same surroundings
 * @param scope these surroundings
 * @param runs the texts of these surroundings that may name something, in document order
 * @returns the run that names the control; null when none does for certain; `look-higher` when its name may stand further out
 */
export function namingRun(
  control: Control,
  mates: readonly Control[],
  runs: readonly TextRun[],
  view: PageView,
  scope: Element,
): TextRun | null | 'look-higher' {
  if (mates.length === 0) return namingRunAlone(control, runs, view);
  const turn = () => view.turnIn(scope, () => turnOf([control, ...mates], runs));
  return namingRunAmong(control, mates, runs, view, turn);
}

const isTitle = (run: TextRun): boolean => flatClosest(run.block, SECTION_TITLE) !== null;

function overlap(aStart: number, aEnd: number, bStart: number, bEnd: number): number {
  return Math.min(aEnd, bEnd) - Math.max(aStart, bStart);
}

/** Whether two boxes stand in one line: they share at least 40 % of the lower one's height. */
function sameLine(a: DOMRect, b: DOMRect): boolean {
  return overlap(a.top, a.bottom, b.top, b.bottom) >= 0.4 * Math.min(a.height, b.height);
}

/** The naming run where the control is alone with its texts. */
function namingRunAlone(
  control: Control,
  runs: readonly TextRun[],
  view: PageView,
): TextRun | null | 'look-higher' {
  const box = view.boxOf(control);
  const beside = (run: TextRun) => sameLine(view.rectOf(run), box);
  const before = runs.filter((run) => isBefore(run.first, control.element));
  const after = runs.filter((run) => !before.includes(run));
  // Text below a control is its hint, not its name.
  if (before.length === 0) return after.find(beside) ?? 'look-higher';
  const candidate = candidateOf(control, before);
  if (candidate && !beside(candidate)) {
    const stands = (run: TextRun) => run !== candidate && sharesParent(candidate, run, control);
    // Another text in the very line of the control ("☐ to reviews" under "Auto-response") is nearer than ours.
    const nearer = runs.find((run) => stands(run) && beside(run));
    if (nearer) return nearer;
    // Two texts above one control: a name and its hint, or a title and a name? Only the smaller print is a hint for certain.
    if (before.some((run) => stands(run) && !isTitle(run) && !isSmallPrint(run, candidate))) return null;
  }
  // "Auto-response ☐ to reviews": one sentence with the control in it.
  const goesOn = after.some(
    (run) =>
      run.block === candidate?.block && beside(run) && flatClosest(run.first, 'a,button,small') === null,
  );
  return goesOn ? null : candidate;
}

/** Whether two texts stand apart like the control does, not together in a column beside it. */
const sharesParent = (a: TextRun, b: TextRun, control: Control): boolean =>
  flatContains(commonParent(a, b), control.element);

const styleOf = ({ first, block }: TextRun): CSSStyleDeclaration =>
  getComputedStyle(flatParent(first) ?? block);

/** Whether a text is plainly subordinate to another: set smaller or lighter. */
function isSmaller(run: TextRun, than: TextRun): boolean {
  const [small, large] = [styleOf(run), styleOf(than)];
  const bySize = Number.parseFloat(large.fontSize) - Number.parseFloat(small.fontSize);
  return bySize > 0 || (bySize === 0 && Number(small.fontWeight) < Number(large.fontWeight));
}

/** Whether a text after a name is its hint: smaller print, or at least another colour. */
const isSmallPrint = (run: TextRun, name: TextRun): boolean =>
  isSmaller(run, name) || (!isSmaller(name, run) && styleOf(run).color !== styleOf(name).color);

/** Of the texts before a control the first names it and the others explain; a title counts only when nothing else does, or heads a column of texts beside the control. */
function candidateOf(control: Control, before: readonly TextRun[]): TextRun | null {
  const at = before.findIndex((run) => !isTitle(run));
  const plain = before[at];
  if (!plain) return before.at(-1) ?? null;
  const title = before[at - 1];
  return title && !flatContains(commonParent(title, plain), control.element) ? title : plain;
}

function commonParent(a: TextRun, b: TextRun): Element {
  let common: Element | null = a.block;
  while (common && !flatContains(common, b.first)) common = flatParent(common);
  return common ?? a.block.ownerDocument.documentElement;
}

/** The naming run where several controls share the surroundings: decided by where things are drawn. */
function namingRunAmong(
  control: Control,
  mates: readonly Control[],
  runs: readonly TextRun[],
  view: PageView,
  turn: () => Turn,
): TextRun | null {
  const box = view.boxOf(control);
  const mateBoxes = mates.map(view.boxOf);
  const placed = runs.map((run) => ({ run, rect: view.rectOf(run) }));
  const line = placed.filter(({ rect }) => sameLine(rect, box));
  const clear = (from: number, to: number) =>
    !mateBoxes.some((mate) => sameLine(mate, box) && mate.left >= from - 1 && mate.right <= to + 1);
  const left = line
    .filter(({ rect }) => rect.left < box.left && clear(rect.right, box.left))
    .sort((a, b) => b.rect.right - a.rect.right)[0];
  const right = line
    .filter(({ rect }) => rect.right > box.right && clear(box.right, rect.left))
    .sort((a, b) => a.rect.left - b.rect.left)[0];
  if (control.kind !== 'switch' && left) return left.run;
  if (control.kind === 'switch' && left && right) return nearerOf(left, right, turn(), box);
  if (control.kind === 'switch' && (left || right)) return (left ?? right)?.run ?? null;
  return runAbove(box, mateBoxes, placed);
}

/** A switch between two texts: told by the order in which texts and controls take turns, else by a clear difference of distance. */
function nearerOf(left: Placed, right: Placed, turn: Turn, box: DOMRect): TextRun | null {
  if (turn) return turn === 'text-first' ? left.run : right.run;
  const toLeft = box.left - left.rect.right;
  const toRight = right.rect.left - box.right;
  if (toLeft * 2 < toRight) return left.run;
  return toRight * 2 < toLeft ? right.run : null;
}

/** Whether texts and controls strictly take turns, and which of a pair comes first. */
function turnOf(controls: readonly Control[], runs: readonly TextRun[]): Turn {
  const texts = runs
    .filter((run) => !isTitle(run))
    .map(({ first }) => ({ node: first as Node, isText: true }));
  if (texts.length !== controls.length) return null;
  const all = [...texts, ...controls.map(({ element }) => ({ node: element as Node, isText: false }))];
  all.sort((a, b) => (isBefore(a.node, b.node) ? -1 : 1));
  const first = all[0]?.isText === true;
  if (!all.every(({ isText }, index) => isText === (index % 2 === 0 ? first : !first))) return null;
  return first ? 'text-first' : 'control-first';
}

/** The text between the control above in this column and the control itself, as long as no other control stands in its line. */
function runAbove(box: DOMRect, mates: readonly DOMRect[], placed: readonly Placed[]): TextRun | null {
  const ceiling = Math.max(
    -Infinity,
    ...mates
      .filter((mate) => mate.bottom <= box.top + 1 && overlap(mate.left, mate.right, box.left, box.right) > 0)
      .map((mate) => mate.bottom),
  );
  const above = placed
    .filter(
      ({ rect }) =>
        rect.bottom <= box.top + 4 &&
        rect.top >= ceiling - 1 &&
        overlap(rect.left, rect.right, box.left, box.right) > 0 &&
        !mates.some((mate) => sameLine(mate, rect)),
    )
    .sort((a, b) => a.rect.top - b.rect.top);
  const plain = above.map(({ run }) => run).filter((run) => !isTitle(run));
  if (plain.length === 0) return above.at(-1)?.run ?? null;
  // Small print on top is the hint of the control above; what follows the name must be its own.
  const [name, ...others] = plain.filter((run) => !plain.some((other) => isSmaller(run, other)));
  return name && others.every((run) => isSmallPrint(run, name)) ? name : null;
}
