/** Working hours in two fields under one title: which two, and whether they say it for certain. */
import { meaningsOf } from '@/cabinet/labels/dictionary';
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import { parseStatedZone } from '@/utils/time/stated-zone';
import { shownChoice } from './control-state';
import { type Control, isInsideControl } from './controls';
import { explicitNames } from './explicit-name';
import { hoursReader, timeShown } from './fact-readers';
import { flatContains, flatParent } from './flat-tree';
import { type LabelHit, type MatchContext, ownRun, ROW_END } from './match-label';
import type { PageView } from './page-view';
import { isStateWord } from './state-words';

/** Words with which one end of a span is named. */
const END_WORDS = new Set(
  'from,to,until,start,end,start time,end time,opens,closes,с,со,до,по,начало,конец,окончание,начало работы,окончание работы,从,至,到,开始,结束,开始时间,结束时间'.split(
    ',',
  ),
);
/** Morning or afternoon, said outside the fields: "09:00 AM", or a field of its own. */
const MERIDIEM = /(?<!\p{L})[ap]\.?m\.?(?!\p{L})|(?<!\p{L})(?:утра|дня|вечера)(?!\p{L})|上午|下午/iu;

/** The smallest surroundings of a label that hold at least two fields. */
export function fieldsScope(label: Element, view: PageView): Element | null {
  let scope: Element | null = label;
  for (let up = 0; scope && up < 6; up++) {
    const here: Element = scope;
    if (fieldsIn(here, view).length >= 2) return here;
    if (here.matches(ROW_END)) return null;
    scope = flatParent(here);
  }
  return null;
}

const fieldsIn = (scope: Element, view: PageView): Control[] =>
  view.controlsIn(scope).filter(({ kind }) => hoursReader.kinds.includes(kind));

/** The two fields under a title that show times; a time zone beside them does no harm, anything else does. */
export function timesUnder(title: LabelHit, context: MatchContext): [Control, Control] | null {
  const { view } = context;
  const scope = fieldsScope(title.run.block, view);
  if (!scope) return null;
  const isTime = (field: Control) => timeShown(field, view.hosts) !== null;
  const fields = fieldsIn(scope, view);
  const [start, end, ...more] = fields.filter(isTime);
  if (!start || !end || more.length > 0) return null;
  const others = fields.filter((field) => !isTime(field));
  const isZone = (field: Control) => parseStatedZone(shownChoice(field, view.hosts) ?? '') !== null;
  const isNamedAsEnd = (field: Control) =>
    namesOfEnd(field, scope, context).every((name) => endsSpan(name, title));
  return others.every(isZone) && [start, end].every(isNamedAsEnd) ? [start, end] : null;
}

function namesOfEnd(field: Control, scope: Element, context: MatchContext): string[] {
  const own = ownRun(field, scope, context);
  return [...explicitNames(field), ...(own ? [own.text] : [])];
}

function endsSpan(name: string, title: LabelHit): boolean {
  const text = normaliseLabel(name);
  if (text.startsWith(title.text) || END_WORDS.has(text) || isStateWord(text)) return true;
  return meaningsOf(name)?.some(({ key }) => key.startsWith('chat.hours')) === true;
}

/** Whether the words around two fields say morning or afternoon: then the fields alone do not tell the hours. */
export function sayMeridiem(start: Control, end: Control, view: PageView): boolean {
  let scope = flatParent(start.element);
  while (scope && !flatContains(scope, end.element)) scope = flatParent(scope);
  if (!scope) return false;
  const around = view
    .runsIn(scope)
    .runs.filter(({ first }) => ![start, end].some((field) => isInsideControl(field, first)));
  const others = view
    .controlsIn(scope)
    .filter(({ element }) => element !== start.element && element !== end.element);
  const texts = [
    ...around.map(({ text }) => text),
    ...others.map((other) => shownChoice(other, view.hosts) ?? ''),
  ];
  return texts.some((text) => text.length < 40 && MERIDIEM.test(text));
}
