import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '@/utils/facts/facts';
import { applyReading } from './apply-reading';
import { StorageFullError } from './area';
import { createRepository } from './repository';
import { DEFAULT_SETTINGS, type StoreRecord } from './schema';
import { KilledError, memoryArea } from './testing/memory-area';
import { NOON, sampleReading, sampleRecord } from './testing/samples';

const now = () => NOON;
const on = (at: number, value: boolean, store = '1001') =>
  sampleReading({ 'chat.autoResponse': { state: 'read', value } }, { at, store });

describe('reading and changing', () => {
  test('an empty storage answers with defaults and writes nothing', async () => {
    const area = memoryArea();
    const repository = createRepository(area, now);
    expect(await repository.settings()).toEqual(DEFAULT_SETTINGS);
    expect(await repository.acceptances()).toEqual([]);
    expect(await repository.stores()).toEqual([]);
    expect(await repository.store('1001')).toBeUndefined();
    expect(await repository.setAside()).toEqual([]);
    expect(area.writes()).toBe(0);
  });

  test('a change lasts beyond the worker', async () => {
    const area = memoryArea();
    await createRepository(area, now).changeSettings({ theme: 'dark' });
    expect(await createRepository(area, now).settings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  test('answering the same value writes nothing', async () => {
    const area = memoryArea({ 'store:1001': sampleRecord() });
    const repository = createRepository(area, now);
    await repository.changeStores((record) => record);
    await repository.changeAcceptances((items) => items);
    expect(area.writes()).toBe(0);
  });

  test('changes made at once all count', async () => {
    const repository = createRepository(memoryArea(), now);
    const add = (id: string) =>
      repository.changeAcceptances((items) => [
        ...items,
        { id, checkId: 'a/b', scope: 'off', reason: '', at: 1 },
      ]);
    await Promise.all(['1', '2', '3', '4'].map(add));
    expect((await repository.acceptances()).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  test('a change that throws leaves all as it was and blocks nobody', async () => {
    const area = memoryArea({ settings: DEFAULT_SETTINGS });
    const repository = createRepository(area, now);
    const failing = repository.changeAcceptances(() => {
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await repository.changeSettings({ enabled: false })).toMatchObject({ enabled: false });
  });

  test('stores are listed by when they were last seen', async () => {
    const repository = createRepository(
      memoryArea({
        'store:1': sampleRecord({ id: '1', lastSeen: 1 }),
        'store:2': sampleRecord({ id: '2', lastSeen: 2 }),
        'store:../x': {},
      }),
      now,
    );
    expect((await repository.stores()).map(({ id }) => id)).toEqual(['2', '1']);
  });

  test('forgetting a store takes all of it and nothing else', async () => {
    const item = { checkId: 'a/b', scope: 'store', reason: '', at: 1 };
    const area = memoryArea({
      'store:1001': sampleRecord(),
      'store:2002': sampleRecord({ id: '2002' }),
      'profile:1001': { version: 1, legalName: 'x' },
      'profile:2002': { version: 1, legalName: 'y' },
      'ticks:1001': { version: 1, items: {} },
      'set-aside:store:1001:5': { reason: 'x' },
      'set-aside:profile:1001:5': { reason: 'x' },
      'set-aside:ticks:1001:5': { reason: 'x' },
      'set-aside:store:2002:5': { reason: 'x' },
      acceptances: {
        version: 1,
        items: [
          { ...item, id: '1', store: '1001' },
          { ...item, id: '2', store: '2002' },
        ],
      },
    });
    const repository = createRepository(area, now);
    await repository.forgetStore('1001');
    expect(Object.keys(area.dump())).toEqual([
      'store:2002',
      'profile:2002',
      'set-aside:store:2002:5',
      'acceptances',
    ]);
    expect((await repository.acceptances()).map(({ id }) => id)).toEqual(['2']);
  });
});

describe('profiles and ticks', () => {
  const profile = { legalName: 'Star Sea', swift: 'BKCHCNBJ', helpDesk: false };
  const tick = { at: NOON, note: 'done' };

  test('last beyond the worker, each in its store', async () => {
    const area = memoryArea();
    const repository = createRepository(area, now);
    await repository.saveProfile('1001', profile);
    await repository.changeTicks('1001', () => ({ 'chat/aml-papers': tick }));
    const next = createRepository(area, now);
    expect(await next.profile('1001')).toEqual(profile);
    expect(await next.profiles()).toEqual({ 1001: profile });
    expect(await next.ticks('1001')).toEqual({ 'chat/aml-papers': tick });
    expect(await next.profile('2002')).toBeUndefined();
    expect(await next.ticks('2002')).toEqual({});
  });

  test('a saved profile takes the place of the whole old one', async () => {
    const repository = createRepository(memoryArea(), now);
    await repository.saveProfile('1001', profile);
    await repository.saveProfile('1001', { swift: 'CIBKCNBJ' });
    expect(await repository.profile('1001')).toEqual({ swift: 'CIBKCNBJ' });
  });

  test('a deleted profile is gone with what was set aside of it', async () => {
    const area = memoryArea({ 'profile:1001': { version: 1, swift: 7 }, 'profile:2002': { version: 1 } });
    const repository = createRepository(area, now);
    expect(await repository.profile('1001')).toEqual({});
    expect(await repository.setAside()).toHaveLength(1);
    await repository.deleteProfile('1001');
    expect(Object.keys(area.dump())).toEqual(['profile:2002']);
  });

  test('a broken field or tick loses only itself, and its original is kept', async () => {
    const area = memoryArea({
      'profile:1001': { version: 1, ...profile, timeZone: 'Mars/Olympus', hours: { from: 0 } },
      'ticks:1001': { version: 1, items: { 'chat/aml-papers': tick, 'chat/order-notes': 3, '../x': tick } },
    });
    const repository = createRepository(area, now);
    expect(await repository.profile('1001')).toEqual(profile);
    expect(await repository.ticks('1001')).toEqual({ 'chat/aml-papers': tick });
    expect((await repository.setAside()).map(({ key }) => key.replace(/:\d+$/, '')).sort()).toEqual([
      'set-aside:profile:1001',
      'set-aside:ticks:1001',
    ]);
    expect(JSON.stringify(area.dump())).toContain('Mars/Olympus');
  });

  test('a profile that finds no room is told, and the old one stays', async () => {
    const area = memoryArea();
    const repository = createRepository(area, now);
    await repository.saveProfile('1001', profile);
    area.quota = JSON.stringify(area.dump()).length;
    const save = repository.saveProfile('1001', { legalName: 'x'.repeat(300) });
    await expect(save).rejects.toBeInstanceOf(StorageFullError);
    expect(await repository.profile('1001')).toEqual(profile);
  });
});

describe('data that cannot be read', () => {
  test('is set aside once, reported, and replaced by the default', async () => {
    const area = memoryArea({ settings: 'junk' });
    const repository = createRepository(area, now);
    expect(await repository.settings()).toEqual(DEFAULT_SETTINGS);
    expect(await repository.settings()).toEqual(DEFAULT_SETTINGS);
    expect(await repository.setAside()).toEqual([
      { key: `set-aside:settings:${NOON}`, at: NOON, reason: 'not an object' },
    ]);
    expect(JSON.stringify(area.dump())).toContain('"raw":"junk"');
    expect(area.writes()).toBe(1);
  });

  test('many reads at once set it aside once', async () => {
    const area = memoryArea({ 'store:1001': { version: 1 } });
    const repository = createRepository(area, now);
    await Promise.all([repository.stores(), repository.store('1001'), repository.stores()]);
    expect(Object.keys(area.dump())).toEqual([`set-aside:store:1001:${NOON}`]);
  });

  test('can be discarded, and nothing else can', async () => {
    const area = memoryArea({ settings: DEFAULT_SETTINGS, 'set-aside:settings:5': { reason: 'x' } });
    const repository = createRepository(area, now);
    await repository.discardSetAside('settings');
    await repository.discardSetAside('set-aside:settings:5');
    expect(Object.keys(area.dump())).toEqual(['settings']);
  });

  test('only the newest five of one key are kept', async () => {
    const area = memoryArea();
    for (let time = 1; time <= 8; time += 1) {
      await area.set({ settings: `junk ${time}` });
      await createRepository(area, () => time).settings();
    }
    expect((await createRepository(area, now).setAside()).map(({ at }) => at)).toEqual([8, 7, 6, 5, 4]);
  });

  test('an old version is migrated, and stored anew with the next change', async () => {
    const area = memoryArea({ settings: { version: 0, active: false } });
    const repository = createRepository(area, now, {
      settings: { 0: ({ active }) => ({ ...DEFAULT_SETTINGS, enabled: active }) },
      acceptances: {},
      store: {},
      profile: {},
      ticks: {},
    });
    expect(await repository.settings()).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
    await repository.changeSettings({ theme: 'dark' });
    expect(area.dump()).toEqual({ settings: { ...DEFAULT_SETTINGS, enabled: false, theme: 'dark' } });
  });

  test('a migration that throws keeps the original', async () => {
    const area = memoryArea({ settings: { version: 0, active: false } });
    const repository = createRepository(area, now, {
      settings: {
        0: () => {
          throw new Error('cannot');
        },
      },
      acceptances: {},
      store: {},
      profile: {},
      ticks: {},
    });
    expect(await repository.settings()).toEqual(DEFAULT_SETTINGS);
    expect(JSON.stringify(area.dump())).toContain('"active":false');
  });

  test('any junk anywhere: reads answer, the original survives, and the second read finds nothing wrong', async () => {
    const key = fc.constantFrom(
      'settings',
      'acceptances',
      'store:1001',
      'store:2002',
      'profile:1001',
      'ticks:1001',
      'set-aside:settings:3',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.jsonValue()), async (initial) => {
        const area = memoryArea(initial);
        const readAll = async () => {
          const repository = createRepository(area, now);
          await Promise.all([
            repository.settings(),
            repository.acceptances(),
            repository.stores(),
            repository.profiles(),
            repository.ticks('1001'),
          ]);
          await repository.setAside();
        };
        await readAll();
        const repaired = area.dump();
        for (const [at, raw] of Object.entries(JSON.parse(JSON.stringify(initial)))) {
          const text = JSON.stringify(raw);
          const pieces = Object.values(repaired).map((value) => JSON.stringify(value));
          expect(
            pieces.some((piece) => piece.includes(text)),
            `${at}: ${text}`,
          ).toBe(true);
        }
        await readAll();
        expect(area.dump()).toEqual(repaired);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a full storage', () => {
  const sizeOf = (stored: Record<string, unknown>) =>
    Object.entries(stored).reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);

  test('is told clearly, and what was there stays', async () => {
    const area = memoryArea({ 'store:1001': sampleRecord(), settings: DEFAULT_SETTINGS });
    const before = area.dump();
    area.quota = sizeOf(before);
    const repository = createRepository(area, now);
    await expect(repository.changeStore('2002', () => sampleRecord({ id: '2002' }))).rejects.toBeInstanceOf(
      StorageFullError,
    );
    expect(area.dump()).toEqual(before);
    expect(await repository.store('1001')).toEqual(sampleRecord());
  });

  test('makes room by the oldest of what was set aside', async () => {
    const area = memoryArea({
      'set-aside:settings:1': { reason: 'x'.repeat(2000) },
      'set-aside:settings:2': { reason: 'x'.repeat(2000) },
    });
    area.quota = sizeOf(area.dump());
    await createRepository(area, now).changeStore('1001', () => sampleRecord());
    expect(Object.keys(area.dump())).toEqual(['set-aside:settings:2', 'store:1001']);
  });

  test('when even that is not enough, what was there stays', async () => {
    const area = memoryArea({ settings: DEFAULT_SETTINGS, 'set-aside:settings:1': { reason: 'x' } });
    area.quota = sizeOf(area.dump());
    const change = createRepository(area, now).changeStore('1001', () => sampleRecord());
    await expect(change).rejects.toBeInstanceOf(StorageFullError);
    expect(area.dump()).toEqual({ settings: DEFAULT_SETTINGS });
  });

  test('damaged data that cannot be set aside stays where it is', async () => {
    const area = memoryArea({ 'store:1001': 'junk' });
    area.quota = sizeOf(area.dump());
    const repository = createRepository(area, now);
    expect(await repository.store('1001')).toBeUndefined();
    expect(area.dump()).toEqual({ 'store:1001': 'junk' });
  });
});

describe('a worker that may be killed', () => {
  test('leaves, at every step, a state that some prefix of the changes makes', async () => {
    const changes: ((repository: ReturnType<typeof createRepository>) => Promise<unknown>)[] = [
      (it) => it.settings(),
      (it) => it.changeStore('1001', (record) => applyReading(record, on(1, true), 7)),
      (it) => it.changeStore('1001', (record) => applyReading(record, on(2, false), 7)),
      (it) => it.saveProfile('1001', { legalName: 'x' }),
      (it) => it.changeTicks('1001', () => ({ 'chat/aml-papers': { at: 1, note: '' } })),
      (it) => it.changeSettings({ staleDays: 3 }),
      (it) => it.changeAcceptances(() => [{ id: '1', checkId: 'a/b', scope: 'off', reason: '', at: 1 }]),
      (it) => it.forgetStore('1001'),
    ];
    const initial = { settings: { ...DEFAULT_SETTINGS, theme: 'neon' }, 'store:3003': sampleRecord() };
    const run = async (area: ReturnType<typeof memoryArea>, count: number) => {
      const repository = createRepository(area, now);
      for (const change of changes.slice(0, count)) await change(repository).catch(ignoreDeath);
    };
    const settled = async (stored: Record<string, unknown>) => {
      const area = memoryArea(stored);
      const repository = createRepository(area, now);
      await Promise.all([repository.settings(), repository.acceptances(), repository.stores()]);
      return JSON.stringify(Object.entries(area.dump()).sort(([one], [other]) => (one < other ? -1 : 1)));
    };
    const sound = new Set<string>();
    let total = 0;
    for (let count = 0; count <= changes.length; count += 1) {
      const area = memoryArea(initial);
      await run(area, count);
      sound.add(await settled(area.dump()));
      total = area.writes();
    }
    expect(total).toBeGreaterThan(5);
    for (let write = 0; write < total; write += 1) {
      for (const after of [false, true]) {
        const area = memoryArea(initial);
        area.dieAt = { write, after };
        await run(area, changes.length);
        expect(sound, `killed at write ${write}`).toContain(await settled(area.dump()));
      }
    }
  });

  function ignoreDeath(error: unknown): void {
    if (!(error instanceof KilledError)) throw error;
  }
});

test('readings of ten tabs on three stores, however interleaved, converge and do not mix', async () => {
  const message = fc.record({
    tab: fc.integer({ min: 1, max: 10 }),
    at: fc.integer({ min: 1, max: 5000 }),
    value: fc.boolean(),
    restart: fc.boolean(),
  });
  const messages = fc.uniqueArray(message, { selector: ({ at }) => at, minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(messages, async (list) => {
      const area = memoryArea();
      let repository = createRepository(area, now);
      const storeOf = (tab: number) => String(1001 + (tab % 3));
      let pending: Promise<unknown>[] = [];
      for (const { tab, at, value, restart } of list) {
        if (restart) {
          // There is never a second worker beside the first.
          await Promise.all(pending);
          pending = [];
          repository = createRepository(area, now);
        }
        pending.push(write(repository, on(at, value, storeOf(tab)), tab));
      }
      await Promise.all(pending);
      for (const store of ['1001', '1002', '1003']) {
        const own = list.filter(({ tab }) => storeOf(tab) === store).sort((a, b) => b.at - a.at);
        const stored = (await repository.store(store))?.facts['chat.autoResponse'];
        expect(stored?.at).toBe(own[0]?.at);
        if (own[0]) expect(stored?.fact).toEqual({ state: 'read', value: own[0].value });
      }
    }),
    { numRuns: 60 },
  );

  async function write(
    repository: ReturnType<typeof createRepository>,
    reading: Reading,
    tab: number,
  ): Promise<StoreRecord> {
    return repository.changeStore(reading.store, (record) => applyReading(record, reading, tab));
  }
});
