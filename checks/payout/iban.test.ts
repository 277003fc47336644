import { describe, expect, it } from 'vitest';
import { factsOf, testCheck, unreadable } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import { analyseIban } from '@/utils/text-analysis/iban';
import check from './iban';

const GERMAN = 'DE89370400440532013000';
const at = ['payout.iban' as const];
const iban = (text: string, own?: string) => ({ 'payout.iban': analyseIban(text, own) });

testCheck(check, {
  pass: [
    { name: 'valid, nothing to compare with', facts: iban(GERMAN) },
    { name: 'the profile’s, written otherwise', facts: iban('DE89 3704 0044 0532 0130 00', GERMAN) },
  ],
  fail: [
    { name: 'an invisible character', facts: iban(`${GERMAN}\u200b`), message: 'characters', data: {}, at },
    { name: 'no such country', facts: iban('ZZ89370400440532013000'), message: 'country', data: {}, at },
    {
      name: 'a digit left out',
      facts: iban(GERMAN.slice(0, -1)),
      message: 'length',
      data: { country: 'DE', length: 21, expected: 22 },
      at,
    },
    {
      name: 'a letter among the digits',
      facts: iban('DE8937040044O532013000'),
      message: 'structure',
      data: { country: 'DE' },
      at,
    },
    {
      name: 'two digits exchanged',
      facts: iban('DE89370400440532010300'),
      message: 'check-digits',
      data: {},
      at,
    },
    {
      name: 'valid, but another account',
      facts: iban(GERMAN, 'GB29NWBK60161331926819'),
      message: 'different',
      data: {},
      at,
    },
    {
      name: 'what is wrong with it comes before what it is not',
      facts: iban('DE88370400440532013000', GERMAN),
      message: 'check-digits',
      data: {},
      at,
    },
  ],
  notApplicable: [{ name: 'an empty field', facts: iban('  '), message: 'empty' }],
  unread: [
    { name: 'not seen', facts: {}, missing: ['payout.iban'] },
    { name: 'still asked about', facts: { 'payout.iban': unreadable('pending') }, missing: ['payout.iban'] },
  ],
});

describe('a pass', () => {
  it.each([
    ['yes', iban(GERMAN, GERMAN)],
    ['no', iban(GERMAN)],
  ])('says whether it was compared: %s', (said, facts) =>
    expect(judge(check, factsOf(facts)).data).toEqual({ compared: said }),
  );
});

it('says no digit of it, whatever is wrong', () => {
  for (const text of [GERMAN, `${GERMAN}\u200b`, GERMAN.slice(0, -1), 'DE88370400440532013000'])
    expect(JSON.stringify(judge(check, factsOf(iban(text))))).not.toMatch(/\d{3}/);
});
