import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** Guide 003: the chat asks for a passed verification. One that is still looked at needs patience, not repair: a warning. */
export default defineCheck({
  id: 'chat/kyc-status',
  severity: 'error',
  needs: ['chat.kycStatus'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.kycStatus': status }) => {
    if (status === 'active') return pass();
    const at = ['chat.kycStatus'] as const;
    return status === 'pending'
      ? fail('pending', { status }, [...at], { severity: 'warning' })
      : fail('failed', { status }, [...at]);
  },
});
