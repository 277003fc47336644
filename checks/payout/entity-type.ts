import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, unknown } from '@/utils/audit/verdict';

/**
 * Guide 004: LianLian's Ozon channel takes only companies of mainland China; since April 2024 no others may apply. The
 * rule is that channel's, so it says nothing about stores that are paid by another provider.
 */
export default defineCheck({
  id: 'payout/entity-type',
  severity: 'error',
  needs: ['seller.provider'],
  uses: ['company.entityType'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'seller.provider': provider, 'company.entityType': type }) => {
    if (provider !== 'lianlian') return notApplicable('other-provider');
    switch (type) {
      case undefined:
        return unknown(['company.entityType']);
      case 'mainland-company':
        return pass();
      case 'individual':
      case 'hong-kong':
      case 'offshore':
        return fail(type, {}, ['company.entityType']);
    }
  },
});
