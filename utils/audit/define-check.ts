/** The shape of one check: data plus one pure function from facts to a verdict. */
import type { FactKey, FactValues } from '@/utils/facts/facts';
import type { Basis, HeuristicVerdict, Severity, Verdict } from './verdict';

/** Needed facts are always there when `evaluate` runs; wanted ones are `undefined` when proven absent from their page. */
export type Given<N extends FactKey, W extends FactKey> = { readonly [K in N]: FactValues[K] } & {
  readonly [K in W]?: FactValues[K];
};

interface Definition<N extends FactKey, W extends FactKey, V extends Verdict> {
  /** `<pack>/<kebab-name>` as in the catalogue; equals the file's path; never renamed or reused. */
  id: `${string}/${string}`;
  severity: Severity;
  /** Facts without which nothing can be said: one missing makes the kernel answer `unread`. */
  needs: readonly N[];
  /** Facts that sharpen the verdict. Proven absent is fine; found but not understood makes the kernel answer `unread`. */
  wants?: readonly W[];
  basis: Basis;
  evaluate(facts: Given<N, W>): V;
}

/** A check with its fact types forgotten, as the registry and the kernel hold it. */
export interface Check {
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  readonly needs: readonly FactKey[];
  readonly wants: readonly FactKey[];
  readonly basis: Basis;
  readonly heuristic: boolean;
  evaluate(facts: Partial<FactValues>): Verdict;
}

/** Defines a check that may answer `fail`. */
export function defineCheck<N extends FactKey, W extends FactKey = never>(
  definition: Definition<N, W, Verdict>,
): Check {
  return { wants: [], ...definition, heuristic: false, evaluate: definition.evaluate as Check['evaluate'] };
}

/** Defines a heuristic check: its type cannot answer `fail`, only `review`. */
export function defineHeuristic<N extends FactKey, W extends FactKey = never>(
  definition: Definition<N, W, HeuristicVerdict>,
): Check {
  return { wants: [], ...definition, heuristic: true, evaluate: definition.evaluate as Check['evaluate'] };
}
