import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, unknown } from '@/utils/audit/verdict';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Guide 004: the channel has to be opened by hand and works only while it says 已开通 and 可用. The guide shows "Last
 * Sync" beside them without a limit; how old it may be is ours, and the user's to change.
 *
 * A synchronisation is as old as it was when the portal was read: what was stored days ago grows no older by lying there.
 */
export default defineCheck({
  id: 'payout/portal-channel',
  severity: 'error',
  needs: ['seller.provider', 'seller.now', 'seller.limits'],
  uses: ['portal.channel', 'portal.lastSync', 'seller.portalReadAt'],
  basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
  evaluate: (facts) => {
    if (facts['seller.provider'] !== 'lianlian') return notApplicable('other-provider');
    const status = facts['portal.channel'];
    switch (status) {
      case 'unauthorised':
      case 'pending':
      case 'suspended':
        return fail(status, { status }, ['portal.channel']);
      case 'active':
      case undefined: {
        const lastSync = facts['portal.lastSync'];
        const limit = facts['seller.limits'].portalSyncDays;
        const age =
          lastSync === undefined ? 0 : (facts['seller.portalReadAt'] ?? facts['seller.now']) - lastSync;
        if (age > limit * MS_PER_DAY) {
          const days = Math.floor(age / MS_PER_DAY);
          return fail('not-synced', { status: 'old', days, limit }, ['portal.lastSync', 'portal.channel']);
        }
        return status === 'active' ? pass() : unknown(['portal.channel']);
      }
    }
  },
});
