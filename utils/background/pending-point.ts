/**
 * A control that a tab still has to point at, once its page has loaded. In `storage.session`, for loading may outlast the
 * worker; handed out once, to the store it was meant for, within a minute.
 */
import type { FactKey, PageId } from '@/utils/facts/facts';
import type { StorageArea } from '@/utils/storage/area';
import { factKey, pageId, storeId } from '@/utils/storage/schema';
import { createSerialQueue } from '@/utils/storage/serial-queue';
import { z } from '@/utils/storage/zod';

/** After this long the seller has gone on to something else. */
export const PENDING_FOR_MS = 60_000;

export interface Point {
  store: string;
  page: PageId;
  fact: FactKey;
}

/** What the tab shows, as far as it knows; a detail that it does not know does not stand in the way. */
export interface Shown {
  store?: string | undefined;
  page?: PageId | undefined;
}

export interface PendingPoints {
  put(tabId: number, point: Point): Promise<void>;
  /** Takes what a tab has to point at, unless it shows another store or page. @returns the fact, once */
  take(tabId: number, shown: Shown): Promise<FactKey | undefined>;
  /** The tab is gone. */
  forget(tabId: number): Promise<void>;
}

const pendingSchema = z.object({ store: storeId, page: pageId, fact: factKey, at: z.number() });

/** @param now the clock, ms since the epoch */
export function createPendingPoints(session: StorageArea, now: () => number): PendingPoints {
  const inTurn = createSerialQueue();
  const keyOf = (tabId: number) => `point-at:${tabId}`;

  return {
    put: (tabId, point) => inTurn(() => session.set({ [keyOf(tabId)]: { ...point, at: now() } })),
    take: (tabId, shown) =>
      inTurn(async () => {
        const key = keyOf(tabId);
        const raw = (await session.get(key))[key];
        if (raw === undefined) return undefined;
        const parsed = pendingSchema.safeParse(raw);
        const pending = parsed.success ? parsed.data : undefined;
        const isCurrent = pending && now() - pending.at <= PENDING_FOR_MS;
        const isElsewhere =
          (shown.store !== undefined && shown.store !== pending?.store) ||
          (shown.page !== undefined && shown.page !== pending?.page);
        if (isCurrent && isElsewhere) return undefined;
        await session.remove(key);
        return isCurrent ? pending.fact : undefined;
      }),
    forget: (tabId) => inTurn(() => session.remove(keyOf(tabId))),
  };
}
