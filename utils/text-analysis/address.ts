/**
 * Takes a Chinese address apart into province, city and district. Background and dashboard only: it brings the whole
 * list of divisions. See docs/decisions/payout-values.md.
 */
import type { AddressText, DivisionLevel, Divisions } from '@/utils/facts/facts';
import { type Form, isMunicipality, LONGEST_FORM, type Place, placesWritten } from './address-gazetteer';

/** Words before an address that are no part of it; the country too: every division here is China's. */
const BEFORE =
  /^(?:(?:注册|公司|营业执照|法定|经营)?(?:地址|住所|经营场所)[:\s]|(?:邮编[:\s]?)?\d{6}(?!\d)|中华人民共和国|中国(?!\()|P\.?R\.?\s?China|China|[\s,、/|>·;:.—–-])*/iu;
/** 中国(上海)自由贸易试验区 is how a licence names the province inside a free-trade zone. */
const FREE_TRADE_ZONE = /^中国\((\p{Script=Han}{2,3})\)自由贸易试验区/u;
/** May stand between two levels. */
const BETWEEN = /^[\s,、/|>·;:.—–-]+/u;

/**
 * After a shortened name: what makes it the name of something else. 南山大道 is a road, 南山街道 a part of a district,
 * 朝阳门 a gate: none of them says that 南山 or 朝阳 is the district.
 */
const NAMES_SOMETHING_ELSE =
  /^(?:[东西南北中上下前后内外一二三四五六七八九十\d]{0,3}(?:路|街|大道|大街|道|巷|弄|里|坊|胡同)|[省市区县州盟旗镇乡村屯庄门寺庙祠塔桥湖江河海山岭峰岛湾港站口井园苑城府宫楼阁寨堡关]|新区|开发区|高新|经济|工业|大厦|大楼|大学|学院|广场|机场|火车站|国际机场|风景)/u;

/** A name of fewer characters stands for too much when nothing above it is named: 东区, 城区, 郊区. */
const SHORTEST_ALONE = 3;

/** One way to read the beginning of an address. */
interface Reading {
  /** From the highest level down, each belonging to the one before. */
  named: { place: Place; written: string }[];
  /** Where the divisions end and the street begins. */
  end: number;
  /** How many levels between two named ones were left out. */
  gaps: number;
}

/**
 * @param text an address as a licence or a page writes it; any spaces, commas and full-width forms
 * @returns its divisions. A level that is left out is filled in when the named ones leave one possibility; where they leave
 *   several (南山区 is in Shenzhen and in Hegang) the level is null. `divisions` is null when no division is certain, and
 *   for pinyin and English, of which the same spelling stands for several names
 */
export function analyseAddress(text: string): AddressText {
  const script = scriptOf(text);
  return { text, script, divisions: script === 'han' ? divisionsOf(tidy(text)) : null };
}

function scriptOf(text: string): AddressText['script'] {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other';
}

/** Width and spacing say nothing about where a place is. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim()
    .replace(BEFORE, '')
    .replace(FREE_TRADE_ZONE, '$1');
}

function divisionsOf(address: string): Divisions | null {
  const readings = readingsFrom(address, { named: [], end: 0, gaps: 0 }).filter((reading) =>
    isCertain(reading, address),
  );
  const likeliest = mostLikely(readings);
  const [first] = likeliest;
  if (!first) return null;
  const named = first.named.filter(({ place }) =>
    likeliest.every((other) => other.named.some((level) => level.place === place)),
  );
  return named.length > 0 ? describe(named, address) : null;
}

/** Every way to read divisions from here on, the one that reads no more included. */
function readingsFrom(address: string, so: Reading): Reading[] {
  const skipped = so.named.length === 0 ? 0 : (BETWEEN.exec(address.slice(so.end))?.[0].length ?? 0);
  const start = so.end + skipped;
  const readings = so.named.length > 0 ? [so] : [];
  for (let length = Math.min(LONGEST_FORM, address.length - start); length > 1; length -= 1) {
    const written = address.slice(start, start + length);
    for (const form of placesWritten(written)) {
      const next = extended(so, form, written, start + length);
      if (next) readings.push(...readingsFrom(address, next));
    }
  }
  return readings;
}

function extended(so: Reading, { place, official }: Form, written: string, end: number): Reading | null {
  const last = so.named.at(-1)?.place;
  const isGap = last !== undefined && place.above !== last;
  if (last && !ancestors(place).includes(last)) return null;
  const isLone = place.level === 'district' && (isGap || last === undefined);
  // Without its city only an official name is telling, or that of a city at the district's level (义乌, 昆山).
  if (isLone && written.length < SHORTEST_ALONE && !(written.length === 2 && place.name === `${written}市`))
    return null;
  if (isLone && last === undefined && !official && !place.name.endsWith('市')) return null;
  return { named: [...so.named, { place, written }], end, gaps: so.gaps + (isGap ? 1 : 0) };
}

/** A shortened name that ends the divisions must not be the beginning of another name. */
function isCertain({ named, end }: Reading, address: string): boolean {
  const last = named.at(-1);
  if (!last || isWrittenInFull(last)) return true;
  return !NAMES_SOMETHING_ELSE.test(address.slice(end));
}

const isWrittenInFull = ({ place, written }: Reading['named'][number]): boolean =>
  written === place.name || placesWritten(written).some((form) => form.place === place && form.official);

/** Those that explain most of the text, leave out least, and begin highest; several when the text is ambiguous. */
function mostLikely(readings: readonly Reading[]): Reading[] {
  const order = (a: Reading, b: Reading): number => b.end - a.end || a.gaps - b.gaps || rank(a) - rank(b);
  const sorted = [...readings].sort(order);
  return sorted.filter((reading) => sorted[0] !== undefined && order(sorted[0], reading) === 0);
}

const LEVELS = ['province', 'city', 'district'] as const;
const rank = ({ named }: Reading): number =>
  named[0] ? LEVELS.indexOf(named[0].place.level) : LEVELS.length;

/** From the place above it up. */
function ancestors(place: Place): Place[] {
  return place.above ? [place.above, ...ancestors(place.above)] : [];
}

function describe(named: Reading['named'], address: string): Divisions {
  const lowest = named.at(-1)?.place;
  const line = lowest ? [lowest, ...ancestors(lowest)] : [];
  const levelOf = (level: Place['level']): DivisionLevel | null => {
    const place = line.find((candidate) => candidate.level === level);
    const written = named.find((candidate) => candidate.place === place)?.written ?? null;
    return place ? { name: place.name, written } : null;
  };
  const province = levelOf('province');
  const municipality = line.find(isMunicipality);
  return {
    province,
    city: municipality ? { name: municipality.name, written: null } : levelOf('city'),
    district: levelOf('district'),
    rest: address.slice(endOf(named, address)).replace(BETWEEN, ''),
  };
}

/** Where the street begins: behind the last level that is certain. */
function endOf(named: Reading['named'], address: string): number {
  let end = 0;
  for (const { written } of named) end = address.indexOf(written, end) + written.length;
  return end;
}
