import { testCheck, unreadable } from '@/checks/testing/check-table';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import check from './portal-balance';

const LIANLIAN = { 'seller.provider': 'lianlian', 'seller.limits': DEFAULT_LIMITS } as const;

testCheck(check, {
  pass: [
    { name: 'exactly enough', facts: { ...LIANLIAN, 'portal.balance': 100 } },
    { name: 'more, no wallet yet', facts: { ...LIANLIAN, 'portal.balance': 100.5, 'payout.wallet': 'none' } },
    {
      name: 'little, by the user’s limit enough',
      facts: {
        'seller.provider': 'lianlian',
        'seller.limits': { ...DEFAULT_LIMITS, portalBalance: 10 },
        'portal.balance': 10,
      },
    },
  ],
  fail: [
    {
      name: 'a fen short, no wallet yet',
      facts: { ...LIANLIAN, 'portal.balance': 99.99, 'payout.wallet': 'none' },
      message: 'low',
      data: { balance: 99.99, limit: 100 },
      at: ['portal.balance'],
      severity: 'warning',
    },
    {
      name: 'nothing, wallet not read',
      facts: { ...LIANLIAN, 'portal.balance': 0 },
      message: 'low',
      data: { balance: 0, limit: 100 },
      at: ['portal.balance'],
    },
  ],
  notApplicable: [
    {
      name: 'withdrawn after binding',
      facts: { ...LIANLIAN, 'portal.balance': 0, 'payout.wallet': 'connected' },
      message: 'connected',
    },
    {
      name: 'another provider',
      facts: { ...LIANLIAN, 'seller.provider': 'gep', 'portal.balance': 0 },
      message: 'other-provider',
    },
  ],
  unread: [
    { name: 'not seen', facts: LIANLIAN, missing: ['portal.balance'] },
    {
      name: 'not understood',
      facts: { ...LIANLIAN, 'portal.balance': unreadable('unknown-value') },
      missing: ['portal.balance'],
    },
  ],
});
