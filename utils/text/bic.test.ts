import fc from 'fast-check';
import { getCountrySpecifications, isValidBIC } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { type BicProblem, parseBic, withoutHeadOffice } from './bic';

describe('parseBic', () => {
  it('knows the countries that the library knows', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    const ours = pairs.filter((country) => parseBic(`ABCD${country}2A`).problem === null);
    expect(ours).toEqual(Object.keys(getCountrySpecifications()).sort());
  });

  it('takes one apart', () => {
    expect(parseBic('CITIHKHXXXX')).toEqual({
      problem: null,
      length: 11,
      bank: 'CITI',
      country: 'HK',
      location: 'HX',
      branch: 'XXX',
    });
    expect(parseBic('icbkcnbj')).toEqual({
      problem: null,
      length: 8,
      bank: 'ICBK',
      country: 'CN',
      location: 'BJ',
      branch: null,
    });
  });

  it.each<[string, BicProblem | null]>([
    ['DEUTDEFF', null],
    ['DEUTDEFF500', null],
    ['SABRRUMM', null],
    ['NCBVXKPR', null],
    ['1234CNBJ', null],
    ['', 'length'],
    ['DEUTDEF', 'length'],
    ['DEUTDEFF5', 'length'],
    ['DEUTDEFF5000', 'length'],
    ['DEUTZZFF', 'country'],
    ['DEUTD1FF', 'country'],
    ['DEUT DE FF', 'characters'],
    [' DEUTDEFF', 'characters'],
    ['DEUT-DEFF', 'characters'],
    ['DEUTDEF\u200bF', 'characters'],
    ['D\u0415UTDEFF', 'characters'],
    ['ＤEUTDEFF', 'characters'],
    ['DEUTDE\u{1d400}', 'characters'],
  ])('%j: %s', (text, problem) => expect(parseBic(text).problem).toBe(problem));

  it('counts code points', () => expect(parseBic('\u{1f600}A').length).toBe(2));

  it('agrees with the library wherever the bank is written in letters', () => {
    const piece = fc.constantFrom('DEUT', 'CN', 'DE', 'ZZ', 'XK', 'FF', '2A', '500', 'XXX', ' ', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        if (/^[A-Za-z]{0,4}\d/.test(text.slice(0, 4))) return;
        expect(parseBic(text).problem === null).toBe(isValidBIC(text));
      }),
    );
  });
});

describe('withoutHeadOffice', () => {
  it.each([
    ['DEUTDEFFXXX', 'DEUTDEFF'],
    ['deutdeffxxx', 'deutdeff'],
    ['DEUTDEFF', 'DEUTDEFF'],
    ['DEUTDEFF500', 'DEUTDEFF500'],
    ['XXX', 'XXX'],
  ])('%s → %s', (code, expected) => expect(withoutHeadOffice(code)).toBe(expected));
});
