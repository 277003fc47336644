import type { Evidence } from '@/utils/audit/verdict';
import type { DayHours } from '@/utils/facts/facts';
import { formatDayHours, lengthOf, MINUTES_PER_DAY } from '@/utils/time/day-hours';
import { formatOffset } from '@/utils/time/zone-offset';
import type { CardActions, CardModel } from './card-model';
import { CopyButton } from './copy-button';

type HoursEvidence = Extract<Evidence, { kind: 'hours' }>;

/** Every so many minutes the scale has a number. */
const TICK = 6 * 60;
/** Moscow has kept UTC+3 all year since 2014-10-26. */
const MOSCOW_OFFSET = 180;

interface Props {
  model: CardModel;
  actions: CardActions;
  hours: HoursEvidence;
}

/**
 * One day of the seller's, midnight to midnight: the hours meant, the hours as the cabinet carries them out, and the
 * cabinet's clock beneath, so that the set hours can be read off both scales.
 */
export function Hours({ model, actions, hours }: Props) {
  const { say } = actions;
  const home = { zone: `${hours.homeZone}, ${formatOffset(hours.homeOffset)}` };
  const offset = formatOffset(hours.cabinetOffset);
  const moscow = hours.cabinetOffset === MOSCOW_OFFSET;
  const cabinet = { zone: moscow ? `${say('inline.hours.moscow')}, ${offset}` : offset };
  const words = {
    set: formatDayHours(hours.set),
    setAtHome: formatDayHours(hours.setAtHome),
    meant: formatDayHours(hours.meant),
  };
  const toType = formatDayHours(hours.toType);
  return (
    <div class="evidence">
      <div
        class="strip"
        role="img"
        aria-label={say('inline.hours.alt', { ...words, ...{ home: home.zone, cabinet: cabinet.zone } })}
      >
        <Scale caption={say('inline.hours.home', home)} shift={0} />
        <Row caption={say('inline.hours.meant')} span={hours.meant} kind="meant" words={words.meant} />
        <Row caption={say('inline.hours.set')} span={hours.setAtHome} kind="set" words={words.setAtHome} />
        <Scale
          caption={say('inline.hours.cabinet', cabinet)}
          shift={hours.homeOffset - hours.cabinetOffset}
          words={words.set}
        />
      </div>
      <p class="to-type">
        <span>{say('inline.hours.toType')}</span> <strong>{toType}</strong>
        <CopyButton id="hours" label={say('inline.copy')} text={toType} model={model} actions={actions} />
      </p>
    </div>
  );
}

const share = (minutes: number): string => `${((100 * minutes) / MINUTES_PER_DAY).toFixed(3)}%`;

function Row({
  caption,
  span,
  kind,
  words,
}: {
  caption: string;
  span: DayHours;
  kind: string;
  words: string;
}) {
  return (
    <div class="strip-row">
      <span class="strip-caption">{caption}</span>
      <span class="strip-words">{words}</span>
      <div class="track">
        {parts(span).map(({ from, to }) => (
          <div key={from} class={`bar ${kind}`} style={{ left: share(from), width: share(to - from) }} />
        ))}
      </div>
    </div>
  );
}

/** @param shift minutes by which the seller's clock is ahead of this scale's */
function Scale({ caption, shift, words }: { caption: string; shift: number; words?: string }) {
  const first = (((shift % TICK) + TICK) % TICK) as number;
  const ticks = Array.from({ length: MINUTES_PER_DAY / TICK + 1 }, (_, index) => first + index * TICK).filter(
    (at) => at <= MINUTES_PER_DAY,
  );
  return (
    <div class="strip-row">
      <span class="strip-caption muted">{caption}</span>
      {words && <span class="strip-words muted">{words}</span>}
      <div class="scale">
        {ticks.map((at) => (
          <span key={at} style={{ left: share(at) }}>
            {hourOf(at, shift)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The hour that the other clock shows; the end of an unshifted day is 24. */
function hourOf(at: number, shift: number): number {
  if (shift === 0) return at / 60;
  return Math.floor(((at - shift + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY) / 60);
}

/** A span that runs over midnight is drawn in two parts. */
function parts(span: DayHours): DayHours[] {
  const to = span.from + lengthOf(span);
  if (to <= MINUTES_PER_DAY) return [{ from: span.from, to }];
  return [
    { from: span.from, to: MINUTES_PER_DAY },
    { from: 0, to: to - MINUTES_PER_DAY },
  ];
}
