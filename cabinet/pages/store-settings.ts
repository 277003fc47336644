import type { PageDefinition } from './pages';

/** Name and language of the store. No address has been published. */
export const storeSettings: PageDefinition = {
  id: 'store-settings',
  menu: { en: 'Settings → Store settings', ru: 'Настройки → Настройки магазина', 'zh-CN': '设置 → 店铺设置' },
  distinctive: ['store.language'],
  generic: [],
  absentWhenRead: {},
};
