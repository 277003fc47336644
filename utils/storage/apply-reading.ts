/** How a reading changes what is known of its store. Pure. */
import type { Reading } from '@/utils/facts/facts';
import { SCHEMA_VERSION, type StoredFact, type StoreRecord } from './schema';

/**
 * Joins a reading with a store's record: of each fact and page the latest word holds, and what the page did not mention
 * stays as it was. A fact that is `absent` or `unreadable` now says so, even where a value was known: an old value
 * under a new page would be a verdict about something nobody has read.
 *
 * An edited fact arrives with its last SAVED state and `unsaved`: the state is stored, and `unsavedIn` says in which tab
 * it stands edited. A later reading without `unsaved` ends the mark.
 * @param record what is known, if anything
 * @param tabId the tab that was read
 * @param now ms since the epoch; a stored time later than this comes from a clock that was since set back, and gives way
 * @returns the new record; the old one is not touched
 */
export function applyReading(
  record: StoreRecord | undefined,
  reading: Reading,
  tabId: number,
  now = Number.POSITIVE_INFINITY,
): StoreRecord {
  const outdated = (known: { at: number } | undefined) =>
    known !== undefined && known.at > reading.at && known.at <= now;
  const facts: Record<string, unknown> = { ...record?.facts };
  for (const [key, stated] of Object.entries(reading.facts)) {
    if (stated === undefined || outdated(facts[key] as StoredFact | undefined)) continue;
    const { unsaved, ...fact } = stated;
    facts[key] = {
      fact,
      page: reading.page,
      path: reading.path,
      at: reading.at,
      ...(unsaved ? { unsavedIn: tabId } : {}),
    };
  }
  const pages = { ...record?.pages };
  if (!outdated(pages[reading.page])) pages[reading.page] = { path: reading.path, at: reading.at };
  const isLatest = !outdated(record && { at: record.lastSeen });
  const name = (isLatest && reading.storeName) || record?.name || reading.storeName;
  return {
    version: SCHEMA_VERSION,
    id: reading.store,
    ...(name ? { name } : {}),
    language: isLatest ? reading.language : (record?.language ?? reading.language),
    lastSeen: isLatest ? reading.at : (record?.lastSeen ?? reading.at),
    facts: facts as StoreRecord['facts'],
    pages,
  };
}
