/** The kernel: runs checks over facts. Says `unread` and `error`, so that no check ever has to. */
import type { FactKey, Facts, FactValues } from '@/utils/facts/facts';
import { type Check, declaredFacts } from './define-check';
import type { Finding } from './verdict';

/**
 * Judges one check.
 * @param check the check
 * @param facts everything known; only what the check declared is handed to it
 * @returns its finding: `unread` when a needed fact is missing or not understood, `error` when the check itself threw
 */
export function judge(check: Check, facts: Facts): Finding {
  const declared = declaredFacts(check);
  const finding: Finding = {
    checkId: check.id,
    status: 'unread',
    severity: check.severity,
    message: '',
    data: {},
    at: [],
    missing: [
      ...check.needs.filter((key) => facts[key]?.state !== 'read'),
      ...check.wants.filter((key) => isUnknown(facts, key)),
    ],
    unsaved: declared.some((key) => facts[key]?.unsaved === true),
  };
  if (finding.missing.length > 0) return finding;
  try {
    const verdict = check.evaluate(valuesOf(facts, declared));
    if (check.heuristic && (verdict.status as string) === 'fail')
      throw new Error('a heuristic check answered fail');
    return { ...finding, ...verdict, severity: verdict.severity ?? check.severity };
  } catch {
    return { ...finding, status: 'error' };
  }
}

/** Judges many checks, in their order. @see judge */
export function audit(checks: readonly Check[], facts: Facts): Finding[] {
  return checks.map((check) => judge(check, facts));
}

/** A wanted fact is known when it was read or proven absent. */
function isUnknown(facts: Facts, key: FactKey): boolean {
  const state = facts[key]?.state;
  return state !== 'read' && state !== 'absent';
}

function valuesOf(facts: Facts, keys: readonly FactKey[]): Partial<FactValues> {
  const values: Record<string, unknown> = {};
  for (const key of keys) {
    const fact = facts[key];
    if (fact?.state === 'read') values[key] = fact.value;
  }
  return values as Partial<FactValues>;
}
