/** One line of the table of budgets. */
export interface Row {
  what: string;
  /** As design and README word it; absent for a figure that only explains another one. */
  budget?: string;
  measured: string;
  /** Whether the budget is kept; absent when there is none. */
  ok?: boolean;
  /** How it was measured, and whatever the figure alone would hide. */
  method: string;
}

/** A duration for people, from ms. */
export function duration(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toFixed(ms < 0.1 ? 1 : 0)} µs`;
  return `${ms.toFixed(ms < 100 ? 1 : 0)} ms`;
}
