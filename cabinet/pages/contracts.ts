import type { PageDefinition } from './pages';

/** The contracts, their currency and the wallet. Address seen in the live cabinet; the menu path is the documentation's. */
export const contracts: PageDefinition = {
  id: 'contracts',
  route: '/app/settings/contracts',
  menu: { en: 'Settings → Contracts', ru: 'Настройки → Договоры', 'zh-CN': '设置 → 合同' },
  distinctive: ['payout.wallet', 'payout.currency'],
  generic: [],
  unlabelled: ['user.role'],
  absentWhenRead: {},
};
