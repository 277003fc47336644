/**
 * Stored data that could not be read is not thrown away: its original is set aside under
 * `set-aside:<key>:<ms>`, the popup says so, and the user may discard it. Bounded in number and size.
 */
import { jsonLength } from './json';
import type { Rejected } from './parse-stored';
import { z } from './zod';

const PREFIX = 'set-aside:';
/** How many are kept of one key, the newest. */
export const KEPT_PER_KEY = 5;
/** Longest original kept whole, as JSON text in UTF-16 units; of a longer one this much of its text is kept. */
export const MAX_ORIGINAL_LENGTH = 100_000;

/** One entry as the popup lists it. */
export interface SetAside {
  /** Its own storage key, by which it can be discarded. */
  key: string;
  /** When it was set aside, ms since the epoch. */
  at: number;
  /** A few English words for a bug report. */
  reason: string;
}

/** Where a set-aside key comes from. */
interface SetAsideKey {
  key: string;
  /** The key under which the original stood. */
  of: string;
  at: number;
}

const entrySchema = z.object({ reason: z.string() });

export function isSetAsideKey(key: string): boolean {
  return parseKey(key) !== undefined;
}

/**
 * Makes the entry for rejected pieces.
 * @param of the storage key under which they stood
 * @param now ms since the epoch; moved on until the key is free, for two entries may be made in one millisecond
 * @param existing the keys in the storage
 */
export function setAsideItem(
  of: string,
  rejected: readonly Rejected[],
  now: number,
  existing: readonly string[],
): Record<string, unknown> {
  let at = now;
  while (existing.includes(keyOf(of, at))) at += 1;
  const reason = rejected
    .slice(0, 3)
    .map((piece) => [piece.path.join('.'), piece.reason].filter(Boolean).join(': '))
    .join('; ')
    .slice(0, 300);
  return { [keyOf(of, at)]: { reason, ...original(rejected) } };
}

/** Every entry in the storage, newest first. An entry that cannot be read itself is listed all the same. */
export function listSetAside(everything: Record<string, unknown>): SetAside[] {
  return parseKeys(Object.keys(everything))
    .sort((one, other) => other.at - one.at)
    .map(({ key, at }) => {
      const entry = entrySchema.safeParse(everything[key]);
      return { key, at, reason: entry.success ? entry.data.reason : 'unparseable' };
    });
}

/** Keys of the entries of one original beyond the newest `KEPT_PER_KEY`. */
export function surplusSetAside(of: string, existing: readonly string[]): string[] {
  return setAsideOf(of, existing).slice(KEPT_PER_KEY);
}

/** Keys of the entries of one original, newest first. */
export function setAsideOf(of: string, existing: readonly string[]): string[] {
  return parseKeys(existing)
    .filter((parsed) => parsed.of === of)
    .sort((one, other) => other.at - one.at)
    .map(({ key }) => key);
}

/** Keys of the oldest entries that together free at least `length` (or all there are). */
export function oldestSetAside(everything: Record<string, unknown>, length: number): string[] {
  const keys: string[] = [];
  let freed = 0;
  for (const { key } of parseKeys(Object.keys(everything)).sort((one, other) => one.at - other.at)) {
    if (freed >= length) break;
    keys.push(key);
    freed += key.length + jsonLength(everything[key]);
  }
  return keys;
}

function original(rejected: readonly Rejected[]): Record<string, unknown> {
  const parts = rejected.map(({ path, raw, reason }) => ({ path, raw, reason }));
  if (jsonLength(parts) <= MAX_ORIGINAL_LENGTH) return { parts };
  return { text: textOf(parts).slice(0, MAX_ORIGINAL_LENGTH), truncated: true };
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

function keyOf(of: string, at: number): string {
  return `${PREFIX}${of}:${at}`;
}

function parseKeys(keys: readonly string[]): SetAsideKey[] {
  return keys.flatMap((key) => parseKey(key) ?? []);
}

/** The original's key may hold colons itself (`store:123`), so the time is what follows the last one. */
function parseKey(key: string): SetAsideKey | undefined {
  const match = /^set-aside:(.+):(\d{1,16})$/s.exec(key);
  return match?.[1] && match[2] ? { key, of: match[1], at: Number(match[2]) } : undefined;
}
