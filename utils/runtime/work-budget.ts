/** A rolling budget: when our own work takes too large a share of the page's time, we stop and say so. */

/** The span looked at, in ms: long enough for a page that takes several looks while it loads. */
export const WINDOW_MS = 20_000;
/** Longest work within the span, in ms: a tenth of the page's time. */
export const BUDGET_MS = 2_000;

export interface WorkBudget {
  /** @returns false when the budget is used up */
  spend(ms: number, now: number): boolean;
  reset(): void;
}

export function createWorkBudget(): WorkBudget {
  let spent: { at: number; ms: number }[] = [];
  return {
    spend(ms, now) {
      spent = [...spent.filter(({ at }) => now - at < WINDOW_MS), { at: now, ms }];
      return spent.reduce((sum, each) => sum + each.ms, 0) <= BUDGET_MS;
    },
    reset() {
      spent = [];
    },
  };
}
