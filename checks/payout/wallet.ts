import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/**
 * Ozon's documentation (2023): wallets took the place of bank transfers for sellers from mainland China and Hong Kong on
 * 15 March 2023. The live cabinet was seen to keep an empty list of wallets for a contract without one.
 */
export default defineCheck({
  id: 'payout/wallet',
  severity: 'error',
  needs: ['payout.wallet'],
  basis: { level: 'documented', source: 'ozon-docs', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.wallet': wallet }) =>
    wallet === 'none' ? fail('none', {}, ['payout.wallet']) : pass(),
});
