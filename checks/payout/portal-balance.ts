import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, unknown } from '@/utils/audit/verdict';

/**
 * Guide 004: binding begins with a test transfer that the account must be able to cover. Once a wallet is known to be
 * connected the balance is nobody's business: sellers withdraw it.
 */
export default defineCheck({
  id: 'payout/portal-balance',
  severity: 'warning',
  needs: ['seller.provider', 'seller.limits'],
  uses: ['portal.balance', 'payout.wallet'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: (facts) => {
    if (facts['seller.provider'] !== 'lianlian') return notApplicable('other-provider');
    if (facts['payout.wallet'] === 'connected') return notApplicable('connected');
    const balance = facts['portal.balance'];
    if (balance === undefined) return unknown(['portal.balance']);
    const limit = facts['seller.limits'].portalBalance;
    return balance < limit ? fail('low', { balance, limit }, ['portal.balance']) : pass();
  },
});
