import fc from 'fast-check';
import { getCountrySpecifications } from 'ibantools';
import { describe, expect, it } from 'vitest';
import type { IbanText } from '@/utils/facts/facts';
import { analyseIban } from './iban';

/**
 * The example that the IBAN registry (SWIFT) prints for each country, in electronic format. Behind them the French
 * overseas territories and Åland, which the registry lists under FR and FI, and countries outside the registry whose
 * banks issue IBANs, with the examples that those publish.
 */
const EXAMPLES = `
AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678
BH67BMAG00001299123456 BI4210000100010000332045181 BR1800360305000010009795493C1 BY13NBRB3600900000002Z00AB00
CH9300762011623852957 CR05015202001026284066 CY17002001280000001200527600 CZ6508000000192000145399
DE89370400440532013000 DJ2100010000000154000100186 DK5000400440116243 DO28BAGR00000001212453611324
EE382200221020145685 EG380019000500000000263180002 ES9121000418450200051332 FI2112345600000785
FK88SC123456789012 FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819
GE29NB0000000101904917 GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695
GT82TRAJ01020000001210029690 HN88CABF00000000000250005469 HR1210010051863000160 HU42117730161111101800000000
IE29AIBK93115212345678 IL620108000000099999999 IQ98NBIQ850123456789012 IS140159260076545510730339
IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101
KZ86125KZT5004100100 LB62099900000001001901229114 LC55HEMM000100010012001200023015
LI21088100002324013AA LT121000011101001000 LU280019400644750000 LV80BANK0000435195001
LY83002048000020100120361 MC5811222000010123456789030 MD24AG000225100013104168 ME25505000012345678951
MK07250120000058984 MN121234123456789123 MR1300020001010000123456753 MT84MALT011000012345MTLCAST001S
MU17BOMM0101101030300200000MUR NI45BAPR00000013000003558124 NL91ABNA0417164300 NO9386011117947
OM810180000001299123456 PK36SCBL0000001123456702 PL61109010140000071219812874
PS92PALS000000000400123456702 PT50000201231234567890154 QA58DOHB00001234567890ABCDEFG
RO49AAAA1B31007593840000 RS35260005601001611379 RU0304452522540817810538091310419 SA0380000000608010167519
SC18SSCB11010000000000001497USD SD2129010501234001 SE4550000000058398257466 SI56263300012039086
SK3112000000198742637541 SM86U0322509800000000270100 SO211000001001000100141 ST23000100010051845310146
SV62CENR00000000000000700025 TL380080012345678910157 TN5910006035183598478831 TR330006100519786457841326
UA213223130000026007233566001 VA59001123000012345678 VG96VPVG0000012345678901 XK051212012345678906
YE15CBYE0001018861234567891234

AX2112345600000785 BL6820041010050500013M02606 GF4120041010050500013M02606 GP1120041010050500013M02606
MF8420041010050500013M02606 MQ5120041010050500013M02606 NC8420041010050500013M02606
PF5720041010050500013M02606 PM3620041010050500013M02606 RE4220041010050500013M02606
TF2120041010050500013M02606 WF9120041010050500013M02606 YT3120041010050500013M02606

AO06004400006729503010102 BF42BF0840101300463574000390 BJ66BJ0610100100144390000769
CF4220001000010120069700160 CG3930011000101013451300019 CI05A00060174100178530011852
CM2110002000300277976315008 CV64000500000020108215144 DZ580002100001113000000570
GA2140021010032001890020126 GQ7050002001003715228190196 GW04GW1430010181800637601
IR710570029971601460641001 KM4600005000010010904400137 MA64011519000001205000534921
MG4600005030071289421016045 ML13ML0160120102600100668497 MZ59000301080016367102371
NE58NE0380100100130305000268 SN08SN0100152000048500003035 TD8960002000010271091600153
TG53TG0090604310346500400070
`
  .trim()
  .split(/\s+/);

const GERMAN = 'DE89370400440532013000';
const problem = (text: string): IbanText['problem'] => analyseIban(text).problem;

