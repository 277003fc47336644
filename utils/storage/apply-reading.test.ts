import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyReading } from './apply-reading';
import type { StoreRecord } from './schema';
import { NOON, sampleReading } from './testing/samples';

const read = (value: boolean, unsaved = false) => ({
  state: 'read' as const,
  value,
  ...(unsaved ? { unsaved } : {}),
});

describe('applyReading', () => {
  const first = applyReading(undefined, sampleReading({ 'chat.autoResponse': read(false) }), 7);

  test('starts a record', () => {
    expect(first).toEqual({
      version: 1,
      id: '1001',
      name: 'Tea House',
      language: 'ru',
      lastSeen: NOON,
      facts: {
        'chat.autoResponse': {
          fact: { state: 'read', value: false },
          page: 'messaging',
          path: '/app/settings/messaging?tab=chat',
          at: NOON,
        },
      },
      pages: { messaging: { path: '/app/settings/messaging?tab=chat', at: NOON } },
    });
  });

  test('facts of another page, and ones the page did not mention, stay', () => {
    const next = applyReading(
      first,
      sampleReading({ 'store.language': { state: 'absent' } }, { page: 'store-settings', at: NOON + 1 }),
      7,
    );
    expect(next.facts['chat.autoResponse']).toEqual(first.facts['chat.autoResponse']);
    expect(next.facts['store.language']?.fact).toEqual({ state: 'absent' });
    expect(Object.keys(next.pages)).toEqual(['messaging', 'store-settings']);
  });

  test('an older reading never overwrites a newer one', () => {
    const older = sampleReading(
      { 'chat.autoResponse': read(true), 'chat.newOrders': read(true) },
      { at: NOON - 1, storeName: 'Old name', path: '/old', language: 'en' },
    );
    expect(applyReading(first, older, 8)).toEqual({
      ...first,
      facts: {
        ...first.facts,
        'chat.newOrders': { fact: read(true), page: 'messaging', path: '/old', at: NOON - 1 },
      },
    });
  });

  test('a record from a clock that was set back gives way', () => {
    const future = applyReading(
      undefined,
      sampleReading({ 'chat.autoResponse': read(false) }, { at: NOON + 1e9 }),
      7,
    );
    const next = applyReading(future, sampleReading({ 'chat.autoResponse': read(true) }), 7, NOON);
    expect(next).toMatchObject({
      lastSeen: NOON,
      facts: { 'chat.autoResponse': { fact: read(true), at: NOON } },
    });
  });

  test('an unsaved edit keeps the saved state and says where it is edited, until read without', () => {
    const edited = applyReading(
      first,
      sampleReading({ 'chat.autoResponse': read(false, true) }, { at: NOON + 1 }),
      7,
    );
    expect(edited.facts['chat.autoResponse']).toMatchObject({ fact: read(false), unsavedIn: 7 });
    expect(edited.facts['chat.autoResponse']?.fact).not.toHaveProperty('unsaved');
    const saved = applyReading(
      edited,
      sampleReading({ 'chat.autoResponse': read(true) }, { at: NOON + 2 }),
      7,
    );
    expect(saved.facts['chat.autoResponse']).not.toHaveProperty('unsavedIn');
    expect(saved.facts['chat.autoResponse']?.fact).toEqual(read(true));
  });

  test('a fact that cannot be understood any more says so', () => {
    const unreadable = { state: 'unreadable' as const, reason: 'ambiguous' as const };
    const next = applyReading(first, sampleReading({ 'chat.autoResponse': unreadable }, { at: NOON + 1 }), 7);
    expect(next.facts['chat.autoResponse']).toMatchObject({ fact: unreadable, at: NOON + 1 });
  });

  test('a reading without a name keeps the name known', () => {
    const { storeName: _none, ...nameless } = sampleReading({}, { at: NOON + 1 });
    expect(applyReading(first, nameless, 7).name).toBe('Tea House');
  });

  test('does not touch the old record', () => {
    const before = structuredClone(first);
    applyReading(first, sampleReading({ 'chat.autoResponse': read(true, true) }, { at: NOON + 1 }), 7);
    expect(first).toEqual(before);
  });

  test('the order of arrival does not matter', () => {
    const readings = fc.uniqueArray(
      fc.record({
        at: fc.integer({ min: 1, max: 1000 }),
        tab: fc.integer({ min: 1, max: 3 }),
        facts: fc.record(
          {
            'chat.autoResponse': fc.boolean().map((value) => read(value)),
            'chat.newOrders': fc.tuple(fc.boolean(), fc.boolean()).map(([value, edit]) => read(value, edit)),
          },
          { requiredKeys: [] },
        ),
      }),
      { selector: ({ at }) => at, minLength: 1, maxLength: 12 },
    );
    const shuffled = readings.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    const join = (list: { at: number; tab: number; facts: object }[]) =>
      list.reduce<StoreRecord | undefined>(
        (record, { at, tab, facts }) => applyReading(record, sampleReading(facts, { at }), tab),
        undefined,
      );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(join(other)).toEqual(join(one));
      }),
    );
  });
});
