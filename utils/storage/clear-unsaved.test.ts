import { expect, test } from 'vitest';
import { clearUnsaved } from './clear-unsaved';
import { sampleRecord } from './testing/samples';

test('clears the marks of one tab, or all', () => {
  for (const which of [7, 'all'] as const) {
    const { facts } = clearUnsaved(sampleRecord(), which);
    expect(facts['chat.buyerMessages']).not.toHaveProperty('unsavedIn');
    expect(facts['chat.buyerMessages']?.fact).toEqual({ state: 'read', value: true });
    expect(facts['chat.autoResponse']).toEqual(sampleRecord().facts['chat.autoResponse']);
  }
});

test('answers the same record when there is nothing to clear', () => {
  const record = sampleRecord();
  expect(clearUnsaved(record, 8)).toBe(record);
});
