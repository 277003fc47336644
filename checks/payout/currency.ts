import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, review, unknown } from '@/utils/audit/verdict';

/**
 * Ozon's documentation (2023): LianLian Pay can be connected to contracts in CNY or USD, and a contract in roubles has to
 * be changed first. Guide 004 says that LianLian takes roubles and euros too. Of the currencies that the documentation
 * does not name, a person must judge.
 */
export default defineCheck({
  id: 'payout/currency',
  severity: 'warning',
  needs: ['seller.provider'],
  uses: ['payout.currency'],
  basis: { level: 'documented', source: 'ozon-docs', checkedOn: '2026-11-21' },
  evaluate: ({ 'seller.provider': provider, 'payout.currency': currency }) => {
    if (provider !== 'lianlian') return notApplicable('other-provider');
    if (currency === undefined) return unknown(['payout.currency']);
    if (currency === 'CNY' || currency === 'USD') return pass();
    if (currency === 'RUB') return fail('roubles', {}, ['payout.currency']);
    return review('other-currency', { currency }, ['payout.currency']);
  },
});
