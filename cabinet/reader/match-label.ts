/**
 * From a label to its control. A tie that the author made (ARIA, `label`) wins; otherwise label and control must be each
 * other's nearest: the label's row holds the control, and the control's own label, found from the control, is this very text.
 * Whenever that is not so, nothing is matched: an unread line costs less than a flag on the wrong control.
 */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { type Control, type ControlKind, countControls, isInsideControl } from './controls';
import { isBefore } from './document-order';
import { explicitNames, labelNames } from './explicit-name';
import { flatClosest, flatContains, flatParent } from './flat-tree';
import { namingRun } from './naming-run';
import type { PageView } from './page-view';
import { isStateWord, saysOnlyState } from './state-words';
import type { TextRun } from './text-runs';

/** A text of the page that is one of our labels. */
export interface LabelHit {
  run: TextRun;
  /** The label, normalised. */
  text: string;
  /** The run goes on with the value: "KYC status: Active". Such a label names no control. */
  holdsValue?: true;
}

/** What the search may know of the page and of the fact. */
export interface MatchContext {
  view: PageView;
  kinds: readonly ControlKind[];
  /** Whether a text is a label of this fact. */
  isLabel(text: string): boolean;
  /** Whether a text is a value of this fact (so part of the control, not another label). */
  isValue(text: string): boolean;
  /** What `ownRun` has found: it depends on the control, not on the label it is asked for. */
  owners: Map<Element, OwnRun>;
}

interface OwnRun {
  limit: Element;
  run: TextRun | null;
}

/** How far up from a label its control may be. */
const MAX_CLIMB = 8;
/** Where more controls than this share an element, nobody can tell by looking which text is whose. */
const MAX_CONTROLS = 80;
/** A label and its control share one of these at the most; a search never leaves it. */
export const ROW_END =
  'tr,li,fieldset,section,article,form,dialog,main,body,[role=row],[role=group],[role=region],[role=tabpanel],[role=listitem],[role=dialog],[role=radiogroup]';

const WIDGET = '[role=combobox],[role=switch],[role=checkbox]';

/** @returns the controls that this label names: none, one, or several that fit equally well */
export function controlsNamed(hit: LabelHit, context: MatchContext): Control[] {
  const found = tiedTo(hit, context) ?? nearest(hit, context);
  return found.filter((control) => !belongsToList(control));
}

const fits = (control: Control, context: MatchContext): boolean => context.kinds.includes(control.kind);
const isRadio = (control: Control): boolean => control.element.matches('input[type=radio],[role=radio]');

/** Controls to which the page itself ties the label; null when it ties it to nothing. */
function tiedTo(hit: LabelHit, context: MatchContext): Control[] | null {
  // From the text itself: an inline element with an id is inside the run's block.
  const place = flatParent(hit.run.first) ?? hit.run.block;
  const toggle = flatClosest(place, 'button[aria-pressed],[role=switch],[role=checkbox]');
  if (toggle) return isFirstRun(toggle, hit.run, context) ? allowed(toggle, hit, context) : [];
  return (
    tiedByLabel(place, hit, context) ?? tiedById(place, hit, context) ?? tiedByLegend(place, hit, context)
  );
}

/** The controls in an element that fit and that nothing names otherwise. */
function allowed(scope: Element, hit: LabelHit, context: MatchContext): Control[] {
  return context.view
    .controlsIn(scope)
    .filter((control) => fits(control, context) && isNamedSo(control, hit, context));
}

function tiedByLabel(place: Element, hit: LabelHit, context: MatchContext): Control[] | null {
  const label = flatClosest(place, 'label');
  if (!label || !isFirstRun(label, hit.run, context)) return null;
  const id = label.getAttribute('for');
  const named = id ? (label.getRootNode() as Document).getElementById(id) : label;
  // The label of a select may name the input inside it (Vuetify): the whole widget is the control.
  const target = named && (flatClosest(named, WIDGET) ?? named);
  const controls = target ? context.view.controlsIn(target) : [];
  if (controls.length === 0) return null;
  // "Auto-response [x] to reviews": the name goes on behind the control.
  if (goesOn(label, hit, context)) return [];
  // A label on one radio names that option; one on their group names the choice. What is seen counts more than `aria-label`.
  const isOption = (control: Control) => isRadio(control) && (target === label || target === control.element);
  return controls.filter(
    (control) =>
      fits(control, context) &&
      !isOption(control) &&
      labelNames(control).every((name) => isOurs(name, hit, context)),
  );
}

