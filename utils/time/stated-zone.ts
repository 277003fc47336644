/**
 * Reads a time zone as a page states it. What contradicts itself or cannot be placed is `null`, never a guess.
 * Runs in the content script: small, and nothing but `Intl` behind it.
 */
import type { StatedZone } from '@/utils/facts/facts';
import { offsetAt } from './zone-offset';

const MAX_LENGTH = 120;
/** Half a year, roughly: a zone with daylight saving shows both of its offsets at two instants so far apart. */
const HALF_YEAR_MS = 182 * 24 * 60 * 60 * 1000;
const MOSCOW_MINUTES = 180;

/** Names that pages give to zones, each to its IANA zone. Letters around a name make it another word (Omsk, Томск). */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:msk|мск|moscow|москва|московское|московскому|москве)(?!\p{L})|莫斯科/gu, 'Europe/Moscow'],
  [
    /(?<!\p{L})(?:beijing|shanghai|пекин|пекинское|пекину|шанхай|china standard time)(?!\p{L})|北京|上海|中国标准/gu,
    'Asia/Shanghai',
  ],
];

/** Region/City, as IANA writes it; whether it is one is asked of `Intl`. */
const IANA = /(?<![\p{L}\d])\p{Script=Latin}[\p{Script=Latin}_]+(?:\/[\p{Script=Latin}\d_+-]+){1,2}/gu;
/** UTC+3, GMT+03:00, UTC±0, МСК+2 (counted from Moscow), or a bare +03:00. */
const OFFSET =
  /(?:(?<base>utc|gmt|(?<!\p{L})(?:msk|мск))\s*(?<sign>[-+±])\s*(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?|(?<bareSign>[-+±])(?<bareHours>\d{2}):(?<bareMinutes>\d{2}))(?![\d.,:]*\d)/gu;
/** A bare "UTC" is a zone only when nothing else is named: "(UTC) London" moves with London. */
const PLAIN_UTC =
  /^[\s()\-:,]*(?:utc|gmt)[\s()\-:,]*(?:coordinated universal time|всемирное координированное время|协调世界时|世界协调时间?)?[\s()]*$/u;

const isZoneName = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

/**
 * Reads `MSK (UTC+3)`, `(UTC+08:00) Beijing`, `Europe/Moscow`, `Москва, UTC+3`, `北京时间 (UTC+8)`, `GMT+5:30`, `UTC`.
 * @param text what the control shows
 * @param now the instant near which a named zone and a stated offset must agree, ms since the epoch
 * @returns the named zone when it is known and agrees with the offset beside it (winter's or summer's); a bare offset
 *   when no known zone is named; `null` when two statements disagree or nothing certain is said
 */
export function parseStatedZone(text: string, now: number = Date.now()): StatedZone | null {
  if (text.length > MAX_LENGTH) return null;
  const names = new Set<string>();
  let rest = text.normalize('NFKC').replace(/[‐‑‒–—−]/gu, '-');
  rest = rest.replace(IANA, (name) => (isZoneName(name) && names.add(name) ? ' ' : name)).toLowerCase();
  const offsets = new Set<number>();
  rest = rest.replace(OFFSET, (...match) => {
    offsets.add(minutesOf(match.at(-1) as Record<string, string | undefined>));
    return ' ';
  });
  for (const [pattern, name] of NAMES) {
    rest = rest.replace(pattern, () => {
      names.add(name);
      return ' ';
    });
  }
  // A number that was not understood may be an offset in a form that we do not know.
  if (/\d/u.test(rest) || offsets.size > 1) return null;
  const [offset] = offsets;
  if (offset !== undefined && !isOffset(offset)) return null;
  if (names.size > 0) return namedZone([...names], offset, now);
  if (offset !== undefined) return { kind: 'offset', minutes: offset };
  return PLAIN_UTC.test(rest) ? { kind: 'offset', minutes: 0 } : null;
}

function minutesOf(found: Record<string, string | undefined>): number {
  const { base, sign, hours, minutes, bareSign, bareHours, bareMinutes } = found;
  const size = Number(hours ?? bareHours) * 60 + Number(minutes ?? bareMinutes ?? 0);
  const signed = (sign ?? bareSign) === '-' ? -size : size;
  return base === 'msk' || base === 'мск' ? signed + MOSCOW_MINUTES : signed + 0;
}

/** The offsets in use on Earth: quarters of an hour from −12 to +14. */
const isOffset = (minutes: number): boolean => minutes >= -720 && minutes <= 840 && minutes % 15 === 0;

function namedZone(names: readonly string[], offset: number | undefined, now: number): StatedZone | null {
  if (offset === undefined) return names.length === 1 && names[0] ? { kind: 'iana', name: names[0] } : null;
  const agree = names.every((name) => [now, now + HALF_YEAR_MS].some((at) => offsetAt(name, at) === offset));
  if (!agree) return null;
  return names.length === 1 && names[0]
    ? { kind: 'iana', name: names[0] }
    : { kind: 'offset', minutes: offset };
}
