import { describe, expect, test } from 'vitest';
import { memoryArea } from '@/utils/storage/testing/memory-area';
import { createTabRegistry } from './tab-registry';

const ready = { state: 'ready', store: '1' } as const;

describe('tab registry', () => {
  test('outlives the worker', async () => {
    const session = memoryArea();
    const before = createTabRegistry(session);
    await before.hello(7, 'ru', true);
    await before.report(7, 0, ready);
    await before.use(7);
    const after = createTabRegistry(session);
    expect(await after.tab(7)).toEqual({ id: 7, language: 'ru', frames: { 0: ready } });
    expect((await after.lastUsed())?.id).toBe(7);
  });

  test('a new document makes former reports void, the same one asking again does not', async () => {
    const registry = createTabRegistry(memoryArea());
    await registry.report(7, 0, ready);
    await registry.hello(7, 'en', false);
    expect((await registry.tab(7))?.frames).toEqual({ 0: ready });
    await registry.hello(7, 'en', true);
    expect((await registry.tab(7))?.frames).toEqual({});
  });

  test('saying the same again writes nothing', async () => {
    const session = memoryArea();
    const registry = createTabRegistry(session);
    expect(await registry.report(7, 0, ready)).toBe(true);
    const writes = session.writes();
    expect(await registry.report(7, 0, ready)).toBe(false);
    expect(session.writes()).toBe(writes);
  });

  test('remembers the order of use, and forgets closed tabs', async () => {
    const registry = createTabRegistry(memoryArea());
    for (const id of [1, 2, 3]) {
      await registry.report(id, 0, ready);
      await registry.use(id);
    }
    await registry.use(2);
    await registry.use(99);
    expect((await registry.lastUsed())?.id).toBe(2);
    expect(await registry.forget(2)).toBe(true);
    expect((await registry.lastUsed())?.id).toBe(3);
    expect(await registry.forget(2)).toBe(false);
  });

  test('a tab never turned to is better than none', async () => {
    const registry = createTabRegistry(memoryArea());
    expect(await registry.lastUsed()).toBeUndefined();
    await registry.report(5, 0, ready);
    expect((await registry.lastUsed())?.id).toBe(5);
  });

  test('reports of many tabs and frames at once do not mix', async () => {
    const registry = createTabRegistry(memoryArea());
    const reports = Array.from({ length: 10 }, (_, tab) =>
      [0, 1].map((frame) => registry.report(tab, frame, { state: 'ready', store: String(tab % 3) })),
    );
    await Promise.all(reports.flat());
    for (const { id, frames } of await registry.all()) {
      expect(Object.values(frames)).toEqual([
        { state: 'ready', store: String(id % 3) },
        { state: 'ready', store: String(id % 3) },
      ]);
    }
  });

  test('frames are bounded, the top one always heard', async () => {
    const registry = createTabRegistry(memoryArea());
    for (let frame = 1; frame <= 60; frame += 1) await registry.report(1, frame, ready);
    await registry.report(1, 0, { state: 'paused' });
    const frames = (await registry.tab(1))?.frames ?? {};
    expect(Object.keys(frames)).toHaveLength(51);
    expect(frames[0]).toEqual({ state: 'paused' });
  });

  test('resuming drops the paused reports', async () => {
    const registry = createTabRegistry(memoryArea());
    await registry.report(1, 0, ready);
    await registry.report(1, 4, { state: 'paused' });
    await registry.resume(1);
    await registry.resume(2);
    expect((await registry.all()).map(({ frames }) => frames)).toEqual([{ 0: ready }]);
  });

  test('junk in the session is an unknown tab', async () => {
    const registry = createTabRegistry(memoryArea({ 'tab:1': 'junk', 'tab:x': {}, 'used-tabs': 'junk' }));
    expect(await registry.all()).toEqual([]);
    expect(await registry.lastUsed()).toBeUndefined();
    await registry.report(1, 0, ready);
    await registry.use(1);
    expect((await registry.lastUsed())?.id).toBe(1);
  });
});
