/** Offsets of zones at an instant, by the browser's own IANA data: daylight saving is never ours to remember. */
import { tzOffset } from '@date-fns/tz/tzOffset';
import type { StatedZone } from '@/utils/facts/facts';

/**
 * @param zone an IANA name, or a zone as a page states it
 * @param at the instant, ms since the epoch
 * @returns minutes east of UTC
 * @throws RangeError when this browser does not know the zone
 */
export function offsetAt(zone: StatedZone | string, at: number): number {
  if (typeof zone !== 'string' && zone.kind === 'offset') return zone.minutes;
  const name = typeof zone === 'string' ? zone : zone.name;
  const offset = tzOffset(name, new Date(at));
  if (Number.isNaN(offset)) throw new RangeError(`unknown time zone: ${name}`);
  return Math.round(offset);
}

/** `180` → `UTC+3`, `-570` → `UTC−9:30`, `0` → `UTC`. */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60;
  const sign = minutes < 0 ? '−' : '+';
  return `UTC${sign}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
