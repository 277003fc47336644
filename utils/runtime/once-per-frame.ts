/** When no frame is drawn for so long, in ms, what came in is handed over all the same: a tab in the background draws none. */
const NO_FRAME_MS = 100;

/** What an observer reports, gathered until the next frame. */
export interface FrameBatch<T> {
  add(items: readonly T[]): void;
  /** Forgets what has not been handed over. */
  stop(): void;
}

/**
 * Hands over what came in since the last frame, before the next one is drawn: a page may change a hundred times between two
 * frames, and nobody sees what stood there meanwhile.
 * @param hand called with everything that was added since it was called last
 */
export function oncePerFrame<T>(hand: (items: T[]) => void): FrameBatch<T> {
  let waiting: T[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
    waiting = [];
  };
  const flush = () => {
    const items = waiting;
    stop();
    hand(items);
  };
  return {
    add(items) {
      for (const item of items) waiting.push(item);
      if (timer !== undefined) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, NO_FRAME_MS);
    },
    stop,
  };
}
