import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import check from './portal-channel';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 21, 12);
const LIANLIAN = {
  'seller.provider': 'lianlian',
  'seller.now': NOW,
  'seller.limits': DEFAULT_LIMITS,
} as const;
const OLD_AT = ['portal.lastSync', 'portal.channel'] as const;

testCheck(check, {
  pass: [
    {
      name: 'active, synchronised just now',
      facts: { ...LIANLIAN, 'portal.channel': 'active', 'portal.lastSync': NOW },
    },
    {
      name: 'active, exactly at the limit',
      facts: { ...LIANLIAN, 'portal.channel': 'active', 'portal.lastSync': NOW - 3 * DAY },
    },
    {
      name: 'active, no time shown',
      facts: { ...LIANLIAN, 'portal.channel': 'active', 'portal.lastSync': absent },
    },
    {
      name: 'active, a time that nobody understands',
      facts: { ...LIANLIAN, 'portal.channel': 'active', 'portal.lastSync': unreadable('unknown-value') },
    },
    {
      name: 'active, a time ahead of this clock',
      facts: { ...LIANLIAN, 'portal.channel': 'active', 'portal.lastSync': NOW + DAY },
    },
    {
      name: 'fresh when it was read six days ago',
      facts: {
        ...LIANLIAN,
        'portal.channel': 'active',
        'portal.lastSync': NOW - 7 * DAY,
        'seller.portalReadAt': NOW - 6 * DAY,
      },
    },
    {
      name: 'old, within the user’s limit',
      facts: {
        ...LIANLIAN,
        'seller.limits': { ...DEFAULT_LIMITS, portalSyncDays: 10 },
        'portal.channel': 'active',
        'portal.lastSync': NOW - 9 * DAY,
      },
    },
  ],
  fail: [
    {
      name: 'not authorised',
      facts: { ...LIANLIAN, 'portal.channel': 'unauthorised' },
      message: 'unauthorised',
      data: { status: 'unauthorised' },
      at: ['portal.channel'],
      severity: 'error',
    },
    {
      name: 'under review',
      facts: { ...LIANLIAN, 'portal.channel': 'pending', 'portal.lastSync': NOW },
      message: 'pending',
      data: { status: 'pending' },
      at: ['portal.channel'],
    },
    {
      name: 'suspended, and not synchronised since',
      facts: { ...LIANLIAN, 'portal.channel': 'suspended', 'portal.lastSync': NOW - 30 * DAY },
      message: 'suspended',
      data: { status: 'suspended' },
      at: ['portal.channel'],
    },
    {
      name: 'active, a second over the limit',
      facts: { ...LIANLIAN, 'portal.channel': 'active', 'portal.lastSync': NOW - 3 * DAY - 1000 },
      message: 'not-synced',
      data: { status: 'old', days: 3, limit: 3 },
      at: [...OLD_AT],
    },
    {
      name: 'old already when it was read',
      facts: {
        ...LIANLIAN,
        'portal.channel': 'active',
        'portal.lastSync': NOW - 7 * DAY,
        'seller.portalReadAt': NOW - 2 * DAY,
      },
      message: 'not-synced',
      data: { status: 'old', days: 5, limit: 3 },
      at: [...OLD_AT],
    },
    {
      name: 'old, a status that nobody understands',
      facts: {
        ...LIANLIAN,
        'portal.channel': unreadable('unknown-value'),
        'portal.lastSync': NOW - 5 * DAY,
      },
      message: 'not-synced',
      data: { status: 'old', days: 5, limit: 3 },
      at: [...OLD_AT],
    },
  ],
  notApplicable: [
    {
      name: 'another provider',
      facts: { ...LIANLIAN, 'seller.provider': 'pingpong', 'portal.channel': 'suspended' },
      message: 'other-provider',
    },
    {
      name: 'another provider, portal never seen',
      facts: { ...LIANLIAN, 'seller.provider': 'gep' },
      message: 'other-provider',
    },
  ],
  unread: [
    { name: 'not seen', facts: LIANLIAN, missing: ['portal.channel'] },
    {
      name: 'only a fresh time',
      facts: { ...LIANLIAN, 'portal.lastSync': NOW },
      missing: ['portal.channel'],
    },
  ],
});
