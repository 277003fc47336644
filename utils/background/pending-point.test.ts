import { describe, expect, test } from 'vitest';
import { memoryArea } from '@/utils/storage/testing/memory-area';
import { createPendingPoints, PENDING_FOR_MS } from './pending-point';

const point = { store: '1', page: 'messaging', fact: 'chat.newOrders' } as const;

describe('pending points', () => {
  test('are handed out once, also by another worker', async () => {
    const session = memoryArea();
    await createPendingPoints(session, () => 0).put(7, point);
    const later = createPendingPoints(session, () => PENDING_FOR_MS);
    expect(await later.take(8, { store: '1' })).toBeUndefined();
    expect(await later.take(7, { store: '1' })).toBe('chat.newOrders');
    expect(await later.take(7, { store: '1' })).toBeUndefined();
  });

  test('wait for their store and page', async () => {
    const points = createPendingPoints(memoryArea(), () => 0);
    await points.put(7, point);
    expect(await points.take(7, { store: '2' })).toBeUndefined();
    expect(await points.take(7, { store: '1', page: 'store-settings' })).toBeUndefined();
    expect(await points.take(7, { page: 'messaging' })).toBe('chat.newOrders');
  });

  test('expire', async () => {
    let time = 0;
    const session = memoryArea();
    const points = createPendingPoints(session, () => time);
    await points.put(7, point);
    time = PENDING_FOR_MS + 1;
    expect(await points.take(7, {})).toBeUndefined();
    expect(session.dump()).toEqual({});
  });

  test('junk is dropped', async () => {
    const session = memoryArea({ 'point-at:7': 'junk' });
    expect(await createPendingPoints(session, () => 0).take(7, {})).toBeUndefined();
    expect(session.dump()).toEqual({});
  });
});
