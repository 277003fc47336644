/** What the cabinet's tables and chats hold, by the state of the store. */
import type { LocalText } from './local-text.ts';
import type { StoreState } from './stores.ts';

/** One payout. Dates are `YYYY-MM-DD`; `type`, `status`, `category` and `method` name texts of the demo. */
export interface Payout {
  number: string;
  type: 'settlement' | 'advance';
  amount: string;
  status: 'paid' | 'waiting' | 'generating' | 'bank' | 'manual-review';
  planned: string;
  issued: string;
  periodFrom: string;
  periodTo: string;
  file: string;
  category: 'home' | 'beauty' | 'toys';
  method: 'lianlian' | 'pingpong' | 'swift';
}

/** A product that buyers cannot reach in one way or another. */
export interface BlockedProduct {
  sku: string;
  name: 'lamp' | 'kettle' | 'rug' | 'box' | 'hook';
  restriction: 'messaging' | 'search' | 'reviews';
}

export interface ApiKey {
  name: string;
  /** `YYYY-MM-DD` */
  created: string;
  expires: string;
  status: 'active' | 'disabled';
  roles: string[];
}

export interface Chat {
  id: string;
  buyer: string;
  order: string;
  /** A thread that can only be read. */
  closed: boolean;
  messages: { from: 'buyer' | 'store'; text: LocalText }[];
}

export interface Chats {
  chats: Chat[];
  /** What the seller has begun to write in the first of them. */
  draft: LocalText | '';
}

const DAY_MS = 86_400_000;
/** Payouts follow each other at this distance. */
const PAYOUT_DAYS = 7;
/** The newest one is still ahead. */
const NEXT_IN_DAYS = 5;

function dateAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** How many payouts a store has when the page asks for no number. */
const PAYOUT_COUNT: Record<StoreState, number> = { bad: 18, good: 12, mixed: 14 };

function route(state: StoreState, index: number): Pick<Payout, 'status' | 'method'> {
  const settled = index === 0 ? 'generating' : index === 1 ? 'waiting' : 'paid';
  if (state === 'good') return { status: settled, method: 'lianlian' };
  if (state === 'mixed') return { status: index === 2 ? 'manual-review' : settled, method: 'pingpong' };
  // Of every six: three through the bank, one held back, two as they should be.
  const place = index % 6;
  if (place < 3) return { status: 'bank', method: 'swift' };
  return place === 3
    ? { status: 'manual-review', method: 'lianlian' }
    : { status: 'paid', method: 'lianlian' };
}

/**
 * @param count how many; the store's own number when it is missing
 * @param now ms since the epoch
 * @returns payouts, newest first
 */
export function payouts(state: StoreState, count: number | undefined, now: number): Payout[] {
  return Array.from({ length: count ?? PAYOUT_COUNT[state] }, (_, index) => {
    const planned = now - (index * PAYOUT_DAYS - NEXT_IN_DAYS) * DAY_MS;
    const { status, method } = route(state, index);
    const isIssued = (status === 'paid' || status === 'bank') && planned + DAY_MS <= now;
    return {
      number: String(70_418_000 - index * 37),
      type: index % 5 === 4 ? 'advance' : 'settlement',
      amount: `${(18_400 + ((index * 7919) % 52_000)).toLocaleString('en-US')}.${String((index * 31) % 100).padStart(2, '0')}`,
      status,
      planned: dateAt(planned),
      issued: isIssued ? dateAt(planned + DAY_MS) : '',
      periodFrom: dateAt(planned - 2 * PAYOUT_DAYS * DAY_MS),
      periodTo: dateAt(planned - PAYOUT_DAYS * DAY_MS - DAY_MS),
      file: `PP-${90_210 - index}`,
      category: (['home', 'beauty', 'toys'] as const)[index % 3] ?? 'home',
      method,
    };
  });
}

/** How many products are blocked, and how many of these for messages. */
const BLOCKED: Record<StoreState, { rows: number; messaging: number }> = {
  bad: { rows: 57, messaging: 41 },
  good: { rows: 0, messaging: 0 },
  mixed: { rows: 5, messaging: 2 },
};

export function blockedProducts(state: StoreState): BlockedProduct[] {
  const { rows, messaging } = BLOCKED[state];
  const names = ['lamp', 'kettle', 'rug', 'box', 'hook'] as const;
  return Array.from({ length: rows }, (_, index) => ({
    sku: String(1_480_031_007 + index * 13),
    name: names[index % names.length] ?? 'lamp',
    // Spread over the table, exactly so many: the two numbers have no common divisor.
    restriction:
      (index * messaging) % rows < messaging ? 'messaging' : index % 2 === 0 ? 'search' : 'reviews',
  }));
}

