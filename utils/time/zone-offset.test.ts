import { describe, expect, it } from 'vitest';
import { formatOffset, offsetAt } from './zone-offset';

const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

describe('offsetAt', () => {
  it.each<[string, number, number]>([
    ['Europe/Moscow', 180, 180],
    ['Asia/Shanghai', 480, 480],
    ['Europe/Berlin', 60, 120],
    ['Asia/Kathmandu', 345, 345],
    ['America/St_Johns', -210, -150],
    ['America/New_York', -300, -240],
    ['Asia/Kolkata', 330, 330],
    ['Asia/Tehran', 210, 210],
    ['Australia/Lord_Howe', 660, 630],
    ['UTC', 0, 0],
  ])('%s', (zone, winter, summer) => {
    expect(offsetAt(zone, WINTER)).toBe(winter);
    expect(offsetAt({ kind: 'iana', name: zone }, SUMMER)).toBe(summer);
  });

  it.each<[string, string, number, number]>([
    ['America/New_York', '2026-03-08T07:00:00Z', -300, -240],
    ['America/New_York', '2026-11-01T06:00:00Z', -240, -300],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 60, 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 120, 60],
  ])('%s moves its clock at %s, to the second', (zone, change, before, after) => {
    expect(offsetAt(zone, Date.parse(change) - 1000)).toBe(before);
    expect(offsetAt(zone, Date.parse(change))).toBe(after);
  });

  it('takes a stated offset as it is', () => {
    expect(offsetAt({ kind: 'offset', minutes: 330 }, WINTER)).toBe(330);
  });

  it('throws for a zone that nobody knows', () => {
    expect(() => offsetAt('No/Where', WINTER)).toThrow(RangeError);
  });
});

describe('formatOffset', () => {
  it.each([
    [0, 'UTC'],
    [180, 'UTC+3'],
    [345, 'UTC+5:45'],
    [-570, 'UTC−9:30'],
  ])('%i is %s', (minutes, text) => expect(formatOffset(minutes)).toBe(text));
});
