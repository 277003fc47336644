import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** Guide 003: with the auto-response off the store counts as inactive and buyers lose the chat; an empty text is enough. */
export default defineCheck({
  id: 'chat/auto-response',
  severity: 'error',
  needs: ['chat.autoResponse'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.autoResponse': isOn }) => (isOn ? pass() : fail('off', {}, ['chat.autoResponse'])),
});
