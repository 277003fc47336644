import { expect, test } from 'vitest';
import { factsOf, staleFacts } from './facts-of';
import { NOON, sampleRecord } from './testing/samples';

test('factsOf gives the saved states, marked where they stand edited', () => {
  expect(factsOf(sampleRecord())).toEqual({
    'chat.autoResponse': { state: 'read', value: false },
    'chat.buyerMessages': { state: 'read', value: true, unsaved: true },
  });
});

test('a fact is stale after more than so many days', () => {
  const week = 7 * 24 * 60 * 60 * 1000;
  expect(staleFacts(sampleRecord(), NOON + week, 7)).toEqual([]);
  expect(staleFacts(sampleRecord(), NOON + week + 1, 7)).toEqual(['chat.autoResponse', 'chat.buyerMessages']);
});

test('factsOf says when the stored last synchronisation was read, so that it does not age in storage', () => {
  const record = sampleRecord();
  record.facts['portal.lastSync'] = {
    fact: { state: 'read', value: NOON - 1000 },
    page: 'lianlian-portal',
    path: '/',
    at: NOON,
  };
  expect(factsOf(record)['seller.portalReadAt']).toEqual({ state: 'read', value: NOON });
});
