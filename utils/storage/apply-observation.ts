/** Facts of a store that were learned elsewhere than on a page of its cabinet. Pure. */
import type { PageFacts, PageId } from '@/utils/facts/facts';
import { applyReading } from './apply-reading';
import type { StoreRecord } from './schema';

export interface Observation {
  page: PageId;
  /** What stands as their address; never where the cabinet has the page. */
  path: string;
  /** ms since the epoch. */
  at: number;
  facts: PageFacts;
}

/**
 * Joins facts with a store's record. Unlike a reading it says nothing of the store: neither when it was last seen, nor in
 * which language, nor where the cabinet has a page.
 * @param record what is known, if anything
 * @param now ms since the epoch
 * @returns the new record; the old one is not touched
 */
export function applyObservation(
  record: StoreRecord | undefined,
  store: string,
  { page, path, at, facts }: Observation,
  now: number,
): StoreRecord {
  const language = record?.language ?? 'en';
  const read = applyReading(record, { store, page, path, at, language, facts }, NO_TAB, now);
  const { language: _unknown, ...nameless } = read;
  return {
    ...nameless,
    ...(record?.language && { language: record.language }),
    lastSeen: record?.lastSeen ?? at,
    pages: record?.pages ?? {},
  };
}

/** Nothing of an observation is ever unsaved, so no tab is named. */
const NO_TAB = -1;

/**
 * Takes facts out of a record: they are unread from then on.
 * @returns the same record when it had none of them
 */
export function withoutFacts(record: StoreRecord, isGone: (key: string) => boolean): StoreRecord {
  const kept = Object.entries(record.facts).filter(([key]) => !isGone(key));
  if (kept.length === Object.keys(record.facts).length) return record;
  return { ...record, facts: Object.fromEntries(kept) };
}
