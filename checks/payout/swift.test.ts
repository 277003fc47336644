import { describe, expect, it } from 'vitest';
import { absent, factsOf, testCheck, unreadable } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import check from './swift';

const OWN = 'CITIHKHX';
const at = ['payout.swift' as const];
const compared = (code: string, own = OWN) => ({ 'payout.swift': code, 'seller.swift': own });
const alone = (code: string) => ({ 'payout.swift': code, 'seller.swift': absent });

testCheck(check, {
  pass: [
    { name: 'the very code', facts: compared(OWN) },
    { name: 'the head office named on the page', facts: compared(`${OWN}XXX`) },
    { name: 'the head office named in the profile', facts: compared(OWN, ` ${OWN}XXX `) },
    { name: 'valid, nothing to compare with', facts: alone(OWN) },
    { name: 'Kosovo', facts: alone('NCBVXKPR') },
    { name: 'digits in the bank, and the provider says so too', facts: compared('C1TIHKHX', 'C1TIHKHX') },
  ],
  fail: [
    { name: 'a space inside', facts: alone('CITI HKHX'), message: 'characters', data: { length: 9 }, at },
    { name: 'a space behind', facts: compared(`${OWN} `), message: 'characters', data: { length: 9 }, at },
    {
      name: 'a Cyrillic letter',
      facts: alone('\u0421ITIHKHX'),
      message: 'characters',
      data: { length: 8 },
      at,
    },
    { name: 'one too few', facts: alone('CITIHKH'), message: 'length', data: { length: 7 }, at },
    { name: 'a branch of two', facts: alone('CITIHKHXXX'), message: 'length', data: { length: 10 }, at },
    { name: 'no such country', facts: alone('CITIZZHX'), message: 'country', data: { country: 'ZZ' }, at },
    {
      name: 'another bank’s',
      facts: compared('CITIHKHH'),
      message: 'different',
      data: {},
      at,
      evidence: {
        kind: 'difference',
        parts: [
          { side: 'same', text: 'CITIHKH' },
          { side: 'found', text: 'H' },
          { side: 'expected', text: 'X' },
        ],
      },
    },
    {
      name: 'another branch',
      facts: compared('CITIHKHX001'),
      message: 'different',
      data: {},
      at,
      evidence: {
        kind: 'difference',
        parts: [
          { side: 'same', text: 'CITIHKHX' },
          { side: 'found', text: '001' },
        ],
      },
    },
    {
      name: 'small letters where the provider has capitals',
      facts: compared('citiHKHX'),
      message: 'different',
      data: {},
      at,
      evidence: {
        kind: 'difference',
        parts: [
          { side: 'found', text: 'citi' },
          { side: 'expected', text: 'CITI' },
          { side: 'same', text: 'HKHX' },
        ],
      },
    },
  ],
  review: [
    { name: 'small letters', facts: alone('citihkhx'), message: 'small-letters', data: {}, at },
    {
      name: 'a digit in the bank',
      facts: alone('C1TIHKHX'),
      message: 'digits-in-bank',
      data: { bank: 'C1TI' },
      at,
    },
  ],
  notApplicable: [{ name: 'an empty field', facts: alone(''), message: 'empty' }],
  unread: [
    { name: 'not seen', facts: { 'seller.swift': OWN }, missing: ['payout.swift'] },
    {
      name: 'not understood',
      facts: { 'payout.swift': unreadable('ambiguous'), 'seller.swift': absent },
      missing: ['payout.swift'],
    },
  ],
});

describe('a pass', () => {
  it.each([
    ['yes', compared(OWN)],
    ['no', alone(OWN)],
  ])('says whether it was compared: %s', (said, facts) =>
    expect(judge(check, factsOf(facts)).data).toEqual({ compared: said }),
  );
});
