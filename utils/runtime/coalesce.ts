/** Turns any number of "something changed" into few runs: a trailing debounce with a longest wait. */

export interface Timers {
  now(): number;
  set(callback: () => void, ms: number): unknown;
  clear(handle: unknown): void;
}

export const pageTimers: Timers = {
  now: () => performance.now(),
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

export interface Coalescer {
  request(): void;
  /** Runs now instead of later. */
  flush(): void;
  cancel(): void;
}

/**
 * @param run called once per burst
 * @param quietMs how long it must be quiet before a run
 * @param maxWaitMs how long a burst may put a run off
 */
export function coalesce(
  run: () => void,
  quietMs: number,
  maxWaitMs: number,
  timers: Timers = pageTimers,
): Coalescer {
  let handle: unknown;
  let firstAt: number | undefined;
  const cancel = () => {
    if (handle !== undefined) timers.clear(handle);
    handle = undefined;
    firstAt = undefined;
  };
  const flush = () => {
    cancel();
    run();
  };
  return {
    request() {
      const now = timers.now();
      firstAt ??= now;
      if (handle !== undefined) timers.clear(handle);
      handle = timers.set(flush, Math.max(0, Math.min(quietMs, firstAt + maxWaitMs - now)));
    },
    flush,
    cancel,
  };
}
