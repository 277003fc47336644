/** BIC (the SWIFT code) by ISO 9362. Pure and without a library: it runs behind a check. */

/**
 * ISO 3166-1 alpha-2, which ISO 9362 refers to, and XK: SWIFT gives it to banks of Kosovo. Of these 250 codes a test
 * proves that they are the ones that ibantools knows; the library itself carries the structure of every IBAN along.
 */
const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
    'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
    'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
    'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
    'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
    'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

/** Bank, country and location; with a branch, three characters more. */
const SHORT = 8;
const LONG = 11;
/** The branch that means the head office, as does a code without branch. */
const HEAD_OFFICE = 'XXX';

export type BicProblem =
  /** Something other than ASCII letters and digits, spaces included: a BIC has none. */
  | 'characters'
  /** Neither 8 nor 11 of them. */
  | 'length'
  /** Places 5 and 6 name no country. */
  | 'country';

export interface Bic {
  /** The first thing that is wrong. */
  problem: BicProblem | null;
  /** In code points, as written. */
  length: number;
  /** Places 1–4. ISO 9362:2014 admits digits, but SWIFT has only given letters so far. */
  bank: string;
  country: string;
  location: string;
  /** Null for a code of 8. */
  branch: string | null;
}

/**
 * @param text as it stands in the field, not trimmed
 * @returns its parts, in capitals; they mean little while there is a problem with characters or length
 */
export function parseBic(text: string): Bic {
  const code = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const length = Array.from(text).length;
  return {
    problem: problemOf(code),
    length,
    bank: code.slice(0, 4),
    country: code.slice(4, 6),
    location: code.slice(6, SHORT),
    branch: code.length > SHORT ? code.slice(SHORT, LONG) : null,
  };
}

function problemOf(code: string): BicProblem | null {
  if (!/^[0-9A-Z]*$/.test(code)) return 'characters';
  if (code.length !== SHORT && code.length !== LONG) return 'length';
  return COUNTRIES.has(code.slice(4, 6)) ? null : 'country';
}

/** The code without a branch that only says head office; letters as they are written. */
export const withoutHeadOffice = (code: string): string =>
  code.length === LONG && code.toUpperCase().endsWith(HEAD_OFFICE) ? code.slice(0, SHORT) : code;
