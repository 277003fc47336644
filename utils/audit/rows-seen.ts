/** What a verdict about a table may say of how much of it was seen. */
import type { RowsSeen } from '@/utils/facts/facts';

export interface RowsSeenData {
  /** Rows seen. */
  seen: number;
  /** Rows the page says there are; those seen when it does not say. */
  total: number;
  /** `yes` when there are rows that nobody has seen: for an ICU `select`. */
  partial: 'yes' | 'no';
}

/** @returns values for a sentence such as "18 of 240 rows seen"; a total below what was seen is not believed */
export function rowsSeenData({
  seen,
  total = seen,
}: RowsSeen): RowsSeenData & Record<string, string | number> {
  return { seen, total: Math.max(total, seen), partial: total > seen ? 'yes' : 'no' };
}