/** Whether the line in which the label stands holds more words of the same text, after a control in it. */
function goesOn(scope: Element, hit: LabelHit, context: MatchContext): boolean {
  return context.view
    .runsIn(scope)
    .runs.some(
      (run) =>
        run.first !== hit.run.first &&
        run.block === hit.run.block &&
        /\p{L}/u.test(run.text) &&
        !saysOnlyState(run) &&
        !context.isValue(run.text) &&
        flatClosest(run.first, 'a,button,small') === null,
    );
}

function tiedById(place: Element, hit: LabelHit, context: MatchContext): Control[] | null {
  for (let at: Element | null = place, up = 0; at && up < 3; at = flatParent(at), up++) {
    if (!at.id) continue;
    const root = at.getRootNode() as ParentNode;
    const named = root.querySelector(`[aria-labelledby~="${CSS.escape(at.id)}"]`);
    if (named && context.view.controlsIn(named).length > 0) return inContainer(named, hit, context);
  }
  return null;
}

/** A legend names a group; with several controls inside, or a control with a text of its own, it is a section's title. */
function tiedByLegend(place: Element, hit: LabelHit, context: MatchContext): Control[] | null {
  const legend = flatClosest(place, 'legend');
  return legend?.parentElement ? inContainer(legend.parentElement, hit, context) : null;
}

/**
 * What the name of an element names: the element itself when it is the control, the radios of a group, or the only control
 * inside, as long as that one has no text of its own there.
 */
function inContainer(container: Element, hit: LabelHit, context: MatchContext): Control[] {
  const fitting = allowed(container, hit, context);
  const [control] = fitting;
  if (fitting.length !== 1 || !control || control.element === container) return fitting;
  const own = ownRun(control, container, context);
  return own === null || own.first === hit.run.first ? fitting : [];
}

/** As `inContainer`, for an element that is named by `aria-label`. */
export function controlsInNamed(element: Element, context: MatchContext): Control[] {
  const fitting = context.view
    .controlsIn(element)
    .filter(
      (control) =>
        fits(control, context) && explicitNames(control).every((name) => isOurs(name, null, context)),
    );
  const [control] = fitting;
  if (fitting.length !== 1 || !control) return [];
  const parent = flatParent(element);
  const limit = control.element === element && parent ? flatClosest(parent, ROW_END) : element;
  const own = limit && ownRun(control, limit, context);
  if (!own) return fitting;
  // On the control itself the name counts, unless what is seen says more ("Auto-response to reviews").
  const seen = normaliseLabel(own.text);
  const name = normaliseLabel(element.getAttribute('aria-label') ?? '');
  const contradicts =
    control.element === element ? seen !== name && seen.includes(name) : !context.isLabel(own.text);
  return contradicts || belongsToList(control) ? [] : fitting;
}

/** Whether everything by which the page explicitly calls the control is the label, or only a state. */
function isNamedSo(control: Control, hit: LabelHit, context: MatchContext): boolean {
  return explicitNames(control).every((name) => isOurs(name, hit, context));
}

function isOurs(name: string, hit: LabelHit | null, { isLabel }: MatchContext): boolean {
  return (hit && normaliseLabel(name) === hit.text) || isLabel(name) || isStateWord(name);
}

function isFirstRun(scope: Element, run: TextRun, { view }: MatchContext): boolean {
  return view.runsIn(scope).runs[0]?.first === run.first;
}

function nearest(hit: LabelHit, context: MatchContext): Control[] {
  let scope: Element | null = hit.run.block;
  for (let up = 0; scope && up < MAX_CLIMB; up++) {
    const here: Element = scope;
    if (countControls(here) > MAX_CONTROLS) return [];
    const controls = context.view.controlsIn(here);
    if (controls.length > MAX_CONTROLS) return [];
    if (controls.length > 0) return nearestAmong(controls, here, hit, context);
    if (here.matches(ROW_END)) return [];
    scope = flatParent(here);
  }
  return [];
}

