/** The few figures that a noisy machine leaves standing: ranks, not averages. */

/**
 * @param samples at least one
 * @param share 0.5 for the median, 0.95 for the p95
 * @returns the smallest sample that at least this share of all samples does not exceed
 * @throws when there is no sample
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('A quantile needs a sample');
  return value;
}

/** @throws when there is no sample */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
