/** "3 hours ago", in the words of the UI language. */
import type { Language } from '@/utils/facts/facts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From coarse to fine: the first unit that fits once is the one to speak in. No weeks: staleness is counted in days. */
const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

const formats = new Map<Language, Intl.RelativeTimeFormat>();

/**
 * @param at the moment spoken of, ms since the epoch
 * @param now the moment of speaking, ms since the epoch
 * @returns a phrase such as "3 hours ago"; within a minute, or when a clock was set back, "now"
 */
export function relativeTime(at: number, now: number, language: Language): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    formats.set(language, format);
  }
  const past = now - at;
  for (const [unit, length] of UNITS) {
    if (past >= length) return format.format(-Math.floor(past / length), unit);
  }
  return format.format(0, 'second');
}

/** The full date and time, for a tooltip beside the relative phrase. */
export function exactTime(at: number, language: Language): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
