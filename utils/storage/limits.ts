/** Bounds of stored data that others than the schemas need, here without zod so that the content script may import them. */
import type { Limits } from '@/utils/facts/facts';

/** More acceptances than a person can have meant; a further one is refused, an old one never dropped. */
export const MAX_ACCEPTANCES = 1000;

/** Longest list of spans kept of one text; there may be more, and their number is kept. */
export const MAX_SPANS = 50;
/** Longest text that is looked at for contacts, in UTF-16 units: ten times the longest message of the cabinet. */
export const MAX_ANALYSED_TEXT = 20_000;

/** Longest note beside a tick, in UTF-16 units. */
export const MAX_NOTE = 500;
/** More ticks than there will ever be checklist items. */
export const MAX_TICKS = 200;

/** Between what the user may set each limit; units as in `Limits`. */
export const LIMIT_BOUNDS: Readonly<Record<keyof Limits, { min: number; max: number }>> = {
  slaPercent: { min: 0, max: 100 },
  firstResponseMinutes: { min: 1, max: 1440 },
  portalSyncDays: { min: 1, max: 90 },
  portalBalance: { min: 0, max: 1_000_000_000 },
  portalThreshold: { min: 0, max: 1_000_000_000 },
};
