/** Samples of stored data for tests. */
import type { PageFacts, Reading } from '@/utils/facts/facts';
import type { StoreRecord } from '../schema';

/** A Saturday in November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 21, 12);

export function sampleReading(facts: PageFacts = {}, changes: Partial<Reading> = {}): Reading {
  return {
    store: '1001',
    storeName: 'Tea House',
    page: 'messaging',
    path: '/app/settings/messaging?tab=chat',
    at: NOON,
    language: 'ru',
    facts,
    ...changes,
  };
}

export function sampleRecord(changes: Partial<StoreRecord> = {}): StoreRecord {
  return {
    version: 1,
    id: '1001',
    name: 'Tea House',
    language: 'ru',
    lastSeen: NOON,
    facts: {
      'chat.autoResponse': {
        fact: { state: 'read', value: false },
        page: 'messaging',
        path: '/app/settings/messaging',
        at: NOON,
      },
      'chat.buyerMessages': {
        fact: { state: 'read', value: true },
        page: 'messaging',
        path: '/app/settings/messaging',
        at: NOON,
        unsavedIn: 7,
      },
    },
    pages: { messaging: { path: '/app/settings/messaging', at: NOON } },
    ...changes,
  };
}
