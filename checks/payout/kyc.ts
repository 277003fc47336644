import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass, unknown } from '@/utils/audit/verdict';
import type { FactKey, KycStatus } from '@/utils/facts/facts';

/**
 * Guide 004: binding needs the identity checks of both Ozon and LianLian. One that is known not to be passed is enough
 * to fail; both must be known to pass. LianLian's counts only while LianLian is the provider.
 */
export default defineCheck({
  id: 'payout/kyc',
  severity: 'error',
  needs: ['seller.provider'],
  uses: ['chat.kycStatus', 'portal.kyc'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: ({ 'seller.provider': provider, 'chat.kycStatus': cabinet, 'portal.kyc': portal }) => {
    const statuses: [FactKey, KycStatus | undefined][] = [['chat.kycStatus', cabinet]];
    if (provider === 'lianlian') statuses.push(['portal.kyc', portal]);

    const refusing = keysWhere(statuses, (status) => status !== undefined && status !== 'active');
    if (refusing.length > 0) {
      const data = { cabinet: cabinet ?? 'unread', portal: portal ?? 'unread' };
      return fail(messageFor(refusing), data, refusing);
    }
    const missing = keysWhere(statuses, (status) => status === undefined);
    return missing.length > 0 ? unknown(missing) : pass();
  },
});

function keysWhere(
  statuses: [FactKey, KycStatus | undefined][],
  isWanted: (status: KycStatus | undefined) => boolean,
): FactKey[] {
  return statuses.filter(([, status]) => isWanted(status)).map(([key]) => key);
}

function messageFor(refusing: FactKey[]): string {
  if (refusing.length > 1) return 'both';
  return refusing[0] === 'portal.kyc' ? 'portal' : 'cabinet';
}
