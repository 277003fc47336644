/** IANA zones as this browser knows them. */
import { formatOffset, offsetAt } from '@/utils/time/zone-offset';

/** A name, never a bare offset: newer browsers take "+03:00" for a zone, older ones do not, and it knows no daylight saving. */
const NAME = /^[a-z][a-z0-9_+-]*(?:\/[a-z0-9_+-]+)*$/i;
const MAX_NAME = 64;

/** @returns whether this browser knows a zone of that name */
export function isZoneName(name: string): boolean {
  if (name.length > MAX_NAME || !NAME.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** @returns the names of all zones, or none where the browser keeps no list (it may know them all the same) */
export function zoneNames(): string[] {
  // ES2022 has it, the type library of that year does not.
  const { supportedValuesOf } = Intl as { supportedValuesOf?: (key: 'timeZone') => string[] };
  return supportedValuesOf ? supportedValuesOf('timeZone') : [];
}

/**
 * @param name a zone that `isZoneName` admits
 * @param at the instant, ms since the epoch
 * @returns the zone's offset then, as `UTC+8`
 */
export function zoneOffset(name: string, at: number): string {
  return formatOffset(offsetAt(name, at));
}
