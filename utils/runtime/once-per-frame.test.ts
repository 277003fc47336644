import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oncePerFrame } from './once-per-frame';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => undefined;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const draw = () => {
  const due = frames;
  frames = [];
  for (const callback of due) callback();
};

describe('oncePerFrame', () => {
  it('hands over all of a frame at once, in order, and each item once', () => {
    const hand = vi.fn();
    const batch = oncePerFrame<number>(hand);
    batch.add([1, 2]);
    batch.add([3]);
    expect(hand).not.toHaveBeenCalled();
    draw();
    vi.runAllTimers();
    expect(hand.mock.calls).toEqual([[[1, 2, 3]]]);
    batch.add([4]);
    draw();
    expect(hand).toHaveBeenLastCalledWith([4]);
  });

  it('does not wait for a frame that never comes', () => {
    const hand = vi.fn();
    oncePerFrame<number>(hand).add([1]);
    vi.advanceTimersByTime(100);
    expect(hand.mock.calls).toEqual([[[1]]]);
    draw();
    expect(hand).toHaveBeenCalledOnce();
  });

  it('hands over nothing after it was stopped', () => {
    const hand = vi.fn();
    const batch = oncePerFrame<number>(hand);
    batch.add([1]);
    batch.stop();
    draw();
    vi.runAllTimers();
    expect(hand).not.toHaveBeenCalled();
  });
});
