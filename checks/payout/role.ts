import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';

/** Ozon's documentation: only the director ("Manager", Управляющий, 主管) can connect a wallet. */
export default defineCheck({
  id: 'payout/role',
  severity: 'info',
  needs: ['user.role'],
  basis: { level: 'documented', source: 'ozon-docs', checkedOn: '2026-11-21' },
  evaluate: ({ 'user.role': role }) =>
    role === 'director' ? pass() : fail('not-director', {}, ['user.role']),
});
