import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import { LIMIT_BOUNDS } from '@/utils/storage/limits';
import { limitsSchema } from '@/utils/storage/schema';
import { LIMITS, type LimitKey, readLimit } from './limits';

describe('limits', () => {
  it('are all listed, and the usual ones are within their bounds', () => {
    expect(LIMITS.map(({ key }) => key)).toEqual(Object.keys(DEFAULT_LIMITS));
    for (const { key } of LIMITS)
      expect(readLimit(key, String(DEFAULT_LIMITS[key]))).toBe(DEFAULT_LIMITS[key]);
  });

  it.each<[LimitKey, string, number | undefined]>([
    ['slaPercent', '99.5', 99.5],
    ['slaPercent', '99,5', 99.5],
    ['slaPercent', ' ９５ ', 95],
    ['slaPercent', '100.1', undefined],
    ['slaPercent', '-1', undefined],
    ['slaPercent', '', undefined],
    ['slaPercent', '99.5%', undefined],
    ['slaPercent', '1e1', undefined],
    ['portalThreshold', '5 000', 5000],
    ['portalThreshold', '5\u00A0000,50', 5000.5],
    ['portalThreshold', '10000000000', undefined],
    ['portalSyncDays', '3', 3],
    ['portalSyncDays', '2.5', undefined],
    ['portalSyncDays', '0', undefined],
  ])('%s %j', (key, text, value) => expect(readLimit(key, text)).toBe(value));

  it('that can be read can be stored', () => {
    for (const { key } of LIMITS) {
      for (const value of [LIMIT_BOUNDS[key].min, LIMIT_BOUNDS[key].max]) {
        expect(readLimit(key, String(value))).toBe(value);
        expect(limitsSchema.safeParse({ ...DEFAULT_LIMITS, [key]: value }).success).toBe(true);
      }
      const beyond = LIMIT_BOUNDS[key].max + 1;
      expect(limitsSchema.safeParse({ ...DEFAULT_LIMITS, [key]: beyond }).success).toBe(false);
    }
  });
});
