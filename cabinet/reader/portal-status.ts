/** The status line of the portal's Ozon channel, "已开通|可用|Last Sync: 09:41" (guide 004), whole or in its parts. */
import { labelBefore, meaningsOf } from '@/cabinet/labels/dictionary';
import { knownValue } from '@/cabinet/labels/values';
import type { ChannelStatus } from '@/utils/facts/facts';

const SEPARATOR = /\s*[|｜·•/;；]\s*/u;

/** @returns the parts of a status line */
export const partsOf = (line: string): string[] => line.split(SEPARATOR).filter((part) => part.trim() !== '');

const isSync = (label: string): boolean =>
  meaningsOf(label)?.some(({ key }) => key === 'portal.lastSync') === true;

/** @returns what a status line says of the last synchronisation, without its label; null when it says nothing */
export function syncPart(line: string): string | null {
  for (const part of partsOf(line.replace(/(\d)\s*\/\s*(?=\d)/g, '$1-'))) {
    const label = labelBefore(part);
    if (label !== undefined && isSync(label)) return part.slice(label.length + 1).trim();
  }
  return null;
}

/** @returns the channel's status; null when a part is not known, or two parts contradict each other */
export function channelStatus(line: string): ChannelStatus | null {
  const states = partsOf(line).filter((part) => {
    const label = labelBefore(part);
    return label === undefined || !isSync(label);
  });
  const known = new Set(states.filter((part) => !isTime(part)).map((part) => knownValue('channel', part)));
  const [status] = known;
  return known.size === 1 && status !== undefined ? (status as ChannelStatus) : null;
}

/** What remains of a date that was taken apart with the line. */
const isTime = (part: string): boolean => /^[\d\s:.年月日-]+$/u.test(part);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME = String.raw`(?:[T\s,]+(?:в\s+|at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})[-/.年]\s?(?<month>\d{1,2})[-/.月]\s?(?<day>\d{1,2})日?${TIME}$`, 'u'),
  new RegExp(String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${TIME}$`, 'u'),
  new RegExp(String.raw`^(?<month>\d{1,2})月(?<day>\d{1,2})日${TIME}$`, 'u'),
  new RegExp(String.raw`^(?<day>\d{1,2})\s+(?<name>\p{L}{3,})\.?,?\s+(?<year>\d{4})${TIME}$`, 'u'),
  new RegExp(String.raw`^(?<name>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})${TIME}$`, 'u'),
];
/** The first letters of the months, in their order. */
const MONTHS = [
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|'),
  'янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек'.split('|'),
];
const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ...['today', 'сегодня', '今天', '今日'].map((word) => [word, 0] as const),
  ...['yesterday', 'вчера', '昨天', '昨日'].map((word) => [word, 1] as const),
]);
const AGO: readonly [RegExp, number][] = [
  [/^(\d{1,3}) ?(?:minutes?|mins?|минут[ауы]?|мин\.?|分钟)(?: ago| назад|前)$/u, MINUTE],
  [/^(\d{1,3}) ?(?:hours?|час(?:а|ов)?|个?小时)(?: ago| назад|前)$/u, HOUR],
  [/^(\d{1,3}) ?(?:days?|день|дня|дней|天)(?: ago| назад|前)$/u, DAY],
];

/**
 * When the channel was last synchronised. A time without a day is the last such time, today or yesterday; a date that can be
 * read in two ways (`11/12/2026`) is not read.
 * @param text the page's text, in the browser's own zone
 * @param now ms since the epoch
 * @returns ms since the epoch; what is told as "… ago" is told to the hour, so that it does not change with every look
 */
export function syncTime(text: string, now: number): number | null {
  const plain = (syncPart(text) ?? text).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  if (plain.length > 40) return null;
  const at = clockTime(plain, now) ?? dayWord(plain, now) ?? timeAgo(plain, now) ?? date(plain, now);
  return at !== null && at <= now + DAY ? at : null;
}

function clockTime(text: string, now: number): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const at = onDay(now, 0, Number(hours), Number(minutes));
  return at !== null && at > now ? onDay(now, 1, Number(hours), Number(minutes)) : at;
}

function onDay(now: number, daysAgo: number, hours: number, minutes: number): number | null {
  if (hours > 23 || minutes > 59) return null;
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo, hours, minutes).getTime();
}

function dayWord(text: string, now: number): number | null {
  const [word = '', time = '0:00'] = text.split(/[\s,]+(?:в\s+|at\s+)?|(?<=[天日])(?=\d)/u);
  const daysAgo = DAY_WORDS.get(word);
  const [hours, minutes] = time.split(':');
  return daysAgo === undefined ? null : onDay(now, daysAgo, Number(hours), Number(minutes ?? 'x'));
}

function timeAgo(text: string, now: number): number | null {
  if (/^(?:just now|только что|刚刚)$/u.test(text)) return Math.floor(now / HOUR) * HOUR;
  for (const [form, unit] of AGO) {
    const count = form.exec(text)?.[1];
    if (count !== undefined) return Math.floor((now - Number(count) * unit) / HOUR) * HOUR;
  }
  return null;
}

function date(text: string, now: number): number | null {
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const month = found.name ? monthNamed(found.name) : Number(found.month);
    const at = dateOf(found, month, now);
    if (at !== null) return at;
  }
  return null;
}

function monthNamed(name: string): number {
  for (const months of MONTHS) {
    const index = months.findIndex((start) => name.startsWith(start));
    if (index >= 0) return index + 1;
  }
  return Number.NaN;
}

function dateOf(found: Record<string, string | undefined>, month: number, now: number): number | null {
  const [day, hours, minutes] = [Number(found.day), Number(found.hour ?? 0), Number(found.minute ?? 0)];
  const thisYear = new Date(now).getFullYear();
  const inYear = (year: number): number | null => {
    const at = new Date(year, month - 1, day, hours, minutes);
    const isReal = at.getMonth() === month - 1 && at.getDate() === day && hours < 24 && minutes < 60;
    return isReal ? at.getTime() : null;
  };
  if (found.year !== undefined) return inYear(Number(found.year));
  // A day without a year is the last such day.
  const at = inYear(thisYear);
  return at !== null && at > now ? inYear(thisYear - 1) : at;
}
