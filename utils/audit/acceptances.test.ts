import { describe, expect, test } from 'vitest';
import type { Acceptance } from '@/utils/storage/schema';
import { acceptanceOf, addAcceptance, obsoleteAcceptances, removeAcceptance } from './acceptances';
import type { Finding } from './verdict';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  checkId: 'chat/auto-response',
  status: 'fail',
  severity: 'error',
  message: 'off',
  data: {},
  at: ['chat.autoResponse'],
  missing: [],
  unsaved: false,
  ...changes,
});
const acceptance = (changes: Partial<Acceptance>): Acceptance => ({
  id: 'a',
  checkId: 'chat/auto-response',
  scope: 'off',
  reason: '',
  at: 1,
  ...changes,
});
const off = acceptance({ id: 'off' });
const store = acceptance({ id: 'store', scope: 'store', store: '1' });
const control = acceptance({ id: 'control', scope: 'control', store: '1', fact: 'chat.autoResponse' });

describe('acceptanceOf', () => {
  test.each([
    ['off covers every store', finding(), '2', [off], 'off'],
    ['off covers what was not read', finding({ status: 'unread', at: [] }), '1', [off], 'off'],
    ['store covers its store', finding(), '1', [store], 'store'],
    ['store does not cover another', finding(), '2', [store], undefined],
    ['store does not cover an unknown one', finding(), undefined, [store], undefined],
    ['control covers its control', finding(), '1', [control], 'control'],
    ['control does not cover another', finding({ at: ['chat.newOrders'] }), '1', [control], undefined],
    ['control does not cover another store', finding(), '2', [control], undefined],
    ['nothing covers another check', finding({ checkId: 'a/b' }), '1', [off, store, control], undefined],
    ['a review can be accepted', finding({ status: 'review' }), '1', [store], 'store'],
    ['a pass cannot', finding({ status: 'pass' }), '1', [store, control], undefined],
    ['the narrowest wins', finding(), '1', [off, store, control], 'control'],
  ] as const)('%s', (_name, found, shown, acceptances, id) => {
    expect(acceptanceOf(found, shown, acceptances)?.id).toBe(id);
  });
});

describe('addAcceptance', () => {
  const wish = {
    checkId: 'a/b',
    scope: 'control',
    store: '1',
    fact: 'chat.newOrders',
    reason: 'why',
  } as const;

  test('adds one', () => {
    const { items, acceptance: added } = addAcceptance([off], wish, 'new', 9);
    expect(added).toEqual({ ...wish, id: 'new', at: 9 });
    expect(items).toEqual([off, added]);
  });

  test('asking twice is asking once, with the newer reason', () => {
    const once = addAcceptance([], wish, 'one', 1);
    const twice = addAcceptance(once.items, { ...wish, reason: 'better' }, 'two', 2);
    expect(twice.items).toEqual([{ ...wish, reason: 'better', id: 'one', at: 2 }]);
  });

  test('keeps only what the scope speaks of', () => {
    expect(addAcceptance([], { ...wish, scope: 'store' }, 'x', 1).acceptance).not.toHaveProperty('fact');
    expect(addAcceptance([], { ...wish, scope: 'off' }, 'x', 1).acceptance).toEqual({
      id: 'x',
      checkId: 'a/b',
      scope: 'off',
      reason: 'why',
      at: 1,
    });
  });

  test('refuses a scope without its place, and the thousand and first', () => {
    expect(() =>
      addAcceptance([], { checkId: 'a/b', scope: 'store', fact: 'chat.newOrders', reason: '' }, 'x', 1),
    ).toThrow('store');
    expect(() =>
      addAcceptance([], { checkId: 'a/b', scope: 'control', store: '1', reason: '' }, 'x', 1),
    ).toThrow('control');
    const full = Array.from({ length: 1000 }, (_, index) => acceptance({ id: String(index) }));
    expect(() => addAcceptance(full, wish, 'x', 1)).toThrow('too many');
    expect(addAcceptance([off, ...full.slice(1)], { ...off, reason: 'new' }, 'x', 1).acceptance.id).toBe(
      'off',
    );
  });
});

test('removeAcceptance takes one back, and answers the same list when it is not there', () => {
  const items = [off, store];
  expect(removeAcceptance(items, 'off')).toEqual([store]);
  expect(removeAcceptance(items, 'gone')).toBe(items);
});

describe('obsoleteAcceptances', () => {
  const ids = new Set(['chat/auto-response']);
  const of = (found: Finding) => new Map([['1', [found]]]);

  test.each([
    ['a check that is gone', [acceptance({ checkId: 'old/one' })], finding(), 'check-gone'],
    ['a finding that passes now', [control], finding({ status: 'pass' }), 'passes-now'],
    ['a store scope that passes now', [store], finding({ status: 'pass' }), 'passes-now'],
    [
      'a pass with an unsaved edit proves nothing',
      [store],
      finding({ status: 'pass', unsaved: true }),
      undefined,
    ],
    ['one that still fails', [store], finding(), undefined],
    ['one that was not read', [store], finding({ status: 'unread' }), undefined],
    ['a check switched off', [off], finding({ status: 'pass' }), undefined],
    ['another store', [acceptance({ scope: 'store', store: '2' })], finding({ status: 'pass' }), undefined],
  ] as const)('%s', (_name, acceptances, found, why) => {
    expect(obsoleteAcceptances(acceptances, ids, of(found))[0]?.why).toBe(why);
  });
});
