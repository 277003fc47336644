/** The stores of the demo and what each of them starts with. Data only. */

/** One setting as the server keeps it: a switch, or a text, time or name of an option. */
export type SettingValue = string | boolean;
/** Settings of one page by key. */
export type Settings = Record<string, SettingValue>;

/** Pages of the demo that hold settings. The last three only look like ours. */
export type SettingsPageId = 'messaging' | 'store' | 'payments' | 'warehouse' | 'advertising' | 'reviews';
export type StoreSettings = Record<SettingsPageId, Settings>;

/** How a store starts: every watched setting wrong, every one right, or some of each. */
export type StoreState = 'bad' | 'good' | 'mixed';

export interface DemoStore {
  /** Client ID, digits; also the value of the cookie `sc_company_id`. */
  id: string;
  name: string;
  state: StoreState;
}

export const DEMO_STORES: readonly DemoStore[] = [
  { id: '1042718', name: 'Qiming Home', state: 'bad' },
  { id: '1187305', name: 'Beihai Toys', state: 'good' },
  { id: '1263940', name: 'Lanting Garden', state: 'mixed' },
];

/** 24 ASCII letters and digits. */
const MERCHANT_ID = 'LLP8K2M4Q6R8T0A2X4Z6B8D0';

/** Settings that no check looks at; equal in all stores. */
const NEUTRAL = {
  warehouse: { hours: '10:00–20:00', timeZone: 'vladivostok', pickup: true },
  advertising: { paymentMethod: 'balance', budget: '1500', autoTopUp: false },
  reviews: { autoResponse: false, autoResponseText: '', buyerMessages: false, notify: true },
} as const satisfies Partial<StoreSettings>;

const GOOD: StoreSettings = {
  messaging: {
    buyerMessages: true,
    newOrders: true,
    browserNotifications: true,
    autoResponse: true,
    autoResponseText: 'Здравствуйте! Мы ответим в течение двух часов.',
    autoResponseToReviews: false,
    hoursFrom: '09:00',
    hoursTo: '18:00',
    timeZone: 'beijing',
    kycStatus: 'active',
    autoResponseDelay: 'minutes-5',
    buyerMessagesSound: false,
  },
  store: { name: 'Beihai Toys', language: 'ru', interfaceLanguage: 'zh', vacation: false },
  payments: {
    method: 'third-party',
    provider: 'lianlian',
    defaultMethod: 'lianlian',
    merchantId: MERCHANT_ID,
    apiKey: 'lp4f9c1d7e5b2a8063e1',
    accountName: 'Beihai Toys Trading Co., Ltd',
    swift: 'BKCHCNBJ',
    iban: 'GB29NWBK60161331926819',
    servicesMethod: 'balance',
  },
  ...NEUTRAL,
};

const BAD: StoreSettings = {
  messaging: {
    ...GOOD.messaging,
    buyerMessages: false,
    newOrders: false,
    browserNotifications: false,
    autoResponse: false,
    autoResponseText: '',
    // 09:00–18:00 meant at home but set under Moscow time.
    timeZone: 'moscow',
    kycStatus: 'pending',
  },
  store: { ...GOOD.store, name: 'Qiming Home', language: 'zh' },
  payments: {
    ...GOOD.payments,
    method: 'swift',
    defaultMethod: 'swift',
    // An invisible zero-width space, and a Cyrillic А in place of the Latin A.
    merchantId: MERCHANT_ID.replace('M4', 'M4\u200B').replace('A', '\u0410'),
    accountName: 'Qiming Home Trading Co., Ltd',
    servicesMethod: 'swift',
  },
  ...NEUTRAL,
};

const MIXED: StoreSettings = {
  messaging: {
    ...GOOD.messaging,
    newOrders: false,
    // On without a text is right; hours of Moscow that fall on 09:00–18:00 in China are right.
    autoResponseText: '',
    hoursFrom: '04:00',
    hoursTo: '13:00',
    timeZone: 'moscow',
  },
  store: { ...GOOD.store, name: 'Lanting Garden', language: 'en' },
  payments: {
    ...GOOD.payments,
    provider: 'pingpong',
    defaultMethod: 'pingpong',
    // Clean, but one character short.
    merchantId: MERCHANT_ID.slice(0, -1),
    accountName: 'Lanting Garden Trading Co., Ltd',
  },
  ...NEUTRAL,
};

const STARTING: Record<StoreState, StoreSettings> = { bad: BAD, good: GOOD, mixed: MIXED };

/** @returns a fresh copy of what a store in `state` starts with. */
export function startingSettings(state: StoreState): StoreSettings {
  return structuredClone(STARTING[state]);
}
