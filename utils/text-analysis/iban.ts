/** Judges an IBAN by ISO 13616. Background and dashboard only: the registry's structures come from a library. */
import { getCountrySpecifications, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import type { IbanText } from '@/utils/facts/facts';

const COUNTRIES = getCountrySpecifications();

/** What the library reports → what we call it, in the order in which one who types would put it right. */
const PROBLEMS: readonly (readonly [ValidationErrorsIBAN, IbanText['problem']])[] = [
  [ValidationErrorsIBAN.WrongBBANLength, 'length'],
  [ValidationErrorsIBAN.WrongBBANFormat, 'structure'],
  [ValidationErrorsIBAN.ChecksumNotNumber, 'structure'],
  [ValidationErrorsIBAN.WrongIBANChecksum, 'check-digits'],
];

/**
 * @param text what stands in the field
 * @param profileIban the one in the store profile, if the seller has told it
 * @returns what may be known of it outside: never its digits. National check digits inside the account number are not
 *   judged: ISO 13616 leaves them to each country, and not every bank of a country keeps them
 */
export function analyseIban(text: string, profileIban = ''): IbanText {
  const iban = electronicFormat(text);
  const prefix = iban.slice(0, 2);
  const expectedLength = expectedLengthFor(prefix);
  const own = electronicFormat(profileIban);
  return {
    length: Array.from(iban).length,
    country: expectedLength === null ? null : prefix,
    expectedLength,
    problem: problemOf(iban),
    profile: own === '' ? 'unknown' : own === iban ? 'same' : 'different',
  };
}

/**
 * ISO 13616 knows two formats: electronic (capitals, no spaces) and print (groups of four with spaces between), and both
 * are one number; so spaces are ignored, whatever spaces they are. In an account number the standard allows small letters
 * too, and the check digits count a letter alike in either case; so people's small letters are taken as capitals. Only
 * those of ASCII: a full-width or Cyrillic letter is another character, and capitals would hide it (ı becomes I).
 */
const electronicFormat = (text: string): string =>
  text.replace(/\p{Zs}/gu, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());

const expectedLengthFor = (country: string): number | null =>
  Object.hasOwn(COUNTRIES, country) ? (COUNTRIES[country]?.chars ?? null) : null;

function problemOf(iban: string): IbanText['problem'] {
  if (!/^[0-9A-Z]*$/.test(iban)) return 'characters';
  if (expectedLengthFor(iban.slice(0, 2)) === null) return 'country';
  const { errorCodes } = validateIBAN(iban);
  return PROBLEMS.find(([code]) => errorCodes.includes(code))?.[1] ?? null;
}
