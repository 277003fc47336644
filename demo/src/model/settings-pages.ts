/** The pages of settings that the extension knows: every renderer draws any of them. Data only. */
import type { FormPage } from './form-pages';

const ZONES = ['kaliningrad', 'moscow', 'yekaterinburg', 'beijing', 'vladivostok'] as const;
const PROVIDERS = ['lianlian', 'pingpong', 'gep', 'payoneer'] as const;
const ENTITIES = ['mainland-company', 'individual', 'hong-kong', 'offshore'] as const;

export const SETTINGS_PAGES: readonly FormPage[] = [
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
    id: 'accountHealth',
    path: '/app/account-health',
    title: 'accountHealth.title',
    readOnly: true,
    sections: [
      {
        id: 'messages',
        title: 'accountHealth.section.messages',
        fields: [
          { kind: 'readout', key: 'sla' },
          { kind: 'readout', key: 'firstResponse' },
          { kind: 'readout', key: 'solved' },
        ],
      },
      {
        id: 'orders',
        title: 'accountHealth.section.orders',
        fields: [
          { kind: 'readout', key: 'cancellations' },
          { kind: 'readout', key: 'lateShipments' },
        ],
      },
    ],
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
    id: 'company',
    path: '/app/settings/company',
    title: 'company.title',
    sections: [
      {
        id: 'entity',
        title: 'company.section.entity',
        fields: [
          { kind: 'text', key: 'legalName' },
          { kind: 'select', key: 'entityType', options: ENTITIES },
          { kind: 'text', key: 'registrationNumber' },
        ],
      },
      {
        id: 'address',
        title: 'company.section.address',
        fields: [
          { kind: 'text', key: 'legalAddress' },
          { kind: 'text', key: 'postalCode' },
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
    id: 'contracts',
    path: '/app/settings/contracts',
    title: 'contracts.title',
    sections: [
      {
        id: 'contract',
        title: 'contracts.section.contract',
        fields: [
          { kind: 'readout', key: 'number' },
          { kind: 'status', key: 'state' },
          { kind: 'select', key: 'currency', options: ['CNY', 'USD', 'RUB', 'EUR'] },
        ],
      },
      {
        id: 'payee',
        title: 'contracts.section.payee',
        fields: [
          { kind: 'status', key: 'wallet' },
          { kind: 'status', key: 'schedule' },
        ],
      },
    ],
  },
  {
    id: 'quickReplies',
    path: '/app/messenger/quick-replies',
    title: 'quickReplies.title',
    sections: ([1, 2, 3] as const).map((number) => ({
      id: `reply${number}`,
      title: `quickReplies.section.${number}` as const,
      fields: [
        { kind: 'text', key: `name${number}`, label: 'replyName' },
        { kind: 'text', key: `text${number}`, label: 'replyText', multiline: true },
      ],
    })),
  },
];
