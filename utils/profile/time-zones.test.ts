import { describe, expect, it } from 'vitest';
import { isZoneName, zoneNames, zoneOffset } from './time-zones';

describe('zones', () => {
  it.each(['Asia/Shanghai', 'Europe/Moscow', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT-3'])(
    '%s is one',
    (name) => expect(isZoneName(name)).toBe(true),
  );

  it.each(['', 'Beijing', '+03:00', 'Mars/Olympus', 'Asia/Shanghai ', '../x', 'A'.repeat(65)])(
    '%j is none',
    (name) => expect(isZoneName(name)).toBe(false),
  );

  it('are listed by names that are known', () => {
    expect(zoneNames()).toContain('Asia/Shanghai');
    expect(zoneNames().filter((name) => !isZoneName(name))).toEqual([]);
  });

  it('have the offset of the moment: daylight saving counts', () => {
    expect(zoneOffset('Asia/Shanghai', Date.UTC(2026, 0, 1))).toBe('UTC+8');
    expect(zoneOffset('Europe/Berlin', Date.UTC(2026, 0, 1))).toBe('UTC+1');
    expect(zoneOffset('Europe/Berlin', Date.UTC(2026, 6, 1))).toBe('UTC+2');
  });
});
