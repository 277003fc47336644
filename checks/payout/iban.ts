import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass } from '@/utils/audit/verdict';

/** Guide 004: the IBAN must be the provider's. Its form is judged by ISO 13616; the digits never come here. */
export default defineCheck({
  id: 'payout/iban',
  severity: 'error',
  needs: ['payout.iban'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.iban': { problem, length, country, expectedLength, profile } }) => {
    if (length === 0) return notApplicable('empty');
    const known = { country: country ?? '' };
    switch (problem) {
      case 'characters':
        return fail('characters', {}, ['payout.iban']);
      case 'country':
        return fail('country', {}, ['payout.iban']);
      case 'length':
        return fail('length', { ...known, length, expected: expectedLength ?? 0 }, ['payout.iban']);
      case 'structure':
        return fail('structure', known, ['payout.iban']);
      case 'check-digits':
        return fail('check-digits', {}, ['payout.iban']);
    }
    if (profile === 'different') return fail('different', {}, ['payout.iban']);
    return pass({ compared: profile === 'same' ? 'yes' : 'no' });
  },
});
