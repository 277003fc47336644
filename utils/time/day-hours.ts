/** Hours of the day as sets of minutes, modulo 24 hours: a span may run over midnight. Pure arithmetic. */
import type { DayHours } from '@/utils/facts/facts';

export const MINUTES_PER_DAY = 24 * 60;

/** The whole day, as it is always written here. */
export const ALL_DAY: Readonly<DayHours> = { from: 0, to: MINUTES_PER_DAY };

const modulo = (minutes: number): number => ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;

/**
 * The span between two times of day that a page states apart from each other (two selects, two halves of a text).
 * Midnight to midnight is the whole day. Any other equal pair is undecidable (no time at all, or all of it?): `null`.
 * @param from minutes after midnight, 0–1440
 * @param to minutes after midnight, 0–1440
 */
export function dayHoursBetween(from: number, to: number): DayHours | null {
  const start = from % MINUTES_PER_DAY;
  const end = to === 0 ? MINUTES_PER_DAY : to;
  if (start !== end) return { from: start, to: end };
  return null;
}

/** How many minutes a span lasts, 1–1440. Equal ends last the whole day (`DayHours`: `to ≤ from` runs over midnight). */
export function lengthOf({ from, to }: DayHours): number {
  return to > from ? to - from : to - from + MINUTES_PER_DAY;
}

/**
 * The same span on a clock that is `minutes` ahead.
 * @returns the whole day as {@link ALL_DAY}, whatever `from` it was given with
 */
export function shift(hours: DayHours, minutes: number): DayHours {
  const length = lengthOf(hours);
  if (length === MINUTES_PER_DAY) return { ...ALL_DAY };
  const from = modulo(Math.round(hours.from + minutes));
  return { from, to: modulo(from + length) || MINUTES_PER_DAY };
}

/** Whether every minute of `inner` is a minute of `outer`. */
export function covers(outer: DayHours, inner: DayHours): boolean {
  if (lengthOf(outer) === MINUTES_PER_DAY) return true;
  return modulo(inner.from - outer.from) + lengthOf(inner) <= lengthOf(outer);
}

/** `540` → `09:00`, `1440` → `24:00`. */
export function formatTimeOfDay(minutes: number): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * `09:00–18:00`, with an en dash. Midnight as an end is written `00:00`, as time pickers offer it, but for the whole day,
 * `00:00–24:00`.
 */
export function formatDayHours(hours: DayHours): string {
  if (lengthOf(hours) === MINUTES_PER_DAY) return '00:00–24:00';
  return `${formatTimeOfDay(hours.from)}–${formatTimeOfDay(hours.to % MINUTES_PER_DAY)}`;
}
