/** The pages that hold settings, as data: every renderer draws any of them. */
import type { SettingsPageId } from '../../server/stores.ts';
import { isTextKey, type TextKey } from '../texts/texts';

export type Field =
  | { kind: 'switch' | 'time' | 'status'; key: string }
  | { kind: 'text'; key: string; multiline?: boolean }
  /** One of several, shown all at once or in a list; `options` are names of texts `option.<name>`. */
  | { kind: 'radio' | 'select'; key: string; options: readonly string[] };

export interface Section {
  id: string;
  title: TextKey;
  fields: readonly Field[];
}

export interface FormPage {
  id: SettingsPageId;
  path: string;
  title: TextKey;
  sections: readonly Section[];
  /** Settings behind a `<details>` at the end of the page. */
  folded?: Section;
}

const ZONES = ['kaliningrad', 'moscow', 'yekaterinburg', 'beijing', 'vladivostok'] as const;
const PROVIDERS = ['lianlian', 'pingpong', 'gep', 'payoneer'] as const;

export const FORM_PAGES: readonly FormPage[] = [
  {
    id: 'messaging',
    path: '/app/settings/messaging',
    title: 'messaging.title',
    sections: [
      {
        id: 'buyers',
        title: 'messaging.section.buyers',
        fields: [
          { kind: 'switch', key: 'buyerMessages' },
          { kind: 'switch', key: 'newOrders' },
          { kind: 'switch', key: 'browserNotifications' },
        ],
      },
      {
        id: 'replies',
        title: 'messaging.section.replies',
        fields: [
          { kind: 'switch', key: 'autoResponse' },
          { kind: 'text', key: 'autoResponseText', multiline: true },
          { kind: 'switch', key: 'autoResponseToReviews' },
        ],
      },
      {
        id: 'hours',
        title: 'messaging.section.hours',
        fields: [
          { kind: 'time', key: 'hoursFrom' },
          { kind: 'time', key: 'hoursTo' },
          { kind: 'select', key: 'timeZone', options: ZONES },
        ],
      },
      {
        id: 'verification',
        title: 'messaging.section.verification',
        fields: [{ kind: 'status', key: 'kycStatus' }],
      },
    ],
    folded: {
      id: 'more',
      title: 'messaging.section.more',
      fields: [
        { kind: 'select', key: 'autoResponseDelay', options: ['minutes-1', 'minutes-5', 'minutes-15'] },
        { kind: 'switch', key: 'buyerMessagesSound' },
      ],
    },
  },
  {
    id: 'store',
    path: '/app/settings/store',
    title: 'store.title',
    sections: [
      {
        id: 'general',
        title: 'store.section.general',
        fields: [
          { kind: 'text', key: 'name' },
          { kind: 'switch', key: 'vacation' },
        ],
      },
      {
        id: 'languages',
        title: 'store.section.languages',
        fields: [
          { kind: 'select', key: 'language', options: ['ru', 'en', 'zh'] },
          { kind: 'select', key: 'interfaceLanguage', options: ['ru', 'en', 'zh'] },
        ],
      },
    ],
  },
  {
    id: 'payments',
    path: '/app/settings/payments',
    title: 'payments.title',
    sections: [
      {
        id: 'route',
        title: 'payments.section.route',
        fields: [
          { kind: 'radio', key: 'method', options: ['swift', 'third-party'] },
          { kind: 'select', key: 'provider', options: PROVIDERS },
          { kind: 'select', key: 'defaultMethod', options: ['swift', ...PROVIDERS] },
        ],
      },
      {
        id: 'provider',
        title: 'payments.section.provider',
        fields: [
          { kind: 'text', key: 'merchantId' },
          { kind: 'text', key: 'apiKey' },
        ],
      },
      {
        id: 'bank',
        title: 'payments.section.bank',
        fields: [
          { kind: 'text', key: 'accountName' },
          { kind: 'text', key: 'swift' },
          { kind: 'text', key: 'iban' },
        ],
      },
      {
        id: 'services',
        title: 'payments.section.services',
        fields: [{ kind: 'select', key: 'servicesMethod', options: ['balance', 'swift', 'card'] }],
      },
    ],
  },
  {
    id: 'warehouse',
    path: '/app/warehouse',
    title: 'warehouse.title',
    sections: [
      {
        id: 'shipping',
        title: 'warehouse.section.shipping',
        fields: [
          { kind: 'text', key: 'hours' },
          { kind: 'select', key: 'timeZone', options: ZONES },
          { kind: 'switch', key: 'pickup' },
        ],
      },
    ],
  },
  {
    id: 'advertising',
    path: '/app/advertisement/product/cpc',
    title: 'advertising.title',
    sections: [
      {
        id: 'payment',
        title: 'advertising.section.payment',
        fields: [
          { kind: 'radio', key: 'paymentMethod', options: ['balance', 'card', 'swift'] },
          { kind: 'text', key: 'budget' },
          { kind: 'switch', key: 'autoTopUp' },
        ],
      },
    ],
  },
  {
    id: 'reviews',
    path: '/app/reviews',
    title: 'reviews.title',
    sections: [
      {
        id: 'replies',
        title: 'reviews.section.replies',
        fields: [
          { kind: 'switch', key: 'autoResponse' },
          { kind: 'text', key: 'autoResponseText', multiline: true },
        ],
      },
      {
        id: 'messages',
        title: 'reviews.section.messages',
        fields: [
          { kind: 'switch', key: 'buyerMessages' },
          { kind: 'switch', key: 'notify' },
        ],
      },
    ],
  },
];

/** Where the same page stands alone, to be shown in a frame. */
const FRAMED = '/app/embedded';

/** @returns the form page at `path`, framed or not. */
export function formPageAt(path: string): FormPage | undefined {
  return FORM_PAGES.find((page) => page.path === path || framedPath(page) === path);
}

export function isFramed(path: string): boolean {
  return path.startsWith(`${FRAMED}/`);
}

/** @returns the address of the page standing alone. */
export function framedPath(page: FormPage): string {
  return page.path.replace('/app', FRAMED);
}

/**
 * @returns the name of the text at `key`
 * @throws when the demo's texts lack it: a mistake in this file
 */
export function textKey(key: string): TextKey {
  if (!isTextKey(key)) throw new Error(`The demo has no text "${key}"`);
  return key;
}
