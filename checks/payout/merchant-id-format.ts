import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass } from '@/utils/audit/verdict';

/** Guide 004, citing a developer document that we could not find: 24 ASCII letters and digits. */
const EXPECTED_LENGTH = 24;

/**
 * Judges what remains without Default_Ignorable characters: those are `payout/merchant-id-characters`' to report, and an
 * identifier that is right but for them is not also too long.
 */
export default defineCheck({
  id: 'payout/merchant-id-format',
  severity: 'error',
  needs: ['payout.merchantId'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.merchantId': id }) => {
    if (id.length === 0) return notApplicable('empty');
    const hasLength = id.visibleLength === EXPECTED_LENGTH;
    if (hasLength && id.visibleIsAlphanumeric) return pass();
    const data = { length: id.visibleLength, expected: EXPECTED_LENGTH };
    return fail(messageFor(hasLength, id.visibleIsAlphanumeric), data, ['payout.merchantId']);
  },
});

function messageFor(hasLength: boolean, isAlphanumeric: boolean): string {
  if (hasLength) return 'characters';
  return isAlphanumeric ? 'length' : 'length-and-characters';
}
