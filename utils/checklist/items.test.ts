import { describe, expect, it } from 'vitest';
import { checks } from '@/checks';
import en from '@/locales/en/checklist.json';
import { tickId } from '@/utils/storage/schema';
import { itemState } from './item-state';
import { CHECKLIST_ITEMS, CHECKLIST_PACKS } from './items';

const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 24 * 3_600_000;

describe('the checklist', () => {
  it('has ids of its own, each in its pack, that may be stored', () => {
    const ids = CHECKLIST_ITEMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const checkIds: string[] = checks.map(({ id }) => id);
    for (const { id, pack } of CHECKLIST_ITEMS) {
      expect(id.startsWith(`${pack}/`)).toBe(true);
      expect(tickId.safeParse(id).success).toBe(true);
      expect(checkIds).not.toContain(id);
    }
    expect(CHECKLIST_PACKS).toEqual(['chat', 'payout']);
  });

  it('has a title, what to do and why for every item, and for nothing else', () => {
    const expected = CHECKLIST_ITEMS.flatMap(({ id }) =>
      ['title', 'todo', 'why'].map((part) => `confirm.${id}.${part}`),
    );
    expect(Object.keys(en).filter((key) => key.includes('/'))).toEqual(expected);
  });
});

describe('itemState', () => {
  const item = { expiresDays: 30 };

  it('is open without a tick', () => {
    expect(itemState(item, undefined, NOW)).toEqual({ kind: 'open' });
  });

  it('holds for so many days and no longer', () => {
    const tick = { at: NOW, note: 'x' };
    const until = NOW + 30 * DAY;
    expect(itemState(item, tick, until - 1)).toEqual({ kind: 'ticked', at: NOW, until, note: 'x' });
    expect(itemState(item, tick, until).kind).toBe('expired');
    expect(itemState(item, tick, NOW - DAY).kind).toBe('ticked');
  });
});
