import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './currency';

const LIANLIAN = { 'seller.provider': 'lianlian' } as const;

testCheck(check, {
  pass: [
    { name: 'yuan', facts: { ...LIANLIAN, 'payout.currency': 'CNY' } },
    { name: 'dollars', facts: { ...LIANLIAN, 'payout.currency': 'USD' } },
  ],
  fail: [
    {
      name: 'roubles with LianLian',
      facts: { ...LIANLIAN, 'payout.currency': 'RUB' },
      message: 'roubles',
      data: {},
      at: ['payout.currency'],
      severity: 'warning',
    },
  ],
  review: [
    {
      name: 'euros, which the guide names and the documentation does not',
      facts: { ...LIANLIAN, 'payout.currency': 'EUR' },
      message: 'other-currency',
      data: { currency: 'EUR' },
      at: ['payout.currency'],
    },
    {
      name: 'tenge, which neither names',
      facts: { ...LIANLIAN, 'payout.currency': 'KZT' },
      message: 'other-currency',
      data: { currency: 'KZT' },
      at: ['payout.currency'],
    },
  ],
  notApplicable: [
    {
      name: 'roubles with another provider',
      facts: { 'seller.provider': 'gep', 'payout.currency': 'RUB' },
      message: 'other-provider',
    },
  ],
  unread: [
    { name: 'not seen', facts: LIANLIAN, missing: ['payout.currency'] },
    {
      name: 'not understood',
      facts: { ...LIANLIAN, 'payout.currency': unreadable('unknown-value') },
      missing: ['payout.currency'],
    },
  ],
});
