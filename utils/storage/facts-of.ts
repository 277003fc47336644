/** What a stored record says, as the checks take it. Pure. */
import type { Facts, PageFactKey } from '@/utils/facts/facts';
import type { StoredFact, StoreRecord } from './schema';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** The facts of a record: the last saved states, marked `unsaved` while one stands edited in some tab. */
export function factsOf(record: StoreRecord): Facts {
  const entries = factEntries(record).map(([key, stored]) => [
    key,
    stored.unsavedIn === undefined ? stored.fact : { ...stored.fact, unsaved: true },
  ]);
  const portalReadAt = record.facts['portal.lastSync']?.at;
  return {
    ...(Object.fromEntries(entries) as Facts),
    ...(portalReadAt !== undefined && { 'seller.portalReadAt': { state: 'read', value: portalReadAt } }),
  };
}

/**
 * The facts that were read too long ago to be sure of.
 * @param now ms since the epoch
 * @param staleDays days of 24 hours after which a fact is stale (settings, 7 unless changed)
 */
export function staleFacts(record: StoreRecord, now: number, staleDays: number): PageFactKey[] {
  return factEntries(record)
    .filter(([, stored]) => now - stored.at > staleDays * MS_PER_DAY)
    .map(([key]) => key);
}

function factEntries(record: StoreRecord): [PageFactKey, StoredFact][] {
  return Object.entries(record.facts) as [PageFactKey, StoredFact][];
}
