/** What the stores of the demo start with. Data only. */
import type { LocalText } from './local-text.ts';
import type { KeptStoreSettings } from './stores.ts';

/** 24 ASCII letters and digits. */
const MERCHANT_ID = 'LLP8K2M4Q6R8T0A2X4Z6B8D0';

/** The example of ISO 13616 for the United Kingdom: its check digits are right. */
const IBAN = 'GB29NWBK60161331926819';

const HARMLESS_REPLIES: Record<string, LocalText> = {
  text1: {
    ru: 'Здравствуйте! Заказ 48213057-0021-1 передан в доставку, обычно она занимает 12–18 дней.',
    en: 'Hello! Order 48213057-0021-1 has been handed over for delivery, it usually takes 12–18 days.',
    'zh-Hans': '您好！订单 48213057-0021-1 已交付物流，通常需要 12–18 天。',
  },
  text2: {
    ru: 'Артикул 1480021765 снова в продаже, цена 1 290 ₽: https://www.ozon.ru/product/1480021765/',
    en: 'SKU 1480021765 is on sale again for 1,290 ₽: https://www.ozon.ru/product/1480021765/',
    'zh-Hans': '货号 1480021765 已重新上架，价格 1290 ₽：https://www.ozon.ru/product/1480021765/',
  },
  text3: {
    ru: 'Возврат оформляется в разделе «Заказы» до 28.11.2026.',
    en: 'A return is arranged in the “Orders” section until 28 November 2026.',
    'zh-Hans': '请在 2026-11-28 前于“订单”页面申请退货。',
  },
};

const REPLY_NAMES: Record<string, LocalText> = {
  name1: { ru: 'Доставка', en: 'Delivery', 'zh-Hans': '配送' },
  name2: { ru: 'Снова в наличии', en: 'Back in stock', 'zh-Hans': '重新到货' },
  name3: { ru: 'Возврат', en: 'Return', 'zh-Hans': '退货' },
};

/** Settings that no check looks at; equal in all stores. */
const NEUTRAL = {
  warehouse: { hours: '10:00–20:00', timeZone: 'vladivostok', pickup: true },
  advertising: { paymentMethod: 'balance', budget: '1500', autoTopUp: false },
  reviews: { autoResponse: false, autoResponseText: '', buyerMessages: false, notify: true },
} as const satisfies Partial<KeptStoreSettings>;

export const GOOD: KeptStoreSettings = {
  messaging: {
    buyerMessages: true,
    newOrders: true,
    browserNotifications: true,
    autoResponse: true,
    autoResponseText: {
      ru: 'Здравствуйте! Мы ответим в течение двух часов.',
      en: 'Hello! We will answer within two hours.',
      'zh-Hans': '您好！我们会在两小时内回复。',
    },
    autoResponseToReviews: false,
    hoursFrom: '09:00',
    hoursTo: '18:00',
    timeZone: 'beijing',
    kycStatus: 'active',
    autoResponseDelay: 'minutes-5',
    buyerMessagesSound: false,
  },
  accountHealth: {
    sla: { ru: '99,9 %', en: '99.9%', 'zh-Hans': '99.9%' },
    firstResponse: { ru: '4 мин', en: '4 min', 'zh-Hans': '4分钟' },
    solved: { ru: '92 %', en: '92%', 'zh-Hans': '92%' },
    cancellations: { ru: '1,2 %', en: '1.2%', 'zh-Hans': '1.2%' },
    lateShipments: { ru: '0,4 %', en: '0.4%', 'zh-Hans': '0.4%' },
  },
  store: { name: 'Beihai Toys', language: 'ru', interfaceLanguage: 'zh', vacation: false },
  company: {
    legalName: 'Beihai Toys Trading Co., Ltd',
    entityType: 'mainland-company',
    registrationNumber: '91440300MA5G2K7X4B',
    legalAddress: '广东省深圳市南山区科苑路15号',
    postalCode: '518057',
  },
  payments: {
    method: 'third-party',
    provider: 'lianlian',
    defaultMethod: 'lianlian',
    merchantId: MERCHANT_ID,
    apiKey: 'lp4f9c1d7e5b2a8063e1',
    accountName: 'Beihai Toys Trading Co., Ltd',
    swift: 'NWBKGB2L',
    iban: IBAN,
    servicesMethod: 'balance',
  },
  contracts: {
    number: 'IR-48120/26',
    state: 'contract-current',
    currency: 'CNY',
    wallet: 'wallet-lianlian',
    schedule: 'every-two-weeks',
  },
  quickReplies: { ...REPLY_NAMES, ...HARMLESS_REPLIES },
  ...NEUTRAL,
};

