import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayHours } from '@/utils/facts/facts';
import {
  ALL_DAY,
  covers,
  dayHoursBetween,
  formatDayHours,
  formatTimeOfDay,
  lengthOf,
  MINUTES_PER_DAY,
  shift,
} from './day-hours';

const hours: fc.Arbitrary<DayHours> = fc.record({
  from: fc.integer({ min: 0, max: MINUTES_PER_DAY - 1 }),
  to: fc.integer({ min: 1, max: MINUTES_PER_DAY }),
});
const offset = fc.integer({ min: -1560, max: 1560 });

/** The slow and obvious way: every minute of a span. */
function minutesOf(span: DayHours): Set<number> {
  return new Set(Array.from({ length: lengthOf(span) }, (_, index) => (span.from + index) % MINUTES_PER_DAY));
}

describe('day hours', () => {
  it('takes midnight to midnight as the whole day and leaves other equal times open', () => {
    expect(dayHoursBetween(0, 0)).toEqual(ALL_DAY);
    expect(dayHoursBetween(0, 1440)).toEqual(ALL_DAY);
    expect(dayHoursBetween(540, 540)).toBeNull();
    expect(dayHoursBetween(1440, 60)).toEqual({ from: 0, to: 60 });
    expect(dayHoursBetween(1320, 0)).toEqual({ from: 1320, to: 1440 });
  });

  it.each([
    [{ from: 540, to: 1080 }, 540],
    [{ from: 1320, to: 360 }, 480],
    [{ from: 0, to: 1440 }, 1440],
    [{ from: 540, to: 540 }, 1440],
  ])('%o lasts %i minutes', (span, length) => expect(lengthOf(span)).toBe(length));

  it('moves over midnight in both directions', () => {
    expect(shift({ from: 540, to: 1080 }, 300)).toEqual({ from: 840, to: 1380 });
    expect(shift({ from: 540, to: 1080 }, -600)).toEqual({ from: 1380, to: 480 });
    expect(shift({ from: 540, to: 1080 }, 360)).toEqual({ from: 900, to: 1440 });
    expect(shift({ from: 540, to: 540 }, 60)).toEqual(ALL_DAY);
  });

  it('covers exactly when every minute is covered', () => {
    fc.assert(
      fc.property(hours, hours, (outer, inner) => {
        const all = minutesOf(outer);
        expect(covers(outer, inner)).toBe([...minutesOf(inner)].every((minute) => all.has(minute)));
      }),
    );
  });

  it('keeps length and coverage when the clock moves', () => {
    fc.assert(
      fc.property(hours, hours, offset, (outer, inner, minutes) => {
        expect(lengthOf(shift(inner, minutes))).toBe(lengthOf(inner));
        expect(covers(shift(outer, minutes), shift(inner, minutes))).toBe(covers(outer, inner));
      }),
    );
  });

  it('prints times for people', () => {
    expect(formatTimeOfDay(0)).toBe('00:00');
    expect(formatTimeOfDay(785)).toBe('13:05');
    expect(formatTimeOfDay(1440)).toBe('24:00');
    expect(formatDayHours({ from: 540, to: 1080 })).toBe('09:00–18:00');
    expect(formatDayHours({ from: 960, to: 1440 })).toBe('16:00–00:00');
    expect(formatDayHours({ from: 300, to: 300 })).toBe('00:00–24:00');
  });
});
