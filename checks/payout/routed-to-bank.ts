import { defineCheck } from '@/utils/audit/define-check';
import { rowsSeenData } from '@/utils/audit/rows-seen';
import { fail, pass, unknown } from '@/utils/audit/verdict';
import type { PayoutMethod, PayoutRoute } from '@/utils/facts/facts';

const BANK: readonly PayoutRoute[] = ['bank', 'swift'];
const WALLETS: readonly PayoutRoute[] = ['lianlian', 'pingpong', 'gep', 'payoneer'];

/**
 * Guide 004: "Processing via Bank Transfer" means that Ozon switched a payout over to its fallback route. Rows that name
 * no route we know, or only "a third party", or that still wait for manual review, are not judged; when no row can be,
 * nothing is said.
 */
export default defineCheck({
  id: 'payout/routed-to-bank',
  severity: 'warning',
  needs: ['payouts.rows', 'seller.provider'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payouts.rows': rows, 'seller.provider': provider }) => {
    const seen = rowsSeenData(rows);
    if (seen.total === 0) return pass(seen);
    const countOf = (routes: readonly PayoutRoute[]): number =>
      routes.reduce((sum, route) => sum + (rows.routes[route] ?? 0), 0);

    const own = ownRoutes(provider);
    const elsewhere = [...BANK, ...WALLETS].filter((route) => !own.includes(route));
    const count = countOf(elsewhere);
    const judged = count + countOf(own);
    if (judged === 0) return unknown(['payouts.rows']);
    if (count === 0) return pass(seen);

    const bank = countOf(elsewhere.filter((route) => BANK.includes(route)));
    const newest = [...new Set(elsewhere.flatMap((route) => rows.newest[route] ?? []))];
    return fail(
      'elsewhere',
      {
        ...seen,
        provider,
        count,
        bank,
        others: count - bank,
        share: percent(count, rows.seen),
        unjudged: Math.max(0, rows.seen - judged),
        newest: newest.join(' · '),
        dated: newest.length > 0 ? 'yes' : 'no',
      },
      ['payouts.rows'],
    );
  },
});

/** The routes by which money reaches the seller as meant. "A third party" in a profile names no wallet: any will do. */
function ownRoutes(provider: PayoutMethod): readonly PayoutRoute[] {
  if (provider === 'swift') return BANK;
  return provider === 'third-party' ? WALLETS : [provider];
}

/** Whole percent, and neither 0 % of some nor 100 % of not all. */
function percent(part: number, whole: number): number {
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}
