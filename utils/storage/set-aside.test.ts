import { describe, expect, test } from 'vitest';
import {
  isSetAsideKey,
  listSetAside,
  MAX_ORIGINAL_LENGTH,
  oldestSetAside,
  setAsideItem,
  surplusSetAside,
} from './set-aside';

const whole = (raw: unknown) => [{ path: [], raw, reason: 'not an object' }];

describe('set aside', () => {
  test('keeps the original with its reason, under the key and time', () => {
    expect(setAsideItem('store:1', whole('junk'), 5, [])).toEqual({
      'set-aside:store:1:5': {
        reason: 'not an object',
        parts: [{ path: [], raw: 'junk', reason: 'not an object' }],
      },
    });
  });

  test('two in one millisecond do not overwrite each other', () => {
    expect(Object.keys(setAsideItem('settings', whole(1), 5, ['set-aside:settings:5']))).toEqual([
      'set-aside:settings:6',
    ]);
  });

  test('an endless original is cut, and says so', () => {
    const [entry] = Object.values(setAsideItem('settings', whole('x'.repeat(MAX_ORIGINAL_LENGTH)), 5, []));
    expect(entry).toMatchObject({ truncated: true });
    expect(JSON.stringify(entry).length).toBeLessThan(MAX_ORIGINAL_LENGTH * 1.1);
  });

  test('is listed newest first, even when the entry itself is junk', () => {
    expect(
      listSetAside({
        settings: {},
        'set-aside:settings:5': { reason: 'no version' },
        'set-aside:store:1:9': 'junk',
      }),
    ).toEqual([
      { key: 'set-aside:store:1:9', at: 9, reason: 'unparseable' },
      { key: 'set-aside:settings:5', at: 5, reason: 'no version' },
    ]);
  });

  test('the newest five of one key stay', () => {
    const keys = [1, 2, 3, 4, 5, 6, 7].map((at) => `set-aside:settings:${at}`);
    expect(surplusSetAside('settings', [...keys, 'set-aside:store:1:0', 'settings'])).toEqual([
      'set-aside:settings:2',
      'set-aside:settings:1',
    ]);
  });

  test('room is made by the oldest, as many as it takes', () => {
    const everything = { 'set-aside:a:2': 'xxxxx', 'set-aside:b:1': 'xxxxx', 'set-aside:c:3': 'x', a: 'x' };
    expect(oldestSetAside(everything, 1)).toEqual(['set-aside:b:1']);
    expect(oldestSetAside(everything, 30)).toEqual(['set-aside:b:1', 'set-aside:a:2']);
    expect(oldestSetAside(everything, 1e6)).toHaveLength(3);
  });

  test('other keys are none', () => {
    expect(['settings', 'set-aside:', 'set-aside:x', 'set-aside::5'].filter(isSetAsideKey)).toEqual([]);
  });
});
