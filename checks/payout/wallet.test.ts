import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import check from './wallet';

testCheck(check, {
  pass: [{ name: 'connected', facts: { 'payout.wallet': 'connected' } }],
  fail: [
    {
      name: 'none',
      facts: { 'payout.wallet': 'none' },
      message: 'none',
      data: {},
      at: ['payout.wallet'],
      severity: 'error',
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['payout.wallet'] },
    { name: 'not on the page', facts: { 'payout.wallet': absent }, missing: ['payout.wallet'] },
    {
      name: 'not understood',
      facts: { 'payout.wallet': unreadable('unknown-value') },
      missing: ['payout.wallet'],
    },
  ],
});
