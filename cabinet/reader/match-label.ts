/**
 * From a label to its control. A tie that the author made (ARIA, `label`) wins; otherwise label and control must be each
 * other's nearest: the label's row holds the control, and the control's own label, found from the control, is this very text.
 * Whenever that is not so, nothing is matched: an unread line costs less than a flag on the wrong control.
 */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { type Control, type ControlKind, controlsIn, isInsideControl } from './controls';
import { explicitNames } from './explicit-name';
import { flatClosest, flatContains, flatParent } from './flat-tree';
import { rectOf, runsIn, type TextRun } from './text-runs';
import { nearestBox } from './visibility';

/** A text of the page that is one of our labels. */
export interface LabelHit {
  run: TextRun;
  /** The label, normalised. */
  text: string;
}

/** What the search may know of the page and of the fact. */
export interface MatchContext {
  /** Shadow hosts of the document. */
  hosts: readonly Element[];
  kinds: readonly ControlKind[];
  /** Whether a text is a value of this fact (so part of the control, not another label). */
  isValue(text: string): boolean;
}

/** How far up from a label its control may be. */
const MAX_CLIMB = 8;
/** A label and its control share one of these at the most; a search never leaves it. */
const ROW_END =
  'tr,li,fieldset,section,article,form,dialog,main,body,[role=row],[role=group],[role=region],[role=tabpanel],[role=listitem],[role=dialog],[role=radiogroup]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading],legend';
/** Texts that say a state and name nothing. */
const STATE_WORDS = new Set(
  'on,off,enabled,disabled,enable,disable,yes,no,вкл,выкл,вкл.,выкл.,включено,выключено,включить,да,нет,开,关,开启,关闭,已开启,已关闭,启用,停用,是,否,i,o'.split(
    ',',
  ),
);

/** @returns the controls that this label names: none, one, or several that fit equally well */
export function controlsNamed(hit: LabelHit, context: MatchContext): Control[] {
  const tied = explicitlyTied(hit, context);
  if (tied !== 'none') return tied;
  return nearest(hit, context);
}

const fits = (control: Control, context: MatchContext): boolean => context.kinds.includes(control.kind);
const isRadio = (control: Control): boolean => control.element.matches('input[type=radio],[role=radio]');

/** Controls to which the page itself ties the label; `none` when it ties it to nothing. */
function explicitlyTied(hit: LabelHit, context: MatchContext): Control[] | 'none' {
  // From the text itself: an inline element with an id is inside the run's block.
  const block = flatParent(hit.run.first) ?? hit.run.block;
  const self = flatClosest(block, 'button[aria-pressed],[role=switch],[role=checkbox]');
  if (self) return controlsIn(self, context.hosts).filter((control) => fits(control, context));

  const label = flatClosest(block, 'label');
  if (label && isFirstRun(label, hit.run)) {
    const id = label.getAttribute('for');
    const target = id ? (label.getRootNode() as Document).getElementById(id) : label;
    const controls = target ? controlsIn(target, context.hosts) : [];
    // A label on one radio names that option; one on their group names the choice.
    const isOption = (control: Control) =>
      isRadio(control) && (target === label || target === control.element);
    if (controls.length > 0)
      return controls.filter((control) => fits(control, context) && !isOption(control));
  }

  for (let at: Element | null = block, up = 0; at && up < 3; at = flatParent(at), up++) {
    if (!at.id) continue;
    const root = at.getRootNode() as ParentNode;
    const named = root.querySelector(`[aria-labelledby~="${CSS.escape(at.id)}"]`);
    const controls = named ? controlsIn(named, context.hosts) : [];
    if (controls.length > 0) return controls.filter((control) => fits(control, context));
  }

  const legend = flatClosest(block, 'legend');
  if (legend?.parentElement) {
    const controls = controlsIn(legend.parentElement, context.hosts).filter((control) =>
      fits(control, context),
    );
    // A legend names a group; with several controls inside it is a section title.
    return controls.length === 1 && nameAllows(controls, hit) ? controls : [];
  }
  return 'none';
}

function nameAllows([control]: Control[], hit: LabelHit): boolean {
  return control !== undefined && namedAs(control, hit);
}

/** Whether what the page explicitly calls the control, if anything, is this label (or only a state word). */
function namedAs(control: Control, hit: LabelHit): boolean {
  const names = explicitNames(control).map(normaliseLabel);
  return names.length === 0 || names.includes(hit.text) || names.every((name) => STATE_WORDS.has(name));
}

function isFirstRun(label: Element, run: TextRun): boolean {
  return runsIn(label, 4)[0]?.first === run.first;
}

function nearest(hit: LabelHit, context: MatchContext): Control[] {
  let scope: Element | null = hit.run.block;
  for (let up = 0; scope && up < MAX_CLIMB; up++) {
    const here: Element = scope;
    const controls = controlsIn(here, context.hosts);
    if (controls.length > 0)
      return controls.filter(
        (control) =>
          fits(control, context) &&
          namedAs(control, hit) &&
          ownRun(control, here, context)?.first === hit.run.first,
      );
    if (here.matches(ROW_END)) return [];
    scope = flatParent(here);
  }
  return [];
}

