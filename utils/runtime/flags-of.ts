/** Which findings are flagged in the page, and beside which control. Pure but for the bindings' boxes. */
import type { Binding } from '@/cabinet/reader/bind-facts';
import { acceptanceOf } from '@/utils/audit/acceptances';
import type { Finding } from '@/utils/audit/verdict';
import type { Flag } from '@/utils/overlay/overlay';
import type { Acceptance } from '@/utils/storage/schema';

/**
 * One flag a finding that fails or wants a look, unless it was accepted, beside the first control to change that stands on
 * the page: two flags would read as two problems.
 * @param store Client ID of the store shown, when certain
 * @param isCurrent whether a binding still holds
 */
export function flagsOf(
  findings: readonly Finding[],
  bindings: readonly Binding[],
  acceptances: readonly Acceptance[],
  store: string | undefined,
  isCurrent: (binding: Binding) => boolean,
): Flag[] {
  return findings.flatMap((finding) => {
    if (finding.status !== 'fail' && finding.status !== 'review') return [];
    if (acceptanceOf(finding, store, acceptances)) return [];
    const binding = finding.at
      .flatMap((fact) => bindings.find(({ key }) => key === fact) ?? [])
      .find(isCurrent);
    if (!binding) return [];
    const { key: fact, label, rawValue } = binding;
    const key = `${finding.checkId} ${fact}`;
    return [{ key, finding, fact, control: binding.box(), label, ...(rawValue && { rawValue }) }];
  });
}
