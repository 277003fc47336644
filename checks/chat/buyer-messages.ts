import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** Buyers can write only while the switch that allows their messages is on. A page that offers the inverse switch is read inverted. */
export default defineCheck({
  id: 'chat/buyer-messages',
  severity: 'error',
  needs: ['chat.buyerMessages'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.buyerMessages': isOn }) => (isOn ? pass() : fail('off', {}, ['chat.buyerMessages'])),
});
