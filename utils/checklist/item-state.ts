/** How a checklist item stands: open, ticked, or ticked too long ago. Pure. */
import type { Tick } from '@/utils/storage/schema';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

export type ItemState =
  | { kind: 'open' }
  /** Moments in ms since the epoch. */
  | { kind: 'ticked' | 'expired'; at: number; until: number; note: string };

/** @param now the instant to judge at, ms since the epoch; a tick from a clock that was since set back holds */
export function itemState(
  { expiresDays }: { expiresDays: number },
  tick: Tick | undefined,
  now: number,
): ItemState {
  if (!tick) return { kind: 'open' };
  const until = tick.at + expiresDays * MS_PER_DAY;
  return { kind: now < until ? 'ticked' : 'expired', at: tick.at, until, note: tick.note };
}
