/** Phone numbers: libphonenumber says which digits are one, and what stands around them whether they are meant as one. */
import { type NumberFound, PhoneNumberMatcher } from 'libphonenumber-js/max';
import { Claims, type Found } from './finding';
import { GLUE, toLower } from './normalise';
import type { Stretch, View } from './view';

/** Countries in whose national form buyers and sellers write to each other. */
const COUNTRIES = ['RU', 'CN'] as const;
type Country = (typeof COUNTRIES)[number];

const HAN_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
/** Letters put in the place of a digit; they count only between digits, in what then is a phone number. */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { o: '0', о: '0', з: '3', l: '1', i: '1' };

/** Ozon numbers orders and shipments so: 0123456789-0001-1. Longer runs of groups are numbers of documents. */
const ORDER_NUMBER =
  /(?<![\d+])\d{5,10}-\d{4}(?:-\d{1,3})+(?!\d)|(?<![\d+])\d{8,10}-\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}-\d+/g;
/** Words that say what number follows, when it is not a phone's. */
const OTHER_NUMBER = new RegExp(
  `(?:(?<!\\p{L})(?:${[
    'заказ\\p{L}*|отправлени\\p{L}*|посылк\\p{L}*|возврат\\p{L}*|заявк\\p{L}*|товар\\p{L}*|декларац\\p{L}*|накладн\\p{L}*',
    'артикул\\p{L}*|арт|трек\\p{L}*|штрих-?код\\p{L}*|код\\p{L}*|модел\\p{L}*|серийный номер|сч[её]т\\p{L}*',
    'инн|кпп|огрн\\p{L}*|окпо|снилс|бик|id|sku|ean|upc|isbn|imei|s/n|sn|hs',
    'цен[аыуе]|сумм\\p{L}*|price|total|amount',
    'order|shipment|tracking|track|parcel|barcode|article|item|invoice|serial|model|case|ticket|request|ref',
  ].join(
    '|',
  )})|订单|单号|货号|条形码|条码|编号|编码|型号|序列号|发票|税号|批次|款号|账号|价格|金额|尺寸|规格|尺码)` +
    '(?:\\s+(?:number|no|num|номер|code|id))?[\\s.:#№(-]*(?:no|n|号|是|为)?[\\s.:#№(-]*$',
  'iu',
);
/** Words that say a phone number follows, with few words between. */
const cue = (...words: string[]): RegExp =>
  new RegExp(`(?:${words.join('|')})[^\\d.!?;。！？；\\n]{0,24}(?:\\.\\s*)?$`, 'iu');
const PHONE_CUE = cue(
  '(?<!\\p{L})(?:тел|телефон\\p{L}*|моб\\p{L}*|сот|звон\\p{L}*|позвон\\p{L}*|набер\\p{L}*|ватсап\\p{L}*|вотсап\\p{L}*|вайбер\\p{L}*)',
  '(?<!\\p{L})(?:whats\\s?app|viber|call|phone|tel|mobile|cell|ring|dial)',
  '电话|手机|座机|致电|热线|微信',
);
/** Words that may also speak of another number. */
const WEAK_CUE = cue('(?<!\\p{L})(?:номер\\p{L}*|связ\\p{L}*|number|text|contact)', '联系|打');

/** @param claims what in the original is something else already */
export function findPhones(text: string, view: View, claims: Claims): Found[] {
  const digits = asDigits(view);
  const found: Found[] = [];
  const own = new Claims(text.length);
  for (const country of COUNTRIES) {
    for (const match of numbersIn(digits.text, country)) {
      if (!isMeant(digits.text, match, country)) continue;
      const stretch = digits.origin(match.startsAt, match.endsAt);
      if (!claims.isFree(stretch) || !own.isFree(stretch)) continue;
      own.claim(stretch);
      found.push({ kind: 'phone', ...stretch, disguised: isDisguised(text, digits.text, match, stretch) });
    }
  }
  return found;
}

/** How many stretches of digits that are no number are tried: far more than a message has, far fewer than a table. */
const MAX_TRIES = 1000;

function* numbersIn(text: string, defaultCountry: Country): Generator<NumberFound> {
  // `maxTries` is Google's own guard against texts of digits; the types of this port leave it out.
  const options = { defaultCountry, v2: true as const, maxTries: MAX_TRIES };
  const matcher = new PhoneNumberMatcher(text, options);
  while (matcher.hasNext()) {
    const match = matcher.next();
    if (match !== undefined) yield match;
  }
}

/** The view with everything that is read as a digit written as one, and numbers that can be no phone's taken out. */
function asDigits(view: View): View {
  return (
    view
      // A number does not run on into the next line.
      .rewrite(/\n/g, () => '!')
      .rewrite(
        /(?<=\d|\d[ )-])[oоOОзЗlI](?=\d|[ -]\d)/gu,
        ([letter]) => DIGIT_LETTERS[toLower(letter)] ?? null,
      )
      .rewrite(
        /(?<![〇零一幺二三四五六七八九\d])(?:[〇零一幺二三四五六七八九\d][ -]?){10,14}[〇零一幺二三四五六七八九\d]/gu,
        ([run]) => Array.from(run, (digit) => HAN_DIGITS[digit] ?? digit).join(''),
      )
      .rewrite(new RegExp(`(?<=[\\d+])${GLUE}+(?=\\d)`, 'gu'), () => '')
      .rewrite(ORDER_NUMBER, ([number]) => 'x'.repeat(number.length))
  );
}

