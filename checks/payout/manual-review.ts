import { defineCheck } from '@/utils/audit/define-check';
import { rowsSeenData } from '@/utils/audit/rows-seen';
import { fail, pass, unknown } from '@/utils/audit/verdict';

/**
 * Guide 004: Ozon's risk control sets categories such as cosmetics and e-cigarettes to Manual Review for a time, and their
 * orders do not take the default route meanwhile. Where not one row was understood, the words for it may be new to us.
 */
export default defineCheck({
  id: 'payout/manual-review',
  severity: 'warning',
  needs: ['payouts.rows'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payouts.rows': rows }) => {
    const seen = rowsSeenData(rows);
    const count = rows.routes['manual-review'] ?? 0;
    if (count > 0) {
      const newest = rows.newest['manual-review'];
      const data = { ...seen, count, newest: newest ?? '', dated: newest ? 'yes' : 'no' };
      return fail('rows', data, ['payouts.rows']);
    }
    const understood = rows.seen - (rows.routes.other ?? 0);
    return understood > 0 || seen.total === 0 ? pass(seen) : unknown(['payouts.rows']);
  },
});
