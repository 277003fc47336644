/** Ends "edited and not saved" marks whose edit cannot exist any more. Pure. */
import type { StoredFact, StoreRecord } from './schema';

/**
 * An unsaved edit lives in one document of one tab: it is gone when the tab is closed, loads a new document, or the
 * browser starts again.
 * @param tabId the tab, or `all` at browser start
 * @returns the same record when it held no such mark
 */
export function clearUnsaved(record: StoreRecord, tabId: number | 'all'): StoreRecord {
  const isGone = (stored: StoredFact) =>
    stored.unsavedIn !== undefined && (tabId === 'all' || stored.unsavedIn === tabId);
  const entries = Object.entries(record.facts) as [string, StoredFact][];
  if (!entries.some(([, stored]) => isGone(stored))) return record;
  const facts = entries.map(([key, stored]) => {
    if (!isGone(stored)) return [key, stored];
    const { unsavedIn: _gone, ...rest } = stored;
    return [key, rest];
  });
  return { ...record, facts: Object.fromEntries(facts) as StoreRecord['facts'] };
}
