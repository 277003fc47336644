/** Pages that only look like the ones the extension knows: nothing on them may be flagged. Data only. */
import type { FormPage } from './form-pages';

const ZONES = ['moscow', 'yekaterinburg', 'vladivostok'] as const;

export const LOOK_ALIKE_PAGES: readonly FormPage[] = [
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
