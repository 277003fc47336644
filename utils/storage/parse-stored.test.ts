import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainObject, sameData } from './json';
import {
  type Parsed,
  parseAcceptances,
  parseProfile,
  parseSettings,
  parseStoreRecord,
  parseTicks,
} from './parse-stored';
import { DEFAULT_SETTINGS } from './schema';
import { sampleRecord } from './testing/samples';

describe('parseSettings', () => {
  test('nothing stored is no fault', () => {
    expect(parseSettings(undefined, {})).toEqual({ value: DEFAULT_SETTINGS, rejected: [] });
  });

  test('a broken setting falls back alone', () => {
    const raw = { ...DEFAULT_SETTINGS, enabled: false, theme: 'neon', staleDays: 14 };
    const { value, rejected } = parseSettings(raw, {});
    expect(value).toEqual({ ...DEFAULT_SETTINGS, enabled: false, staleDays: 14 });
    expect(rejected).toMatchObject([{ path: ['theme'], raw: 'neon' }]);
  });
});

describe('settings of before the limits could be set', () => {
  test('get the limits of the guides, and nothing is set aside', () => {
    const { limits, ...older } = DEFAULT_SETTINGS;
    expect(parseSettings(older, {})).toEqual({ value: { ...older, limits }, rejected: [] });
  });
});

describe('parseTicks', () => {
  test('ticks beyond the limit are rejected, not forgotten; an item that no longer exists keeps its tick', () => {
    const items = Object.fromEntries(
      Array.from({ length: 202 }, (_, index) => [`chat/gone-${index}`, { at: 1, note: '' }]),
    );
    const { value, rejected } = parseTicks({ version: 1, items }, {});
    expect(Object.keys(value)).toHaveLength(200);
    expect(rejected.map(({ reason }) => reason)).toEqual(['too many', 'too many']);
  });
});

describe('parseAcceptances', () => {
  const item = { id: 'a', checkId: 'chat/auto-response', scope: 'off', reason: '', at: 1 };

  test('a broken item is lost alone', () => {
    const { value, rejected } = parseAcceptances({ version: 1, items: [item, { id: 3 }] }, {});
    expect(value).toEqual([item]);
    expect(rejected).toMatchObject([{ path: ['items', '1'], raw: { id: 3 } }]);
  });

  test('items beyond the limit are rejected, not forgotten', () => {
    const items = Array.from({ length: 1002 }, (_, index) => ({ ...item, id: String(index) }));
    const { value, rejected } = parseAcceptances({ version: 1, items }, {});
    expect(value).toHaveLength(1000);
    expect(rejected.map(({ reason }) => reason)).toEqual(['too many', 'too many']);
  });
});

describe('parseStoreRecord', () => {
  test('a sound record comes back as it was', () => {
    expect(parseStoreRecord(sampleRecord(), '1001', {})).toEqual({ value: sampleRecord(), rejected: [] });
  });

  test('one broken fact loses only itself', () => {
    const facts = { ...sampleRecord().facts, 'chat.newOrders': { fact: { state: 'read', value: 'yes' } } };
    const { value, rejected } = parseStoreRecord({ ...sampleRecord(), facts }, '1001', {});
    expect(value).toEqual(sampleRecord());
    expect(rejected).toMatchObject([{ path: ['facts', 'chat.newOrders'] }]);
  });

  test('a path that would lead to another host is no path', () => {
    for (const path of ['//evil.example/', '/\\evil.example', '/\t/evil.example', 'https://evil.example']) {
      const { value, rejected } = parseStoreRecord(
        sampleRecord({ pages: { messaging: { path, at: 1 } } }),
        '1001',
        {},
      );
      expect(value?.pages, path).toEqual({});
      expect(rejected, path).toHaveLength(1);
    }
  });

  test('a value that a secret must not carry is taken out', () => {
    const merchantId = {
      fact: {
        state: 'read',
        value: {
          length: 3,
          visibleLength: 3,
          stray: [],
          strayCount: 0,
          visibleIsAlphanumeric: true,
          text: 'abc',
        },
      },
      page: 'payment-settings',
      path: '/x',
      at: 1,
    };
    const { value } = parseStoreRecord(
      { ...sampleRecord(), facts: { 'payout.merchantId': merchantId } },
      '1001',
      {},
    );
    expect(JSON.stringify(value)).not.toContain('abc');
  });

  test.each([
    ['the record of another store', sampleRecord({ id: '2002' })],
    ['no time', { ...sampleRecord(), lastSeen: undefined }],
    ['not an object', 'junk'],
  ])('%s is rejected whole', (reason, raw) => {
    expect(parseStoreRecord(raw, '1001', {})).toEqual({
      value: undefined,
      rejected: [{ path: [], raw, reason }],
    });
  });
});

describe('any junk', () => {
  const kinds = {
    settings: (raw: unknown) => parseSettings(raw, {}),
    acceptances: (raw: unknown) => {
      const { value, rejected } = parseAcceptances(raw, {});
      return { value: { version: 1, items: value }, rejected };
    },
    store: (raw: unknown) => parseStoreRecord(raw, '1001', {}),
    profile(raw: unknown) {
      const { value, rejected } = parseProfile(raw, {});
      return { value: value && { version: 1, ...value }, rejected };
    },
    ticks(raw: unknown) {
      const { value, rejected } = parseTicks(raw, {});
      return { value: { version: 1, items: value }, rejected };
    },
  } satisfies Record<string, (raw: unknown) => Parsed<unknown>>;
  const damaged = fc
    .tuple(
      fc.constantFrom<object>(
        sampleRecord(),
        DEFAULT_SETTINGS,
        { version: 1, items: [1] },
        { version: 1, items: { 'chat/order-notes': { at: 1, note: '' }, x: 1 } },
        { version: 1, legalName: 'x', hours: 3 },
      ),
      fc.jsonValue(),
    )
    .map(([sound, junk]) => ({ ...sound, ...(isPlainObject(junk) ? junk : { facts: junk, items: junk }) }));
  const junk = fc.oneof(fc.jsonValue(), damaged).map((value) => JSON.parse(JSON.stringify(value)));

  test.each(Object.entries(kinds))('%s: nothing throws and no piece is lost', (_kind, parse) => {
    fc.assert(
      fc.property(junk, (raw) => {
        const { value, rejected } = parse(raw);
        for (const { path, piece } of piecesOf(raw)) {
          const kept = sameData(at(value, path), piece);
          const saved = rejected.some((one) => sameData(at(one.raw, path.slice(one.path.length)), piece));
          expect(kept || saved, `${path.join('.')} of ${JSON.stringify(raw)}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  /** The parts that are parsed on their own: properties, and those of facts, pages and items. */
  function piecesOf(raw: unknown): { path: string[]; piece: unknown }[] {
    if (!isPlainObject(raw)) return [{ path: [], piece: raw }];
    return Object.entries(raw).flatMap(([key, piece]) =>
      ['facts', 'pages', 'items'].includes(key) && typeof piece === 'object' && piece !== null
        ? Object.entries(piece).map(([inner, value]) => ({ path: [key, inner], piece: value }))
        : [{ path: [key], piece }],
    );
  }

  function at(value: unknown, path: readonly string[]): unknown {
    return path.reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
          ? (inside as Record<string, unknown>)[key]
          : undefined,
      value,
    );
  }
});
