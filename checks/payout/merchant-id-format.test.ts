import { testCheck, unreadable } from '@/checks/testing/check-table';
import { describeSecret } from '@/utils/text/secret-text';
import check from './merchant-id-format';

const CLEAN = 'A1b2C3d4E5f6G7h8I9j0K1l2';
const merchantId = (value: string) => ({ 'payout.merchantId': describeSecret(value) });

testCheck(check, {
  pass: [
    { name: '24 letters and digits', facts: merchantId(CLEAN) },
    { name: 'the same with invisible characters in it', facts: merchantId(`\ufeff${CLEAN}\u200b\u00ad`) },
  ],
  fail: [
    {
      name: 'one too few',
      facts: merchantId(CLEAN.slice(1)),
      message: 'length',
      data: { length: 23, expected: 24 },
      at: ['payout.merchantId'],
    },
    {
      name: 'one too many',
      facts: merchantId(`${CLEAN}x`),
      message: 'length',
      data: { length: 25, expected: 24 },
      at: ['payout.merchantId'],
    },
    {
      name: 'invisible characters only',
      facts: merchantId('\u200b'),
      message: 'length',
      data: { length: 0, expected: 24 },
      at: ['payout.merchantId'],
    },
    {
      name: '24 with a full-width digit',
      facts: merchantId(`${CLEAN.slice(1)}\uff11`),
      message: 'characters',
      data: { length: 24, expected: 24 },
      at: ['payout.merchantId'],
    },
    {
      name: 'a space in front: it is not Default_Ignorable',
      facts: merchantId(` ${CLEAN}`),
      message: 'length-and-characters',
      data: { length: 25, expected: 24 },
      at: ['payout.merchantId'],
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
