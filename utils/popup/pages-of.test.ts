import { describe, expect, it } from 'vitest';
import type { Finding } from '@/utils/audit/verdict';
import { pageName, spotsOf, spotsOfFinding } from './pages-of';

const finding: Finding = {
  checkId: 'chat/time-zone',
  status: 'fail',
  severity: 'error',
  message: '',
  data: {},
  at: [],
  missing: [],
  unsaved: false,
};

describe('pages', () => {
  it('are named by the last step of the menu, in each language', () => {
    expect(pageName('messaging', 'en')).toBe('Messaging');
    expect(pageName('payment-settings', 'ru')).toBe('Платежи');
    expect(pageName('store-settings', 'zh-CN')).toBe('店铺设置');
  });

  it('are listed once, with the first fact that leads there', () => {
    expect(spotsOf(['seller.now', 'chat.timeZone', 'chat.hours', 'payout.method'])).toEqual([
      { page: 'messaging', fact: 'chat.timeZone' },
      { page: 'payment-settings', fact: 'payout.method' },
    ]);
  });

  it('of a finding are those of the control to change, before those of what is missing', () => {
    expect(spotsOfFinding({ ...finding, at: ['payout.method'], missing: ['chat.hours'] }, undefined)).toEqual(
      [{ page: 'payment-settings', fact: 'payout.method' }],
    );
    expect(spotsOfFinding({ ...finding, missing: ['chat.hours'] }, undefined)).toEqual([
      { page: 'messaging', fact: 'chat.hours' },
    ]);
    expect(spotsOfFinding(finding, undefined)).toEqual([]);
  });
});
