import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass } from '@/utils/audit/verdict';

/**
 * Guide 004: the key is the one that LianLian assigned, not the login there; copying brings invisible characters along.
 * No source tells its form, so `KeyText` takes no ASCII sign for a stray.
 */
export default defineCheck({
  id: 'payout/api-key',
  severity: 'error',
  needs: ['payout.apiKey'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'payout.apiKey': key }) => {
    if (key.length === 0) return notApplicable('empty');
    if (key.looksLike) return fail('login', { likeness: key.looksLike }, ['payout.apiKey']);
    if (key.strayCount === 0) return pass();
    const { length, stray, strayCount } = key;
    return fail(
      key.visibleIsAlphanumeric ? 'invisible' : 'stray',
      { count: strayCount, length },
      ['payout.apiKey'],
      { evidence: { kind: 'characters', length, stray, strayCount } },
    );
  },
});
