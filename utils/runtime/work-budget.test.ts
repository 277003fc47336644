import { expect, it } from 'vitest';
import { BUDGET_MS, createWorkBudget, WINDOW_MS } from './work-budget';

it('is kept by short work, however long it goes on', () => {
  const budget = createWorkBudget();
  for (let now = 0; now < 60_000; now += 1000) expect(budget.spend(BUDGET_MS / 20, now)).toBe(true);
});

it('is broken by too much work within the window, and new again after it', () => {
  const budget = createWorkBudget();
  expect(budget.spend(BUDGET_MS, 0)).toBe(true);
  expect(budget.spend(1, 10)).toBe(false);
  expect(budget.spend(1, WINDOW_MS + 20)).toBe(true);
});

it('begins anew when it is reset', () => {
  const budget = createWorkBudget();
  budget.spend(BUDGET_MS * 2, 0);
  budget.reset();
  expect(budget.spend(1, 1)).toBe(true);
});
