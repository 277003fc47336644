/** The shape of one check: data plus one pure function from facts to a verdict. */
import type { FactKey, FactValues } from '@/utils/facts/facts';
import type { Basis, HeuristicVerdict, Severity, Verdict } from './verdict';

/** Needed facts are always there when `evaluate` runs; wanted ones are `undefined` when proven absent from their page. */
export type Given<N extends FactKey, W extends FactKey, O extends FactKey> = {
  readonly [K in N]: FactValues[K];
} & {
  readonly [K in W | O]?: FactValues[K];
};

interface Definition<N extends FactKey, W extends FactKey, O extends FactKey, V extends Verdict> {
  /** `<pack>/<kebab-name>` as in the catalogue; equals the file's path; never renamed or reused. */
  id: `${string}/${string}`;
  severity: Severity;
  /** Facts without which nothing can be said: one missing makes the kernel answer `unread`. */
  needs: readonly N[];
  /** Facts that sharpen the verdict. Proven absent is fine; found but not understood makes the kernel answer `unread`. */
  wants?: readonly W[];
  /** Facts that are handed over when they were read and never missed; `unknown()` says what is missing after all. */
  uses?: readonly O[];
  basis: Basis;
  evaluate(facts: Given<N, W, O>): V;
}

/** A check with its fact types forgotten, as the registry and the kernel hold it. */
export interface Check {
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  readonly needs: readonly FactKey[];
  readonly wants: readonly FactKey[];
  readonly uses: readonly FactKey[];
  readonly basis: Basis;
  readonly heuristic: boolean;
  evaluate(facts: Partial<FactValues>): Verdict;
}

/** Defines a check that may answer `fail`. */
export function defineCheck<N extends FactKey, W extends FactKey = never, O extends FactKey = never>(
  definition: Definition<N, W, O, Verdict>,
): Check {
  return make(definition, false);
}

/** Defines a heuristic check: its type cannot answer `fail`, only `review`. */
export function defineHeuristic<N extends FactKey, W extends FactKey = never, O extends FactKey = never>(
  definition: Definition<N, W, O, HeuristicVerdict>,
): Check {
  return make(definition, true);
}

function make<N extends FactKey, W extends FactKey, O extends FactKey>(
  definition: Definition<N, W, O, Verdict>,
  heuristic: boolean,
): Check {
  const evaluate = definition.evaluate as Check['evaluate'];
  return { wants: [], uses: [], ...definition, heuristic, evaluate };
}

/** Every fact that a check declares: `needs`, `wants` and `uses`. */
export const declaredFacts = ({ needs, wants, uses }: Check): FactKey[] => [...needs, ...wants, ...uses];
