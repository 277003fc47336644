import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** Guide 003: "Messaging Status" shows how far the chat keeps what Ozon promises, 99.5 % or more; the user may set another limit. */
export default defineCheck({
  id: 'chat/sla',
  severity: 'warning',
  needs: ['chat.slaRate', 'seller.limits'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.slaRate': rate, 'seller.limits': { slaPercent: limit } }) =>
    rate < limit ? fail('below', { rate, limit }, ['chat.slaRate']) : pass(),
});
