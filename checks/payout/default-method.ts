import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass, review } from '@/utils/audit/verdict';

/**
 * Guide 004: orders are paid by the default method, so a wallet that is bound and not the default gets nothing.
 * Compared with the provider that the seller means to use. "Third-party provider" names none, so a person must look;
 * the provider's own field is another setting and does not answer for the default.
 */
export default defineCheck({
  id: 'payout/default-method',
  severity: 'error',
  needs: ['payout.defaultMethod', 'seller.provider'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.defaultMethod': chosen, 'seller.provider': provider }) => {
    if (chosen === provider) return pass();
    const data = { chosen, provider };
    if (chosen === 'third-party') return review('provider-not-named', data, ['payout.defaultMethod']);
    return fail('other-method', data, ['payout.defaultMethod']);
  },
});
