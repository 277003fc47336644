/**
 * Reads how long something took, as pages write it in three languages. What can be understood in two ways is `null`: a
 * wrong reading would put a flag on a store that answers in time. Runs in the content script: small, no dependencies.
 */

/** Longer texts are prose, not a duration. */
const MAX_LENGTH = 64;

type Unit = 'day' | 'hour' | 'minute' | 'second';
const SECONDS: Readonly<Record<Unit, number>> = { day: 86_400, hour: 3600, minute: 60, second: 1 };
const BIGGEST_FIRST: readonly Unit[] = ['day', 'hour', 'minute', 'second'];

/** The words for each unit, in lower case; an abbreviation may carry a point. */
const WORDS: Readonly<Record<Unit, readonly string[]>> = {
  day: ['d', 'day', 'days', 'д', 'дн', 'день', 'дня', 'дней', 'сут', 'сутки', 'суток', '天', '日'],
  hour: [
    ...['h', 'hr', 'hrs', 'hour', 'hours', 'ч', 'час', 'часа', 'часов'],
    ...['小时', '小時', '个小时', '個小時', '时', '時', '钟头', '个钟头'],
  ],
  minute: [
    ...['m', 'min', 'mins', 'minute', 'minutes', 'м', 'мин', 'минута', 'минуту', 'минуты', 'минут'],
    ...['分', '分钟', '分鐘'],
  ],
  second: [
    ...['s', 'sec', 'secs', 'second', 'seconds', 'с', 'сек', 'секунда', 'секунду', 'секунды', 'секунд'],
    ...['秒', '秒钟', '秒鐘'],
  ],
};
const UNIT_OF = new Map(BIGGEST_FIRST.flatMap((unit) => WORDS[unit].map((word) => [word, unit] as const)));

/** One amount with its unit: `22 min`, `1,5 ч.`, `2 个小时`. */
const PART =
  /^(?<amount>\d{1,6}(?:[.,]\d{1,3})?)\s*(?<word>\p{L}+)\.?(?:[\s,]+|(?=\d)|$)(?:(?:and|и)\s+(?=\d))?/u;
/** `hh:mm:ss`. With two parts alone nobody can tell minutes from hours. */
const CLOCK = /^(?<hours>\d{1,3}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)$/u;
/**
 * "Less than a minute": the true value is not known, its upper bound is. A minute does not matter to anybody's limit;
 * "less than an hour" may be five minutes or fifty, so it says nothing.
 */
const LESS_THAN =
  /^(?:(?:less than|under)\s+(?:an?\s+(?=\p{L}))?|(?:менее|меньше)\s+(?:чем\s+)?|(?:不到|不足|少于|小于|<)\s*)(?<rest>.+)$/u;
const LARGEST_BOUND = SECONDS.minute;
/** One minute without digits, as it follows "less than"; in Russian the genitive or, after "чем", the nominative. */
const ONE_MINUTE = /^(?:minute|минуты|минута|一分钟)$/u;

/** NFKC turns full-width digits and colons into the plain ones, and odd spaces into spaces. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * Reads `22 min`, `1 h 5 min`, `1 ч 5 мин`, `1,5 часа`, `2小时5分钟`, `00:22:10`, `менее минуты`, full-width digits too.
 * @param text what the page shows
 * @returns seconds; for "less than a minute" the upper bound; `null` when it is not certainly a duration (`1:05`, `22`)
 */
export function parseDuration(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = normalise(text);
  const bounded = LESS_THAN.exec(plain)?.groups?.rest;
  if (bounded === undefined) return clockSeconds(plain) ?? sumOf(plain);
  const seconds = ONE_MINUTE.test(bounded) ? SECONDS.minute : sumOf(bounded);
  return seconds !== null && seconds <= LARGEST_BOUND ? seconds : null;
}

function clockSeconds(text: string): number | null {
  const found = CLOCK.exec(text)?.groups;
  if (!found) return null;
  const { hours, minutes, seconds } = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Amounts from the bigger to the smaller unit, each unit at most once; a part beneath another one must fit into it. */
function sumOf(text: string): number | null {
  let rest = text;
  let seconds = 0;
  let above: Unit | null = null;
  let isFraction = false;
  while (rest !== '') {
    const found = PART.exec(rest);
    const unit = UNIT_OF.get(found?.groups?.word ?? '');
    if (!found || !unit || isFraction) return null;
    const amount = amountOf(found.groups?.amount ?? '');
    if (amount === null || !fitsBelow(above, unit, amount)) return null;
    isFraction = !Number.isInteger(amount);
    seconds += amount * SECONDS[unit];
    above = unit;
    rest = rest.slice(found[0].length);
  }
  return above === null ? null : Math.round(seconds);
}

/** `1,5` and `1.5`; three decimals may be a thousand in disguise, so they are no number. */
function amountOf(digits: string): number | null {
  return /[.,]\d{3}$/u.test(digits) ? null : Number(digits.replace(',', '.'));
}

/** "1 h 75 min" and "5 min 1 h" are not durations as anybody writes them. */
function fitsBelow(above: Unit | null, unit: Unit, amount: number): boolean {
  if (above === null) return true;
  return SECONDS[unit] < SECONDS[above] && amount * SECONDS[unit] < SECONDS[above];
}