/** The text that names a control for a person who looks at the page; null when that is not certain. */
function ownRun(control: Control, limit: Element, context: MatchContext): TextRun | null {
  for (let scope = start(control); scope; scope = flatParent(scope)) {
    const runs = runsIn(scope).filter((run) => isLabelLike(run, control, context));
    if (runs.length > 0) {
      const mates = controlsIn(scope, context.hosts).filter((mate) => mate.element !== control.element);
      const run = mates.length === 0 ? namingRun(control, runs) : namingRunAmong(control, mates, runs);
      if (run !== 'look-higher') return run;
    }
    if (scope === limit) return null;
  }
  return null;
}

/** A group of radios is looked at from the element that holds them all. */
function start(control: Control): Element | null {
  let scope = flatParent(control.element);
  while (scope && !control.parts.every((part) => flatContains(scope as Element, part)))
    scope = flatParent(scope);
  return scope;
}

function isLabelLike(run: TextRun, control: Control, context: MatchContext): boolean {
  if (!/[\p{L}\p{N}]/u.test(run.text)) return false;
  if (isInsideControl(control, run.first)) return false;
  const text = normaliseLabel(run.text);
  if (STATE_WORDS.has(text) || context.isValue(run.text)) return false;
  if (!isRadio(control)) return true;
  // The texts of the options: after the first radio, and within what holds the group.
  const group = start(control);
  return !(group && flatContains(group, run.first) && precedes(control.element, run.first));
}

/** Document order, also between a shadow tree and its surroundings. */
function precedes(a: Node, b: Node): boolean {
  const pathOf = (node: Node): Node[] => {
    const path: Node[] = [];
    for (let at: Node | null = node; at; at = flatParent(at)) path.unshift(at);
    return path;
  };
  const [left, right] = [pathOf(a), pathOf(b)];
  let depth = 0;
  while (left[depth] && left[depth] === right[depth]) depth++;
  const [from, to] = [left[depth] ?? a, right[depth] ?? b];
  if (from.getRootNode() !== to.getRootNode()) return from.getRootNode() instanceof ShadowRoot;
  return (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const isHeading = (run: TextRun): boolean => flatClosest(run.block, HEADING) !== null;

function overlap(aStart: number, aEnd: number, bStart: number, bEnd: number): number {
  return Math.min(aEnd, bEnd) - Math.max(aStart, bStart);
}

/** Whether two boxes stand in one line: they share at least 40 % of the lower one's height. */
function sameLine(a: DOMRect, b: DOMRect): boolean {
  return overlap(a.top, a.bottom, b.top, b.bottom) >= 0.4 * Math.min(a.height, b.height);
}

/** The naming run where the control is alone with its texts. */
function namingRun(control: Control, runs: TextRun[]): TextRun | null | 'look-higher' {
  const box = nearestBox(control.element).getBoundingClientRect();
  const before = runs.filter((run) => precedes(run.first, control.element));
  const after = runs.filter((run) => !before.includes(run));
  const beside = (run: TextRun) => sameLine(rectOf(run), box);
  if (before.length === 0) {
    const [next] = after.filter(beside);
    // Text below a control is its hint, not its name.
    return next ?? 'look-higher';
  }
  const plain = before.filter((run) => !isHeading(run));
  const candidate = plain[0] ?? before[before.length - 1] ?? null;
  if (candidate && !beside(candidate)) {
    // Another text in the very line of the control ("☐ to reviews" under "Auto-response") is nearer than ours.
    const nearer = runs.find(
      (run) => run !== candidate && flatContains(run.block, control.element) && beside(run),
    );
    if (nearer) return nearer;
  }
  return candidate;
}

/** The naming run where several controls share the element: decided by where things are drawn. */
function namingRunAmong(control: Control, mates: Control[], runs: TextRun[]): TextRun | null {
  const box = nearestBox(control.element).getBoundingClientRect();
  const mateBoxes = mates.map((mate) => nearestBox(mate.element).getBoundingClientRect());
  const placed = runs.map((run) => ({ run, rect: rectOf(run) }));
  const line = placed.filter(({ rect }) => sameLine(rect, box));
  const clear = (from: number, to: number) =>
    !mateBoxes.some((mate) => sameLine(mate, box) && mate.left >= from - 1 && mate.right <= to + 1);
  const left = line
    .filter(({ rect }) => rect.left < box.left && clear(rect.right, box.left))
    .sort((a, b) => b.rect.right - a.rect.right)[0];
  const right = line
    .filter(({ rect }) => rect.right > box.right && clear(box.right, rect.left))
    .sort((a, b) => a.rect.left - b.rect.left)[0];
  if (control.kind !== 'switch') {
    if (left) return left.run;
  } else if (left && right) {
    const toLeft = box.left - left.rect.right;
    const toRight = right.rect.left - box.right;
    if (toLeft * 2 < toRight) return left.run;
    if (toRight * 2 < toLeft) return right.run;
    return null;
  } else if (left || right) {
    return (left ?? right)?.run ?? null;
  }
  return runAbove(box, mateBoxes, placed);
}

/** The first text between the control above in this column and the control itself. */
function runAbove(box: DOMRect, mates: DOMRect[], placed: { run: TextRun; rect: DOMRect }[]): TextRun | null {
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
        overlap(rect.left, rect.right, box.left, box.right) > 0,
    )
    .sort((a, b) => a.rect.top - b.rect.top);
  const plain = above.filter(({ run }) => !isHeading(run));
  return (plain[0] ?? above[above.length - 1])?.run ?? null;
}
