import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoreView } from '@/utils/messaging/protocol';
import type { PopupHost } from './popup-host';

/**
 * After this long without an answer we say so instead of showing nothing, in ms. A background that has to start first
 * takes well under one second.
 */
export const PATIENCE = 3000;

export interface StoreViewState {
  /** The last answer and when it came (ms since the epoch); undefined until the first one. */
  latest?: { view: StoreView; at: number };
  /** The background gave no answer to the last question. */
  silent: boolean;
  /** Asks anew; resolves when answered or given up, never rejects. */
  refresh(): Promise<void>;
}

/** Keeps the view of one store fresh: asks at once, then after every change of what is stored. */
export function useStoreView(host: PopupHost, store: string | undefined): StoreViewState {
  const [latest, setLatest] = useState<{ view: StoreView; at: number }>();
  const [silent, setSilent] = useState(false);
  /** Only the answer to the newest question counts. */
  const newest = useRef(0);

  const refresh = useCallback(async () => {
    newest.current += 1;
    const question = newest.current;
    const isNewest = () => question === newest.current;
    const timer = setTimeout(() => isNewest() && setSilent(true), PATIENCE);
    try {
      const view = await host.ask<'view'>(store === undefined ? { type: 'view' } : { type: 'view', store });
      if (!isNewest()) return;
      setLatest({ view, at: host.now() });
      setSilent(false);
    } catch {
      if (isNewest()) setSilent(true);
    } finally {
      clearTimeout(timer);
    }
  }, [host, store]);

  // Not after a paint: until the answer is there, there is nothing to paint.
  useLayoutEffect(() => {
    refresh();
    return host.onChange(refresh);
  }, [host, refresh]);

  return { ...(latest && { latest }), silent, refresh };
}
