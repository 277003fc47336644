import { expect, it } from 'vitest';
import { coalesce, type Timers } from './coalesce';

/** Timers that run when told to. */
function handTimers() {
  let now = 0;
  let waiting: { at: number; callback: () => void }[] = [];
  const timers: Timers = {
    now: () => now,
    set(callback, ms) {
      const timer = { at: now + ms, callback };
      waiting.push(timer);
      return timer;
    },
    clear(handle) {
      waiting = waiting.filter((timer) => timer !== handle);
    },
  };
  const advance = (ms: number) => {
    now += ms;
    for (const timer of waiting.filter(({ at }) => at <= now)) {
      timers.clear(timer);
      timer.callback();
    }
  };
  return { timers, advance };
}

it('runs once after a burst', () => {
  const { timers, advance } = handTimers();
  let runs = 0;
  const later = coalesce(() => runs++, 150, 1000, timers);
  for (let i = 0; i < 20; i++) {
    later.request();
    advance(10);
  }
  expect(runs).toBe(0);
  advance(150);
  expect(runs).toBe(1);
  advance(10_000);
  expect(runs).toBe(1);
});

it('does not let an endless burst put it off for longer than the longest wait', () => {
  const { timers, advance } = handTimers();
  let runs = 0;
  const later = coalesce(() => runs++, 150, 1000, timers);
  for (let ms = 0; ms < 5000; ms += 16) {
    later.request();
    advance(16);
  }
  expect(runs).toBeGreaterThanOrEqual(4);
  expect(runs).toBeLessThanOrEqual(5);
});

it('is quiet after cancel', () => {
  const { timers, advance } = handTimers();
  let runs = 0;
  const later = coalesce(() => runs++, 150, 1000, timers);
  later.request();
  later.cancel();
  advance(2000);
  expect(runs).toBe(0);
});
