/** The limits as the settings list and read them. Pure. */
import type { Limits } from '@/utils/facts/facts';
import { LIMIT_BOUNDS } from '@/utils/storage/limits';

export type LimitKey = keyof Limits;

/** In the order in which they are shown. */
export const LIMITS = [
  { key: 'slaPercent', whole: false },
  { key: 'firstResponseMinutes', whole: false },
  { key: 'portalSyncDays', whole: true },
  { key: 'portalBalance', whole: false },
  { key: 'portalThreshold', whole: false },
] as const satisfies readonly { key: LimitKey; whole: boolean }[];

/** Digits, perhaps grouped by spaces, and a fraction after a point or a comma: people of three languages type it. */
const NUMBER = /^\d{1,3}(?:[\s\u00A0\u202F]?\d{3})*(?:[.,]\d{1,6})?$|^\d{1,12}(?:[.,]\d{1,6})?$/;

/** @returns the limit that a text says, or undefined when it says none or one out of bounds */
export function readLimit(key: LimitKey, text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!NUMBER.test(plain)) return undefined;
  const value = Number(plain.replace(/\s/g, '').replace(',', '.'));
  const { min, max } = LIMIT_BOUNDS[key];
  const isWhole = LIMITS.some((limit) => limit.key === key && limit.whole);
  if (value < min || value > max || (isWhole && !Number.isInteger(value))) return undefined;
  return value;
}
