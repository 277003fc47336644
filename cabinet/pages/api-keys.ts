import type { PageDefinition } from './pages';

/** Keys of the Seller API. Address and menu path are in the API's documentation. */
export const apiKeys: PageDefinition = {
  id: 'api-keys',
  route: '/app/settings/api-keys',
  menu: { en: 'Settings → Seller API', ru: 'Настройки → Seller API', 'zh-CN': '设置 → 卖家 API' },
  distinctive: ['export.keys'],
  generic: [],
  unlabelled: ['export.keys'],
  absentWhenRead: {},
};
