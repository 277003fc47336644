import { describe, expect, it } from 'vitest';
import type { IbanText } from '@/utils/facts/facts';
import { forgetComparison } from './forget-comparison';
import { SCHEMA_VERSION, type StoreRecord } from './schema';

const record = (profile: IbanText['profile']): StoreRecord => ({
  version: SCHEMA_VERSION,
  id: '1001',
  lastSeen: 5,
  pages: {},
  facts: {
    'payout.iban': {
      fact: {
        state: 'read',
        value: { length: 22, country: 'GB', expectedLength: 22, problem: null, profile },
      },
      page: 'payment-settings',
      path: '/app/settings/payments',
      at: 5,
    },
  },
});

describe('forgetComparison', () => {
  it.each(['same', 'different'] as const)('takes back "%s", and nothing else', (profile) => {
    expect(forgetComparison(record(profile))).toEqual(record('unknown'));
  });

  it('answers the same record when there is nothing to take back', () => {
    const [compared, empty] = [record('unknown'), { ...record('same'), facts: {} }];
    expect(forgetComparison(compared)).toBe(compared);
    expect(forgetComparison(empty)).toBe(empty);
  });
});
