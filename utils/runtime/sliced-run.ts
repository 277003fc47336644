/** Runs a generator in slices, so that a long scan never holds the page's thread for more than a few milliseconds. */

/** Longest slice, in ms (design.md: slices under 4 ms). */
export const SLICE_MS = 3;

export interface SlicedRun<T> {
  result: Promise<{ value: T; workMs: number } | null>;
  /** Stops; `result` becomes null. */
  cancel(): void;
}

/**
 * @param steps yields wherever it may be interrupted
 * @returns the generator's value and the time that was really worked (ms), or null when cancelled
 */
export function runSliced<T>(steps: Generator<void, T, void>): SlicedRun<T> {
  let cancelled = false;
  let workMs = 0;
  const channel = new MessageChannel();
  const result = new Promise<{ value: T; workMs: number } | null>((resolve, reject) => {
    const finish = (outcome: { value: T; workMs: number } | null) => {
      channel.port1.close();
      resolve(outcome);
    };
    channel.port1.onmessage = () => {
      if (cancelled) return finish(null);
      const start = performance.now();
      try {
        for (;;) {
          const step = steps.next();
          const spent = performance.now() - start;
          if (step.done) return finish({ value: step.value, workMs: workMs + spent });
          if (spent >= SLICE_MS) {
            workMs += spent;
            break;
          }
        }
      } catch (error) {
        channel.port1.close();
        reject(error);
        return;
      }
      // A message, not a timer: timers are clamped to 4 ms and throttled.
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  return {
    result,
    cancel() {
      cancelled = true;
    },
  };
}
