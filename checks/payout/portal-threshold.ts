import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, unknown } from '@/utils/audit/verdict';

/** Guide 004: below a threshold of 5 000 CNY each small payout is withdrawn by itself, at a fee of 0.3 %. */
export default defineCheck({
  id: 'payout/portal-threshold',
  severity: 'warning',
  needs: ['seller.provider', 'seller.limits'],
  uses: ['portal.threshold'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: (facts) => {
    if (facts['seller.provider'] !== 'lianlian') return notApplicable('other-provider');
    const threshold = facts['portal.threshold'];
    if (threshold === undefined) return unknown(['portal.threshold']);
    const limit = facts['seller.limits'].portalThreshold;
    return threshold < limit ? fail('low', { threshold, limit }, ['portal.threshold']) : pass();
  },
});
