/**
 * Reads times of day and spans of hours as pages write them, in three languages. Whatever can be understood in two ways
 * is `null`: a wrong reading would put a flag on a right setting. Runs in the content script: small, no dependencies.
 */
import type { DayHours } from '@/utils/facts/facts';
import { ALL_DAY, dayHoursBetween } from './day-hours';

/** Longer texts are prose, not hours. */
const MAX_LENGTH = 64;

/** One time as written: what it says, and how sure its writing makes us. */
interface WrittenTime {
  minutes: number;
  hour: number;
  /** Said AM or PM, or its equivalent in another language. */
  meridiem: boolean;
  /** Two digits for the hour: the 24-hour clock's own writing. */
  padded: boolean;
  /** A lone number without minutes or a word for "hour". */
  bare: boolean;
}

/** Morning and afternoon, before the time (Chinese) or after it (English, Russian). */
const MERIDIEM_BEFORE: Readonly<Record<string, 'am' | 'pm'>> = {
  凌晨: 'am',
  早上: 'am',
  上午: 'am',
  下午: 'pm',
};
const MERIDIEM_AFTER: Readonly<Record<string, 'am' | 'pm'>> = {
  am: 'am',
  'a.m.': 'am',
  утра: 'am',
  pm: 'pm',
  'p.m.': 'pm',
  дня: 'pm',
  вечера: 'pm',
};

const TIME = new RegExp(
  [
    /^(?<before>凌晨|早上|上午|下午)?\s*/,
    /(?<hour>\d{1,2})/,
    /(?:[:.](?<minute>\d{2})(?::00)?|\s*(?<unit>[时時点點]|ч\.?|час(?:а|ов)?)(?:\s*(?<unitMinute>\d{1,2})\s*(?:分|мин\.?)|(?<half>半))?)?/,
    /\s*(?<after>[ap]\.m\.|[ap]m|утра|дня|вечера)?$/,
  ]
    .map((part) => part.source)
    .join(''),
  'u',
);

const ALL_DAY_WORDS =
  /^(?:24\s*[/x×]\s*7|7\s*[/x×]\s*24(?:\s*小时)?|24\s*(?:h|hours?|ч\.?|часа|小时)(?:\s*全天)?|all day|around the clock|round the clock|круглосуточно|весь день|全天候?)$/u;
/** "Every day" adds nothing to hours; a day of the week does, and is not accepted. */
const EVERY_DAY = /^(?:daily|every day|ежедневно|каждый день|每天|每日)[\s,:]*/u;
const OPENING = /^(?:from|с|со|从|自)\s*(?=[\d上下凌早])/u;
const SEPARATOR = /\s*(?:[-‐‒–—―−~〜∼→]|至|到|\b(?:to|until|till)\b|(?<!\p{L})(?:до|по)(?!\p{L}))\s*/u;

/** NFKC also turns full-width digits, colons and tildes into the plain ones, and odd spaces into spaces. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

function readTime(text: string): WrittenTime | null {
  const found = TIME.exec(text)?.groups;
  if (!found) return null;
  const { before, hour: digits = '', minute, unit, unitMinute, half, after } = found;
  if (before && after) return null;
  const written = Number(digits);
  const minutes = half ? 30 : Number(minute ?? unitMinute ?? 0);
  if (minutes > 59) return null;
  const meridiem = before ? MERIDIEM_BEFORE[before] : after ? MERIDIEM_AFTER[after] : undefined;
  if (meridiem && (written < 1 || written > 12)) return null;
  // 12 AM is midnight and 12 PM is noon, in Chinese too (as CLDR writes them).
  const hour = meridiem ? (written % 12) + (meridiem === 'pm' ? 12 : 0) : written;
  if (hour > 24 || (hour === 24 && minutes > 0)) return null;
  return {
    minutes: hour * 60 + minutes,
    hour,
    meridiem: meridiem !== undefined,
    padded: digits.length === 2,
    bare: minute === undefined && unit === undefined && meridiem === undefined,
  };
}

/**
 * Reads one time of day: `9:00`, `09:00`, `18.00`, `9:00 PM`, `18 ч`, `下午6:00`, `9点半`, full-width digits too.
 * @param text what the control shows
 * @returns minutes after midnight, 0–1440, or `null` when it is not certainly a time
 */
export function parseTimeOfDay(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const time = readTime(normalise(text));
  return time && !time.bare ? time.minutes : null;
}

/**
 * Reads one span of hours: `09:00–18:00`, `9:00 AM – 6:00 PM`, `с 9:00 до 18:00`, `上午9:00至下午6:00`, `24/7`.
 * @param text what the control shows
 * @returns the hours, or `null` for several spans, days of the week, and everything else that is not certain
 */
export function parseDayHours(text: string): DayHours | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = normalise(text).replace(EVERY_DAY, '');
  if (ALL_DAY_WORDS.test(plain)) return { ...ALL_DAY };
  const parts = plain.replace(OPENING, '').split(SEPARATOR);
  if (parts.length !== 2) return null;
  const [from, to] = parts.map(readTime);
  if (!from || !to || !isCertain(from, to)) return null;
  return dayHoursBetween(from.minutes, to.minutes);
}

function isCertain(from: WrittenTime, to: WrittenTime): boolean {
  // "2–6 PM": whose morning or afternoon is the first one?
  if (from.meridiem !== to.meridiem) return false;
  if (from.meridiem) return true;
  const isClock24 = from.hour > 12 || to.hour > 12;
  // "9–6", "9–12": numbers that need not be hours at all; "9–18" on an hours field can only be hours.
  if (from.bare && to.bare && !isClock24) return false;
  // "9:00–6:00" is nine to six for one writer and a night shift for another; "22:00–06:00" and "09:00–06:00" are not.
  const isOvernight = to.minutes <= from.minutes && to.minutes > 0;
  return !isOvernight || isClock24 || (from.padded && to.padded);
}
