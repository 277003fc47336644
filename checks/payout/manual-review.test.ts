import { testCheck, unreadable } from '@/checks/testing/check-table';
import type { PayoutRows } from '@/utils/facts/facts';
import check from './manual-review';

const given = (rows: Partial<PayoutRows> & { seen: number }) => ({
  'payouts.rows': { routes: {}, newest: {}, ...rows },
});

testCheck(check, {
  pass: [
    { name: 'an empty table', facts: given({ seen: 0 }) },
    { name: 'no row in review', facts: given({ seen: 18, total: 240, routes: { lianlian: 17, other: 1 } }) },
    { name: 'by bank is another check’s', facts: given({ seen: 2, routes: { bank: 2 } }) },
  ],
  fail: [
    {
      name: 'two rows of a virtual table',
      facts: given({
        seen: 18,
        total: 240,
        routes: { lianlian: 16, 'manual-review': 2 },
        newest: { lianlian: '20.11.2026', 'manual-review': '18.11.2026' },
      }),
      message: 'rows',
      data: { count: 2, seen: 18, total: 240, partial: 'yes', newest: '18.11.2026', dated: 'yes' },
      at: ['payouts.rows'],
      severity: 'warning',
    },
    {
      name: 'one row, no date shown',
      facts: given({ seen: 1, routes: { 'manual-review': 1 } }),
      message: 'rows',
      data: { count: 1, seen: 1, total: 1, partial: 'no', newest: '', dated: 'no' },
      at: ['payouts.rows'],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['payouts.rows'] },
    {
      name: 'not understood',
      facts: { 'payouts.rows': unreadable('ambiguous') },
      missing: ['payouts.rows'],
    },
    { name: 'not drawn yet', facts: given({ seen: 0, total: 9 }), missing: ['payouts.rows'] },
    {
      name: 'not one row understood',
      facts: given({ seen: 2, routes: { other: 2 } }),
      missing: ['payouts.rows'],
    },
  ],
});
