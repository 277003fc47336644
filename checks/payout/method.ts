import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/**
 * Guide 004: with Bank Transfer (SWIFT) chosen, binding leads to the bank's form and never reaches the wallet.
 *
 * Only that choice is wrong here. Another wallet than the seller's is not: which one money takes is judged by
 * `payout/default-method`. The provider's own field is not asked for either: beside a bank transfer it stands empty, and
 * an empty field would turn this certain finding into "not read".
 */
export default defineCheck({
  id: 'payout/method',
  severity: 'error',
  needs: ['payout.method'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.method': method }) =>
    method === 'swift' ? fail('bank-transfer', {}, ['payout.method']) : pass(),
});
