/** What a stored fact says of the store profile, once that profile is another one. Pure. */
import type { StoreRecord } from './schema';

/**
 * An IBAN is not stored, only how it compared with the profile's when it was read: with another profile that says nothing
 * any more, until the page is read again.
 * @returns the record without the comparison; the same one when it held none
 */
export function forgetComparison(record: StoreRecord): StoreRecord {
  const stored = record.facts['payout.iban'];
  if (stored?.fact.state !== 'read' || stored.fact.value.profile === 'unknown') return record;
  const fact = { ...stored.fact, value: { ...stored.fact.value, profile: 'unknown' as const } };
  return { ...record, facts: { ...record.facts, 'payout.iban': { ...stored, fact } } };
}