/** @param now ms since the epoch: how long a key is still good depends on it */
export function apiKeys(state: StoreState, now: number): ApiKey[] {
  const inDays = (days: number) => dateAt(now + days * DAY_MS);
  const posting = { name: 'ERP', roles: ['Posting FBS', 'Product'] };
  if (state === 'good') {
    return [
      { ...posting, created: inDays(-20), expires: inDays(162), status: 'active' },
      {
        name: 'Udesk',
        created: inDays(-6),
        expires: inDays(176),
        status: 'active',
        roles: ['messaging.read', 'messaging.write'],
      },
    ];
  }
  if (state === 'mixed') {
    return [
      { ...posting, created: inDays(-160), expires: inDays(22), status: 'active' },
      {
        name: 'Zendesk',
        created: inDays(-90),
        expires: inDays(92),
        status: 'active',
        roles: ['messaging.read'],
      },
    ];
  }
  return [
    { ...posting, created: inDays(-178), expires: inDays(4), status: 'active' },
    {
      name: 'Zendesk',
      created: inDays(-195),
      expires: inDays(-13),
      status: 'disabled',
      roles: ['messaging.read'],
    },
    {
      name: 'Reports',
      created: inDays(-30),
      expires: inDays(152),
      status: 'active',
      roles: ['Admin read only'],
    },
  ];
}

const DRAFTS: Record<StoreState, LocalText | ''> = {
  bad: {
    ru: 'Напишите мне в телеграм @qiming_home, там отвечу быстрее',
    en: 'Message me on Telegram @qiming_home, I answer faster there',
    'zh-Hans': '加我微信 qiming_home88，回复更快',
  },
  good: {
    ru: 'Заказ 48213057-0021-1 отправлен 14.11, трек-номер 80092831744651.',
    en: 'Order 48213057-0021-1 was shipped on 14 November, tracking number 80092831744651.',
    'zh-Hans': '订单 48213057-0021-1 已于 11 月 14 日发货，物流单号 80092831744651。',
  },
  mixed: '',
};

const CHATS: Chat[] = [
  {
    id: '5b0c9a52-2f0e-4d1c-9a77-0d6a2f4e8c11',
    buyer: 'Анна К.',
    order: '48213057-0021-1',
    closed: false,
    messages: [
      {
        from: 'buyer',
        text: {
          ru: 'Добрый день! Когда придёт заказ? Мой телефон +7 903 555-01-02',
          en: 'Good afternoon! When will the order come? My phone is +7 903 555-01-02',
          'zh-Hans': '您好！订单什么时候到？我的电话是 +7 903 555-01-02',
        },
      },
      {
        from: 'store',
        text: {
          ru: 'Здравствуйте! Проверяем, ответим сегодня.',
          en: 'Hello! We are checking and will answer today.',
          'zh-Hans': '您好！我们正在查询，今天回复您。',
        },
      },
    ],
  },
  {
    id: 'c1d7f3ae-6b84-4b39-8f5e-7e2b90a6d322',
    buyer: 'Сергей М.',
    order: '40118266-0007-1',
    closed: false,
    messages: [
      {
        from: 'buyer',
        text: {
          ru: 'Есть ли такой коврик синего цвета?',
          en: 'Do you have this rug in blue?',
          'zh-Hans': '这款地垫有蓝色的吗？',
        },
      },
    ],
  },
  {
    id: 'e94a2b60-11c3-4f0d-b2a8-53d1c7f0a933',
    buyer: 'Ольга В.',
    order: '39920148-0115-2',
    closed: true,
    messages: [
      {
        from: 'buyer',
        text: { ru: 'Спасибо, всё пришло!', en: 'Thank you, all came!', 'zh-Hans': '谢谢，已经收到了！' },
      },
    ],
  },
];

export function chats(state: StoreState): Chats {
  return { chats: CHATS, draft: DRAFTS[state] };
}

/** Why the payment provider's account could not be bound, as the cabinet calls it. */
export const BINDING_ERRORS = ['ERR_3021', 'ERR_4007', 'invalid-merchant-id'] as const;
export type BindingError = (typeof BINDING_ERRORS)[number];
