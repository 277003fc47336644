import { testCheck, unreadable } from '@/checks/testing/check-table';
import { describeKey } from '@/utils/text/key-text';
import check from './api-key';

const KEY = '1f9d0c1e-5b0a_4c7e.9a53=';
const at = ['payout.apiKey' as const];
const key = (value: string) => ({ 'payout.apiKey': describeKey(value) });

testCheck(check, {
  pass: [
    { name: 'letters and digits', facts: key('A1b2C3d4E5f6G7h8') },
    { name: 'the signs that keys are made of', facts: key(KEY) },
    { name: 'any number of them', facts: key('a-'.repeat(70)) },
  ],
  fail: [
    {
      name: 'a zero-width space',
      facts: key(`A1\u200b${KEY}`),
      message: 'invisible',
      data: { count: 1, length: 27 },
      at,
      evidence: {
        kind: 'characters',
        length: 27,
        stray: [{ position: 3, codePoint: 0x200b }],
        strayCount: 1,
      },
    },
    {
      name: 'a Cyrillic letter and a space behind',
      facts: key('\u0410b-2 '),
      message: 'stray',
      data: { count: 2, length: 5 },
      at,
      evidence: {
        kind: 'characters',
        length: 5,
        stray: [
          { position: 1, codePoint: 0x410 },
          { position: 5, codePoint: 0x20 },
        ],
        strayCount: 2,
      },
    },
    {
      name: 'an e-mail address',
      facts: key('seller@example.com'),
      message: 'login',
      data: { likeness: 'email' },
      at,
    },
    {
      name: 'a phone number',
      facts: key('+8613812345678'),
      message: 'login',
      data: { likeness: 'phone' },
      at,
    },
    {
      name: 'a login with a stray character is a login first',
      facts: key(' 13812345678\u200b'),
      message: 'login',
      data: { likeness: 'phone' },
      at,
    },
  ],
  notApplicable: [{ name: 'an empty field', facts: key(''), message: 'empty' }],
  unread: [
    { name: 'not seen', facts: {}, missing: ['payout.apiKey'] },
    { name: 'too long', facts: { 'payout.apiKey': unreadable('too-long') }, missing: ['payout.apiKey'] },
  ],
});
