import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass } from '@/utils/audit/verdict';

/** Guide 004: a Merchant ID holds ASCII letters and digits only; one pasted invisible character makes it invalid. */
export default defineCheck({
  id: 'payout/merchant-id-characters',
  severity: 'error',
  needs: ['payout.merchantId'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.merchantId': id }) => {
    if (id.length === 0) return notApplicable('empty');
    if (id.strayCount === 0) return pass();
    const { length, stray, strayCount } = id;
    return fail(
      id.visibleIsAlphanumeric ? 'invisible' : 'stray',
      { count: strayCount, length },
      ['payout.merchantId'],
      { evidence: { kind: 'characters', length, stray, strayCount } },
    );
  },
});