export const BAD: KeptStoreSettings = {
  messaging: {
    ...GOOD.messaging,
    buyerMessages: false,
    newOrders: false,
    browserNotifications: false,
    autoResponse: false,
    // Leads buyers away from the chat.
    autoResponseText: {
      ru: 'Пишите нам в WhatsApp +7 912 345-67-89',
      en: 'Write to us on WhatsApp +7 912 345-67-89',
      'zh-Hans': '请通过 WhatsApp +7 912 345-67-89 联系我们',
    },
    // 09:00–18:00 meant at home but set under Moscow time.
    timeZone: 'moscow',
    kycStatus: 'pending',
  },
  accountHealth: {
    ...GOOD.accountHealth,
    sla: { ru: '98,7 %', en: '98.7%', 'zh-Hans': '98.7%' },
    firstResponse: { ru: '1 ч 5 мин', en: '1 h 5 min', 'zh-Hans': '1小时5分钟' },
  },
  store: { ...GOOD.store, name: 'Qiming Home', language: 'zh' },
  company: {
    ...GOOD.company,
    legalName: 'Qiming Home Trading Co., Ltd',
    entityType: 'individual',
    // As guide 004 warns: without the suffixes of the divisions that the licence has.
    legalAddress: '广东深圳南山科苑路15号',
  },
  payments: {
    ...GOOD.payments,
    method: 'swift',
    defaultMethod: 'swift',
    // An invisible zero-width space, and a Cyrillic А in place of the Latin A.
    merchantId: MERCHANT_ID.replace('M4', 'M4\u200B').replace('A', '\u0410'),
    // The login instead of the key.
    apiKey: 'finance@qiming-home.cn',
    // Two spaces, and another case than the provider's.
    accountName: 'Qiming Home  Trading CO., Ltd',
    // One character short of the eight of a BIC.
    swift: 'NWBKGB2',
    // The last digit is off by one.
    iban: IBAN.replace(/9$/, '8'),
    servicesMethod: 'swift',
  },
  contracts: { ...GOOD.contracts, currency: 'RUB', wallet: 'wallet-none' },
  quickReplies: {
    ...REPLY_NAMES,
    ...HARMLESS_REPLIES,
    // A messenger, its name pulled apart.
    text2: {
      ru: 'Наши новинки и скидки: t . me/qiming_home',
      en: 'Our news and discounts: t . me/qiming_home',
      'zh-Hans': '新品和优惠请加微❤信 qiming_home88',
    },
    // What nobody may be told.
    text3: {
      ru: 'Пароль от личного кабинета: Qm2026!home. Или пишите на service@qiming-home.cn',
      en: 'The password of the account: Qm2026!home. Or write to service@qiming-home.cn',
      'zh-Hans': '账户密码：Qm2026!home，或发邮件到 service@qiming-home.cn',
    },
  },
  ...NEUTRAL,
};

export const MIXED: KeptStoreSettings = {
  messaging: {
    ...GOOD.messaging,
    newOrders: false,
    // On without a text is right; hours of Moscow that fall on 09:00–18:00 in China are right.
    autoResponseText: '',
    hoursFrom: '04:00',
    hoursTo: '13:00',
    timeZone: 'moscow',
  },
  accountHealth: {
    ...GOOD.accountHealth,
    sla: { ru: '99,6 %', en: '99.6%', 'zh-Hans': '99.6%' },
    firstResponse: { ru: '22 мин', en: '22 min', 'zh-Hans': '22分钟' },
  },
  store: { ...GOOD.store, name: 'Lanting Garden', language: 'en' },
  company: {
    ...GOOD.company,
    legalName: 'Lanting Garden Trading Co., Ltd',
    // In Latin letters, which cannot be compared for certain.
    legalAddress: 'No. 15 Keyuan Road, Nanshan District, Shenzhen, Guangdong',
  },
  payments: {
    ...GOOD.payments,
    provider: 'pingpong',
    defaultMethod: 'pingpong',
    // Clean, but one character short.
    merchantId: MERCHANT_ID.slice(0, -1),
    accountName: 'Lanting Garden Trading Co., Ltd',
  },
  contracts: { ...GOOD.contracts, currency: 'USD', wallet: 'wallet-pingpong' },
  quickReplies: {
    ...REPLY_NAMES,
    ...HARMLESS_REPLIES,
    text3: {
      ru: 'Инструкция лежит здесь: https://lanting-garden.cn/manual',
      en: 'The manual is here: https://lanting-garden.cn/manual',
      'zh-Hans': '说明书在这里：https://lanting-garden.cn/manual',
    },
  },
  ...NEUTRAL,
};
