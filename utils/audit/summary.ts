/** Counts for the popup and the badge: "14 of 18 in order, 3 not read yet". Never a percentage (product.md, rule 1). */
import type { Finding, Status } from './verdict';

export interface Summary {
  /** All findings that are not accepted and whose rule applies: the "of 18". */
  total: number;
  inOrder: number;
  failing: number;
  /** Heuristic findings that a person should look at. */
  review: number;
  unread: number;
  /** Checks that broke themselves. */
  error: number;
  notApplicable: number;
  /** Findings that the user dismissed or whose check is switched off: neither failing nor in order. */
  accepted: number;
}

/**
 * @param findings the findings of one store
 * @param isAccepted whether the user dismissed a finding, or switched its check off (`acceptanceOf` knows)
 */
export function summarise(findings: readonly Finding[], isAccepted: (finding: Finding) => boolean): Summary {
  const summary: Summary = {
    total: 0,
    inOrder: 0,
    failing: 0,
    review: 0,
    unread: 0,
    error: 0,
    notApplicable: 0,
    accepted: 0,
  };
  for (const finding of findings) summary[isAccepted(finding) ? 'accepted' : COUNT_OF[finding.status]] += 1;
  summary.total = findings.length - summary.notApplicable - summary.accepted;
  return summary;
}

const COUNT_OF = {
  pass: 'inOrder',
  fail: 'failing',
  review: 'review',
  unread: 'unread',
  error: 'error',
  'not-applicable': 'notApplicable',
} as const satisfies Record<Status, keyof Summary>;
