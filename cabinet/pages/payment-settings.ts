import type { PageDefinition } from './pages';

/** Where the money goes. No address has been published; guide 004 names the menu path. */
export const paymentSettings: PageDefinition = {
  id: 'payment-settings',
  menu: { en: 'Settings → Payments', ru: 'Настройки → Платежи', 'zh-CN': '设置 → 付款' },
  distinctive: ['payout.provider', 'payout.defaultMethod', 'payout.merchantId'],
  generic: ['payout.method'],
  absentWhenRead: {},
};
