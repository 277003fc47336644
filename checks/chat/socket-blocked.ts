import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** A connection that fails once or twice is the network's everyday life. */
const FAILURES_IN_A_ROW = 3;

/** Guide 003: ad blockers cut the connection over which the cabinet's chat gets its messages. */
export default defineCheck({
  id: 'chat/socket-blocked',
  severity: 'error',
  needs: ['chat.socket'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.socket': { blocked, failures } }) => {
    if (blocked) return fail('blocked', { cause: 'blocker' }, ['chat.socket']);
    if (failures >= FAILURES_IN_A_ROW)
      return fail('failing', { cause: 'network', failures }, ['chat.socket']);
    return pass();
  },
});
