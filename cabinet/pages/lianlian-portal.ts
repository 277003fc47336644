import type { PageDefinition } from './pages';

/** The merchant portal of LianLian: on another host, read only while the seller allows it. Guide 004 names the menu path. */
export const lianlianPortal: PageDefinition = {
  id: 'lianlian-portal',
  site: 'portal',
  menu: {
    en: 'LianLian: 跨境收款 → 平台收款 → Ozon',
    ru: 'LianLian: 跨境收款 → 平台收款 → Ozon',
    'zh-CN': '连连: 跨境收款 → 平台收款 → Ozon',
  },
  distinctive: ['portal.channel', 'portal.lastSync', 'portal.balance', 'portal.threshold', 'portal.kyc'],
  generic: [],
  absentWhenRead: {},
};
