import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './error-code';

const AT = ['payout.alerts'] as const;

testCheck(check, {
  pass: [{ name: 'no error shown', facts: { 'payout.alerts': [] } }],
  fail: [
    {
      name: 'a code',
      facts: { 'payout.alerts': ['ERR_3021'] },
      message: 'codes',
      data: { codes: 'ERR_3021', count: 1, merchantId: 'no' },
      at: [...AT],
      severity: 'error',
    },
    {
      name: 'two codes, one shown twice',
      facts: { 'payout.alerts': ['ERR_4007', 'ERR_3021', 'ERR_4007'] },
      message: 'codes',
      data: { codes: 'ERR_3021, ERR_4007', count: 2, merchantId: 'no' },
      at: [...AT],
    },
    {
      name: 'an invalid Merchant ID',
      facts: { 'payout.alerts': ['invalid-merchant-id'] },
      message: 'invalid-merchant-id',
      data: { codes: '', count: 0, merchantId: 'yes' },
      at: [...AT],
    },
    {
      name: 'both kinds',
      facts: { 'payout.alerts': ['invalid-merchant-id', 'ERR_4007'] },
      message: 'codes-and-merchant-id',
      data: { codes: 'ERR_4007', count: 1, merchantId: 'yes' },
      at: [...AT],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: [...AT] },
    { name: 'not understood', facts: { 'payout.alerts': unreadable('too-long') }, missing: [...AT] },
  ],
});