const UNIT =
  /^\s*(?:(?:шт|руб|р|кг|г|гр|мл|мм|см|м|pcs|kg|g|ml|mm|cm|rub|cny|usd)(?![\p{L}])|[₽¥$€%]|件|个|元|克|卢布)/iu;
const PLAIN = /^[+\d\s()./\u2010-\u2015－（）＋-]*$/;
const INVISIBLE_SPACE = /\ufeff/;

/**
 * A valid number is not yet a phone: ten digits are an article, eleven an order. With a plus it is; without one it must
 * have the form of its country, and nothing before it may say that it is another number.
 */
function isMeant(text: string, { startsAt, endsAt, number }: NumberFound, country: Country): boolean {
  const raw = text.slice(startsAt, endsAt);
  const before = text.slice(Math.max(0, startsAt - 48), startsAt);
  if (/\d[-.,:/]?$/.test(before) || /^[-.,:/]?\d/.test(text.slice(endsAt, endsAt + 2))) return false;
  if (raw.startsWith('+')) return true;
  if (/\p{Script=Latin}-?$/u.test(before)) return false;
  if (OTHER_NUMBER.test(before) || UNIT.test(text.slice(endsAt, endsAt + 8))) return false;
  const groups = (raw.match(/\d+/g) ?? []).map((group) => group.length);
  const shape: Shape = {
    digits: raw.replace(/\D/g, ''),
    raw,
    groups,
    isCertain: PHONE_CUE.test(before),
    isLikely: PHONE_CUE.test(before) || WEAK_CUE.test(before),
    isMobile: number.getType() === 'MOBILE',
    isTollFree: number.getType() === 'TOLL_FREE',
  };
  // Digit by digit, as numbers are spelled; a list of small numbers has some of two digits.
  if (groups.length > 1 && groups.every((length) => length === 1))
    return /^(?:[78]9|1[3-9])\d{9}$/.test(shape.digits);
  if (groups.slice(1).some((length) => length < 2)) return false;
  return country === 'RU' ? isRussianForm(shape) : isChineseForm(shape);
}

interface Shape {
  raw: string;
  digits: string;
  /** Lengths of the groups of digits. */
  groups: number[];
  isCertain: boolean;
  isLikely: boolean;
  isMobile: boolean;
  isTollFree: boolean;
}

/** 8 and ten digits; 7 without a plus, or the ten digits alone, only where a phone was announced. */
function isRussianForm({ raw, digits, groups, isCertain, isLikely, isMobile, isTollFree }: Shape): boolean {
  const isBare = groups.length === 1;
  const [first = 0] = groups;
  if (/^8\d{10}$/.test(digits)) {
    return isBare ? isMobile || isTollFree || isCertain : first === 1 || first >= 4;
  }
  if (/^7\d{10}$/.test(digits)) return isLikely || (!isBare && first === 1 && /[()]/.test(raw));
  if (/^\d{10}$/.test(digits)) return isCertain && (isMobile || groups.length >= 3);
  return /^810\d+$/.test(digits) && !isBare && isLikely;
}

/** A mobile number of eleven digits; anything else with its area code apart, or where a phone was announced. */
function isChineseForm({ raw, digits, groups, isCertain, isLikely, isMobile }: Shape): boolean {
  const isBare = groups.length === 1;
  const [first = 0] = groups;
  if (/^1\d{10}$/.test(digits)) return isMobile && (isBare || (first === 3 && groups.length <= 4));
  if (/^861\d{10}$/.test(digits)) return isLikely || (first === 2 && !isBare);
  if (/^00/.test(digits)) return isCertain || (!isBare && digits.length >= 13);
  if (/^0\d{9,11}$/.test(digits)) return isBare ? isCertain : first === 3 || first === 4;
  if (/^[48]00\d{7}$/.test(digits)) return isCertain || (first === 3 && raw.includes('-'));
  return false;
}

/** Spelled digit by digit, or with anything but digits and the usual signs between them. */
function isDisguised(text: string, digits: string, match: NumberFound, { from, to }: Stretch): boolean {
  const groups = digits.slice(match.startsAt, match.endsAt).match(/\d+/g) ?? [];
  if (groups.length > 1 && groups.every((group) => group.length === 1)) return true;
  const raw = text.slice(from, to);
  // "доб. 12", "转12": an extension has a word before it.
  const number = match.number.ext === undefined ? raw : raw.replace(/\p{L}.*$/su, '');
  return !PLAIN.test(number) || INVISIBLE_SPACE.test(number);
}
