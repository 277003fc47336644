import { testCheck, unreadable } from '@/checks/testing/check-table';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import check from './portal-threshold';

const LIANLIAN = { 'seller.provider': 'lianlian', 'seller.limits': DEFAULT_LIMITS } as const;

testCheck(check, {
  pass: [
    { name: 'exactly the limit', facts: { ...LIANLIAN, 'portal.threshold': 5000 } },
    { name: 'above it', facts: { ...LIANLIAN, 'portal.threshold': 20_000 } },
    {
      name: 'the user’s own limit',
      facts: {
        'seller.provider': 'lianlian',
        'seller.limits': { ...DEFAULT_LIMITS, portalThreshold: 1000 },
        'portal.threshold': 1000,
      },
    },
  ],
  fail: [
    {
      name: 'just below',
      facts: { ...LIANLIAN, 'portal.threshold': 4999.99 },
      message: 'low',
      data: { threshold: 4999.99, limit: 5000 },
      at: ['portal.threshold'],
      severity: 'warning',
    },
    {
      name: 'zero: every payout is withdrawn at once',
      facts: { ...LIANLIAN, 'portal.threshold': 0 },
      message: 'low',
      data: { threshold: 0, limit: 5000 },
      at: ['portal.threshold'],
    },
  ],
  notApplicable: [
    {
      name: 'another provider',
      facts: { ...LIANLIAN, 'seller.provider': 'payoneer', 'portal.threshold': 0 },
      message: 'other-provider',
    },
  ],
  unread: [
    { name: 'not seen', facts: LIANLIAN, missing: ['portal.threshold'] },
    {
      name: 'not understood',
      facts: { ...LIANLIAN, 'portal.threshold': unreadable('empty') },
      missing: ['portal.threshold'],
    },
  ],
});
