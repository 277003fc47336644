import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** A new order gets a chat only while this switch is on. */
export default defineCheck({
  id: 'chat/new-orders',
  severity: 'error',
  needs: ['chat.newOrders'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.newOrders': isOn }) => (isOn ? pass() : fail('off', {}, ['chat.newOrders'])),
});
