import type { PageDefinition } from './pages';

/** Legal data of the company. No address has been published; the documentation names the section of the settings. */
export const company: PageDefinition = {
  id: 'company',
  menu: {
    en: 'Settings → Company information',
    ru: 'Настройки → Информация о компании',
    'zh-CN': '设置 → 公司信息',
  },
  distinctive: ['company.entityType'],
  // Carriers, suppliers and Ozon itself have names and addresses too.
  generic: ['company.legalAddress', 'company.legalName'],
  absentWhenRead: {},
};
