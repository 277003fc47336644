import type { PageDefinition } from './pages';

/** Where the money goes. No address has been published; guide 004 names the menu path. */
export const paymentSettings: PageDefinition = {
  id: 'payment-settings',
  menu: { en: 'Settings → Payments', ru: 'Настройки → Платежи', 'zh-CN': '设置 → 付款' },
  distinctive: ['payout.provider', 'payout.defaultMethod', 'payout.merchantId'],
  // Keys, account holders and bank codes are asked for elsewhere too.
  generic: ['payout.method', 'payout.apiKey', 'payout.accountName', 'payout.swift', 'payout.iban'],
  unlabelled: ['payout.alerts'],
  absentWhenRead: {},
};
