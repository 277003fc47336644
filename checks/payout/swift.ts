import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, review } from '@/utils/audit/verdict';
import { parseBic, withoutHeadOffice } from '@/utils/text/bic';
import { characterDifference } from '@/utils/text/difference';

/**
 * Guide 004: the SWIFT/BIC must be the provider's to the character. XXX at the end only says "head office" (ISO 9362), so
 * with and without it are the same code. Without the provider's a valid code is in order, and the text says that it was
 * not compared; what the standard allows and no bank has (small letters, digits in the bank's name) a person must look at.
 */
export default defineCheck({
  id: 'payout/swift',
  severity: 'error',
  needs: ['payout.swift'],
  wants: ['seller.swift'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.swift': code, 'seller.swift': own }) => {
    if (code === '') return notApplicable('empty');
    const { problem, length, country, bank } = parseBic(code);
    if (problem === 'characters') return fail('characters', { length }, ['payout.swift']);
    if (problem === 'length') return fail('length', { length }, ['payout.swift']);
    if (problem === 'country') return fail('country', { country }, ['payout.swift']);
    if (own !== undefined) {
      if (withoutHeadOffice(code) === withoutHeadOffice(own.trim())) return pass({ compared: 'yes' });
      return fail('different', {}, ['payout.swift'], {
        evidence: { kind: 'difference', parts: characterDifference(code, own.trim()) },
      });
    }
    if (/[a-z]/.test(code)) return review('small-letters', {}, ['payout.swift']);
    if (/\d/.test(bank)) return review('digits-in-bank', { bank }, ['payout.swift']);
    return pass({ compared: 'no' });
  },
});
