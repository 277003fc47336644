/** Counts for the popup and the badge: "14 of 18 in order, 3 not read yet". Never a percentage (product.md, rule 1). */
import type { Finding } from './verdict';

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
  /** Findings that the user dismissed: neither failing nor in order. */
  accepted: number;
}

/**
 * @param findings the findings of one store
 * @param isAccepted whether the user dismissed a finding; only asked of those that speak up (`fail` and `review`)
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
  for (const finding of findings) summary[countOf(finding, isAccepted)] += 1;
  summary.total = findings.length - summary.notApplicable - summary.accepted;
  return summary;
}

function countOf(
  finding: Finding,
  isAccepted: (finding: Finding) => boolean,
): Exclude<keyof Summary, 'total'> {
  switch (finding.status) {
    case 'pass':
      return 'inOrder';
    case 'fail':
      return isAccepted(finding) ? 'accepted' : 'failing';
    case 'review':
      return isAccepted(finding) ? 'accepted' : 'review';
    case 'not-applicable':
      return 'notApplicable';
    default:
      return finding.status;
  }
}
