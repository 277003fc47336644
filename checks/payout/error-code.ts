import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/**
 * Guide 004 gives ERR_3021 and ERR_4007 only as examples of codes to quote to support; their meaning is not published.
 * "Invalid Merchant ID" it does explain: invisible characters that came along with copying.
 */
export default defineCheck({
  id: 'payout/error-code',
  severity: 'error',
  needs: ['payout.alerts'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.alerts': alerts }) => {
    if (alerts.length === 0) return pass();
    const codes = [...new Set(alerts)].filter((alert) => alert !== 'invalid-merchant-id').sort();
    const hasMerchantId = alerts.includes('invalid-merchant-id');
    const data = {
      codes: codes.join(', '),
      count: codes.length,
      merchantId: hasMerchantId ? 'yes' : 'no',
    };
    return fail(messageFor(codes.length > 0, hasMerchantId), data, ['payout.alerts']);
  },
});

function messageFor(hasCode: boolean, hasMerchantId: boolean): string {
  if (hasCode && hasMerchantId) return 'codes-and-merchant-id';
  return hasCode ? 'codes' : 'invalid-merchant-id';
}
