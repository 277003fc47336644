/** Made-up stores for the popup's views. Plain data, made in the test and handed to the page. */
import type { Fact, FactValues, PageFactKey, PageId } from '@/utils/facts/facts';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import type { StoreView, TabReport } from '@/utils/messaging/protocol';
import type { Acceptance, StoreRecord } from '@/utils/storage/schema';

export const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Seen<K extends PageFactKey> {
  fact: Fact<FactValues[K]>;
  page: PageId;
  path: string;
  at: number;
  unsavedIn?: number;
}

const seen = <K extends PageFactKey>(
  page: PageId,
  value: FactValues[K],
  extra: { at?: number; unsavedIn?: number } = {},
): Seen<K> => ({
  fact: { state: 'read', value },
  page,
  path: `/app/settings/${page}`,
  at: NOW - 2 * HOUR,
  ...extra,
});

/** A store with a bit of everything: problems, one unsaved, one stale, one accepted, one unread. */
export const troubledStore: StoreRecord = {
  version: 1,
  id: '1234567',
  name: '深圳市星海贸易 StarSea',
  language: 'ru',
  lastSeen: NOW - HOUR,
  facts: {
    'chat.buyerMessages': seen<'chat.buyerMessages'>('messaging', false, { unsavedIn: 7 }),
    'chat.newOrders': seen<'chat.newOrders'>('messaging', true),
    'chat.autoResponse': seen<'chat.autoResponse'>('messaging', false, { at: NOW - 9 * DAY }),
    'chat.hours': seen<'chat.hours'>('messaging', { from: 540, to: 1080 }),
    'chat.timeZone': seen<'chat.timeZone'>('messaging', { kind: 'iana', name: 'Europe/Moscow' }),
    'payout.method': seen<'payout.method'>('payment-settings', 'swift'),
    'payout.merchantId': seen<'payout.merchantId'>('payment-settings', {
      length: 27,
      visibleLength: 26,
      stray: [
        { position: 5, codePoint: 0x200b },
        { position: 9, codePoint: 0x0410 },
        { position: 27, codePoint: 0x20 },
      ],
      strayCount: 3,
      visibleIsAlphanumeric: false,
    }),
  },
  pages: { messaging: { path: '/app/settings/messaging', at: NOW - 2 * HOUR } },
};

export const emptyStore: StoreRecord = {
  version: 1,
  id: '1234567',
  name: 'StarSea',
  language: 'ru',
  lastSeen: NOW,
  facts: {},
  pages: {},
};

export const acceptedMethod: Acceptance = {
  id: 'a1',
  checkId: 'payout/method',
  scope: 'store',
  store: '1234567',
  reason: 'Bank transfer agreed with the accountant',
  at: NOW - 3 * DAY,
};

export const readyTab: TabReport & { tabId: number; active: boolean } = {
  state: 'ready',
  store: '1234567',
  tabId: 7,
  active: true,
};

/** A view of the troubled store; `change` replaces parts of it. */
export function storeView(change: Partial<StoreView> = {}): StoreView {
  return {
    settings: {
      version: 1,
      enabled: true,
      language: 'auto',
      theme: 'auto',
      staleDays: 7,
      limits: DEFAULT_LIMITS,
    },
    language: 'en',
    stores: [{ id: '1234567', name: '深圳市星海贸易 StarSea', lastSeen: NOW - HOUR }],
    store: troubledStore,
    ticks: {},
    acceptances: [acceptedMethod],
    tab: readyTab,
    hostAccess: true,
    setAside: [],
    ...change,
  };
}