/** ISO 7064 MOD 97-10, written anew here so that the library is not its own judge. */
function withCheckDigits(country: string, account: string): string {
  const digits = Array.from(`${account}${country}00`, (character) => Number.parseInt(character, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

describe('analyseIban', () => {
  it('has an example of every country that the library knows', () => {
    const known = Object.entries(getCountrySpecifications()).filter(([, { chars }]) => chars !== null);
    expect(EXAMPLES.map((iban) => iban.slice(0, 2)).sort()).toEqual(known.map(([country]) => country).sort());
  });

  it.each(EXAMPLES)('passes %s, in electronic and in print format', (iban) => {
    const expected: IbanText = {
      length: iban.length,
      country: iban.slice(0, 2),
      expectedLength: iban.length,
      problem: null,
      profile: 'unknown',
    };
    expect(analyseIban(iban)).toEqual(expected);
    expect(analyseIban(iban.replace(/(.{4})(?=.)/g, '$1 '))).toEqual(expected);
  });

  it.each<[string, string, IbanText['problem']]>([
    ['small letters', 'gb29nwbk60161331926819', null],
    ['any spaces', ' DE89\u00a03704\u20090044\u30000532 0130 00 ', null],
    ['a zero-width space', `DE89\u200b${GERMAN.slice(4)}`, 'characters'],
    ['a Cyrillic А', 'AD12\u0410'.concat('0012030200359100100'), 'characters'],
    ['full-width digits', GERMAN.replace('89', '８９'), 'characters'],
    ['a dotless ı, whose capital is I', '\u0131T60X0542811101000000123456', 'characters'],
    ['hyphens', 'DE89-3704-0044-0532-0130-00', 'characters'],
    ['a line break', `DE89\n${GERMAN.slice(4)}`, 'characters'],
    ['no such country', 'ZZ89370400440532013000', 'country'],
    ['a country without IBANs', 'CN89370400440532013000', 'country'],
    ['no country', '370400440532013000', 'country'],
    ['a property of every object', 'constructor', 'country'],
    ['nothing', '', 'country'],
    ['one too few', GERMAN.slice(0, -1), 'length'],
    ['one too many', `${GERMAN}0`, 'length'],
    ['a letter among the digits', 'DE8937040044053201300A', 'structure'],
    ['letters for check digits', 'DEAB370400440532013000', 'structure'],
    ['digits for the bank', 'GB2912346016133192681', 'length'],
    ['digits for the letters of the bank', 'GB29123460161331926819', 'structure'],
    ['other check digits', 'DE88370400440532013000', 'check-digits'],
    ['check digits that are equal modulo 97', 'ES0021000418450200051332', 'check-digits'],
  ])('%s', (_name, text, expected) => expect(problem(text)).toBe(expected));

  it('judges no national check digits: they are no part of ISO 13616', () =>
    // Belgium's own check digits of this account are 34.
    expect(problem(withCheckDigits('BE', '539007547035'))).toBeNull());

  it('says nothing of its digits', () => {
    const described = analyseIban('DE88 3704 0044 0532 0130 00', GERMAN);
    expect(described).toEqual({
      length: 22,
      country: 'DE',
      expectedLength: 22,
      problem: 'check-digits',
      profile: 'different',
    });
  });

  it.each<[string, string | undefined, IbanText['profile']]>([
    [GERMAN, undefined, 'unknown'],
    [GERMAN, '', 'unknown'],
    [GERMAN, '  ', 'unknown'],
    [GERMAN, GERMAN, 'same'],
    [GERMAN, 'de89 3704 0044 0532 0130 00', 'same'],
    ['DE89 3704 0044 0532 0130 00', GERMAN, 'same'],
    [GERMAN, 'GB29NWBK60161331926819', 'different'],
    [`${GERMAN}\u200b`, GERMAN, 'different'],
  ])('%j against the profile’s %j', (text, own, expected) =>
    expect(analyseIban(text, own).profile).toBe(expected),
  );
});

describe('one mistake in typing', () => {
  const DIGITS = '0123456789';
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const others = (character: string): string[] =>
    Array.from(/\d/.test(character) ? DIGITS : LETTERS).filter((other) => other !== character);

  it('is found wherever a character is another of its class', () => {
    const missed: string[] = [];
    for (const iban of EXAMPLES)
      for (const [place, character] of Array.from(iban).entries())
        for (const other of others(character)) {
          const altered = iban.slice(0, place) + other + iban.slice(place + 1);
          if (problem(altered) === null) missed.push(altered);
        }
    expect(missed).toEqual([]);
  });

  it('is found wherever two different neighbouring digits have changed places', () => {
    const missed: string[] = [];
    for (const iban of EXAMPLES)
      for (let place = 0; place + 1 < iban.length; place += 1) {
        const [first = '', second = ''] = iban.slice(place, place + 2);
        if (!/^\d\d$/.test(first + second) || first === second) continue;
        const altered = iban.slice(0, place) + second + first + iban.slice(place + 2);
        if (problem(altered) === null) missed.push(altered);
      }
    expect(missed).toEqual([]);
  });

  it('is found in any other account number too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{18}$/), fc.nat(21), fc.nat(8), (account, place, choice) => {
        const iban = withCheckDigits('DE', account);
        expect(problem(iban)).toBeNull();
        const other = others(iban[place] ?? '')[choice] ?? '';
        expect(problem(iban.slice(0, place) + other + iban.slice(place + 1))).not.toBeNull();
      }),
    );
  });
});

it('never throws', () => {
  const text = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
    .map((codePoints) => String.fromCodePoint(...codePoints));
  fc.assert(fc.property(text, text, (found, own) => void analyseIban(found, own)));
});