function nearestAmong(
  controls: readonly Control[],
  here: Element,
  hit: LabelHit,
  context: MatchContext,
): Control[] {
  const possible = controls.filter((control) => fits(control, context) && isNamedSo(control, hit, context));
  const owners = possible.map((control) => ownRun(control, here, context)?.first ?? null);
  const named = possible.filter((_, index) => owners[index] === hit.run.first);
  const [first] = named;
  if (!first) return [];
  // "Auto-response [x] [ ]": a second one that has no name at all, in the same line, may be meant just as well.
  const rivals = possible.filter(
    (control, index) => owners[index] === null && isNextTo(first, control, hit, context.view),
  );
  return [...named, ...rivals];
}

function isNextTo(control: Control, other: Control, hit: LabelHit, view: PageView): boolean {
  const parent = start(control);
  return (
    parent !== null &&
    flatContains(parent, other.element) &&
    view.runsIn(parent).runs.every((run) => run.first === hit.run.first || !/\p{L}/u.test(run.text))
  );
}

/** The text that names a control for a person who looks at the page; null when that is not certain. */
export function ownRun(control: Control, limit: Element, context: MatchContext): TextRun | null {
  const known = context.owners.get(control.element);
  if (known?.limit === limit) return known.run;
  const run = findOwnRun(control, limit, context);
  context.owners.set(control.element, { limit, run });
  return run;
}

function findOwnRun(control: Control, limit: Element, context: MatchContext): TextRun | null {
  const { view } = context;
  for (let scope = start(control), up = 0; scope && up < MAX_CLIMB * 2; scope = flatParent(scope), up++) {
    const { runs, whole } = view.runsIn(scope);
    if (!whole) return null;
    const texts = runs.filter((run) => isLabelLike(run, control, context));
    if (texts.length > 0) {
      const mates = view.controlsIn(scope).filter((mate) => mate.element !== control.element);
      const run = namingRun(control, mates, texts, view, scope);
      if (run !== 'look-higher') return run && showsValue(run, control, runs, context) ? null : run;
    }
    if (scope === limit) return null;
  }
  return null;
}

/** Whether a value stands between a name and a text field: a select without roles (Naive UI) shows it, and the field is another one. */
function showsValue(
  name: TextRun,
  control: Control,
  runs: readonly TextRun[],
  { isValue }: MatchContext,
): boolean {
  if (control.kind !== 'text') return false;
  const between = runs.slice(runs.indexOf(name) + 1).filter((run) => isBefore(run.first, control.element));
  return between.some((run) => isValue(run.text));
}

/** A group of radios is looked at from the element that holds them all. */
function start(control: Control): Element | null {
  let scope = flatParent(control.element);
  while (scope && !control.parts.every((part) => flatContains(scope as Element, part)))
    scope = flatParent(scope);
  return scope;
}

function isLabelLike(run: TextRun, control: Control, context: MatchContext): boolean {
  if (!/\p{L}/u.test(run.text) || isInsideControl(control, run.first)) return false;
  if (saysOnlyState(run) || context.isValue(run.text)) return false;
  // The text on a button names the button.
  const button = flatClosest(run.first, 'button,[role=button]');
  if (button && !button.matches('[role=switch],[role=checkbox],[aria-pressed]')) return false;
  if (!isRadio(control)) return true;
  // The texts of the options: after the first radio, and within what holds the group.
  const group = start(control);
  return !group || !flatContains(group, run.first) || isBefore(run.first, control.element);
}

/** Whether a control works on a list and states nothing: a filter in the head of a table, a checkbox that picks its row. */
function belongsToList({ kind, element }: Control): boolean {
  if (flatClosest(element, 'thead,[role=columnheader]')) return true;
  const row =
    kind === 'switch' ? flatClosest(element, 'tr,li,[role=row],[role=option],[role=listitem]') : null;
  if (!row) return false;
  if (row.hasAttribute('aria-selected')) return true;
  const table = flatClosest(row, 'table,[role=table],[role=grid],[role=treegrid]');
  const head = table?.querySelector('tr,[role=row]');
  return (
    head != null &&
    head !== row &&
    head.querySelector('th,[role=columnheader]') !== null &&
    head.querySelector('input[type=checkbox],[role=checkbox]') !== null
  );
}
