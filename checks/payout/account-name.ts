import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, review, unknown } from '@/utils/audit/verdict';
import { DEFAULT_IGNORABLE } from '@/utils/text/default-ignorable.generated';
import { alphabetsIn, characterDifference, differenceKind } from '@/utils/text/difference';

/**
 * What a name should not hold whatever it is, in the order of how often guide 004 meets it. Full-width letters only: in
 * Chinese names brackets are full-width by right.
 */
const SUSPECTS: readonly (readonly [suspect: string, isIn: (name: string) => boolean])[] = [
  ['invisible', (name) => DEFAULT_IGNORABLE.test(name)],
  ['edges', (name) => name !== name.trim()],
  ['spaces', (name) => /\s\s|[^\S ]/.test(name)],
  ['alphabets', (name) => alphabetsIn(name) > 1],
  ['width', (name) => /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(name)],
];

/**
 * Guide 004: the account name must be the provider's to the character, capitals, spaces and punctuation included. While
 * the provider's is not known only what looks wrong in any name is reported, and nothing is ever called right.
 */
export default defineCheck({
  id: 'payout/account-name',
  severity: 'error',
  needs: ['payout.accountName'],
  wants: ['seller.accountName'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.accountName': name, 'seller.accountName': own }) => {
    if (name === '') return notApplicable('empty');
    if (own !== undefined) {
      if (name === own) return pass();
      return fail('differs', { kind: differenceKind(name, own) }, ['payout.accountName'], {
        evidence: { kind: 'difference', parts: characterDifference(name, own) },
      });
    }
    const [suspect] = SUSPECTS.find(([, isIn]) => isIn(name)) ?? [];
    if (suspect === undefined) return unknown(['seller.accountName']);
    return review('suspect', { suspect }, ['payout.accountName']);
  },
});
