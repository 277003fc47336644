import { testCheck, unreadable } from '@/checks/testing/check-table';
import { describeSecret } from '@/utils/text/secret-text';
import check from './merchant-id-characters';

const CLEAN = 'A1b2C3d4E5f6G7h8I9j0K1l2';
const merchantId = (value: string) => ({ 'payout.merchantId': describeSecret(value) });

testCheck(check, {
  pass: [
    { name: '24 letters and digits', facts: merchantId(CLEAN) },
    { name: 'any length of them: the format is another check’s', facts: merchantId('abc') },
  ],
  fail: [
    {
      name: 'a zero-width space',
      facts: merchantId(`A1b2\u200b${CLEAN.slice(4)}`),
      message: 'invisible',
      data: { count: 1, length: 25 },
      at: ['payout.merchantId'],
      evidence: {
        kind: 'characters',
        length: 25,
        stray: [{ position: 5, codePoint: 0x200b }],
        strayCount: 1,
      },
    },
    {
      name: 'a Cyrillic look-alike',
      facts: merchantId(`\u0410${CLEAN.slice(1)}`),
      message: 'stray',
      data: { count: 1, length: 24 },
      at: ['payout.merchantId'],
      evidence: { kind: 'characters', length: 24, stray: [{ position: 1, codePoint: 0x410 }], strayCount: 1 },
    },
    {
      name: 'an emoji counts as one character; spaces around',
      facts: merchantId(` ${CLEAN}\u{1f600} `),
      message: 'stray',
      data: { count: 3, length: 27 },
      at: ['payout.merchantId'],
      evidence: {
        kind: 'characters',
        length: 27,
        stray: [
          { position: 1, codePoint: 0x20 },
          { position: 26, codePoint: 0x1f600 },
          { position: 27, codePoint: 0x20 },
        ],
        strayCount: 3,
      },
    },
  ],
  notApplicable: [{ name: 'an empty field', facts: merchantId(''), message: 'empty' }],
  unread: [
    { name: 'not seen', facts: {}, missing: ['payout.merchantId'] },
    {
      name: 'too long',
      facts: { 'payout.merchantId': unreadable('too-long') },
      missing: ['payout.merchantId'],
    },
  ],
});
