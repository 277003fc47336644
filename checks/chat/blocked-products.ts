import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass, unknown } from '@/utils/audit/verdict';

/** A card has room for so many SKUs; the rest is counted. */
const MAX_NAMED = 20;

/**
 * Guide 003: orders of a product that is marked "Messaging Disabled" get no chat. A virtual table shows only some of its
 * rows at a time: a mark that was seen is certain, no mark among some of the rows says nothing about the others.
 */
export default defineCheck({
  id: 'chat/blocked-products',
  severity: 'error',
  needs: ['chat.blockedProducts'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.blockedProducts': { skus, count, seen, total = seen } }) => {
    const sawAll = seen >= total;
    if (count === 0) return sawAll ? pass() : unknown(['chat.blockedProducts']);
    const named = skus.slice(0, MAX_NAMED);
    const more = Math.max(0, count - named.length);
    return fail(
      'blocked',
      {
        count,
        list: named.length === 0 ? 'none' : more > 0 ? 'some' : 'all',
        skus: named.join(', '),
        more,
        seen,
        total,
        sawAll: sawAll ? 'yes' : 'no',
      },
      ['chat.blockedProducts'],
    );
  },
});
