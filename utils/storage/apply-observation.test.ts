import { describe, expect, test } from 'vitest';
import { applyObservation, withoutFacts } from './apply-observation';
import { NOON, sampleRecord } from './testing/samples';

const HEARD = {
  page: 'messenger',
  path: '/app/messenger',
  at: NOON + 5000,
  facts: { 'chat.socket': { state: 'read', value: { failures: 0, blocked: false } } },
} as const;

describe('applyObservation', () => {
  test('adds its facts and says nothing else of the store', () => {
    const record = sampleRecord();
    const after = applyObservation(record, '1001', HEARD, NOON + 5000);
    const { facts, ...rest } = after;
    const { facts: before, ...restBefore } = record;
    expect(rest).toEqual(restBefore);
    expect(facts).toEqual({
      ...before,
      'chat.socket': {
        fact: HEARD.facts['chat.socket'],
        page: 'messenger',
        path: '/app/messenger',
        at: NOON + 5000,
      },
    });
  });

  test('begins a record that claims no language, name or page', () => {
    expect(applyObservation(undefined, '1001', HEARD, NOON + 5000)).toEqual({
      version: 1,
      id: '1001',
      lastSeen: NOON + 5000,
      facts: { 'chat.socket': expect.anything() },
      pages: {},
    });
  });

  test('gives way to what was read later', () => {
    const later = applyObservation(undefined, '1001', HEARD, NOON + 5000);
    expect(
      applyObservation(
        later,
        '1001',
        { ...HEARD, at: NOON, facts: { 'chat.socket': { state: 'absent' } } },
        NOON + 5000,
      ).facts,
    ).toEqual(later.facts);
  });
});

describe('withoutFacts', () => {
  test('takes out what it is told to, and is the same record when there is nothing', () => {
    const record = sampleRecord();
    expect(Object.keys(withoutFacts(record, (key) => key === 'chat.autoResponse').facts)).toEqual([
      'chat.buyerMessages',
    ]);
    expect(withoutFacts(record, (key) => key.startsWith('portal.'))).toBe(record);
  });
});
