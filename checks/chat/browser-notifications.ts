import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass, unknown } from '@/utils/audit/verdict';
import type { FactKey } from '@/utils/facts/facts';

/** The browser's permission has no control on the page: the flag stands at the switch that it makes useless. */
const AT: FactKey[] = ['chat.browserNotifications', 'chat.notificationPermission'];

/**
 * Notifications come only with the cabinet's switch on AND the browser's permission for the site. A browser that has
 * not been asked (`default`) shows none either.
 */
export default defineCheck({
  id: 'chat/browser-notifications',
  severity: 'warning',
  needs: ['chat.browserNotifications'],
  uses: ['chat.notificationPermission'],
  basis: { level: 'documented', source: 'ozon-docs', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.browserNotifications': isOn, 'chat.notificationPermission': permission }) => {
    if (!isOn) {
      return permission === 'denied'
        ? fail('off-and-denied', { cause: 'both' }, AT)
        : fail('off', { cause: 'switch' }, ['chat.browserNotifications']);
    }
    if (permission === undefined) return unknown(['chat.notificationPermission']);
    if (permission === 'denied') return fail('denied', { cause: 'permission' }, AT);
    if (permission === 'default') return fail('not-asked', { cause: 'permission' }, AT);
    return pass();
  },
});
