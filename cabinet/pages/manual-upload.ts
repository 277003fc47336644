import type { PageDefinition } from './pages';

/** Where the Russian manual of a product is uploaded: guide 003 names the product's own page. */
export const manualUpload: PageDefinition = {
  id: 'manual-upload',
  menu: {
    en: 'Products → Product list → Manual',
    ru: 'Товары → Список товаров → Инструкция',
    'zh-CN': '商品 → 商品列表 → 说明书',
  },
  distinctive: ['chat.manualFiles'],
  generic: [],
  within: ['/app/products'],
  absentWhenRead: {},
};
