import { describe, expect, it } from 'vitest';
import type { PageId } from '@/utils/facts/facts';
import { recognisePages } from './recognise-pages';

const signs = (
  headings: PageId[],
  bound: string[],
  {
    path = '/app/settings/x',
    documentTitle = '',
    mainHeadings = [],
  }: { path?: string; documentTitle?: string; mainHeadings?: string[] } = {},
) => ({ path, documentTitle, mainHeadings, headings: new Set(headings), bound: new Set(bound) });

describe('recognisePages', () => {
  it.each([
    ['title and a distinctive label', signs(['messaging'], ['chat.autoResponse']), ['messaging']],
    ['title alone', signs(['messaging'], []), []],
    ['labels without a title', signs([], ['chat.autoResponse', 'chat.buyerMessages']), []],
    [
      'the document title and a distinctive label',
      signs([], ['chat.autoResponse'], { documentTitle: 'Messaging settings — Ozon Seller' }),
      ['messaging'],
    ],
    ['heading and two common labels', signs(['messaging'], ['chat.hours', 'chat.timeZone']), ['messaging']],
    ['heading and one common label', signs(['payment-settings'], ['payout.method']), []],
    [
      'a stale document title and two common labels',
      signs([], ['chat.hours', 'chat.timeZone'], { documentTitle: 'Messaging settings' }),
      [],
    ],
    [
      'a document title that the main heading contradicts',
      signs([], ['chat.autoResponse'], {
        documentTitle: 'Messaging settings — Ozon Seller',
        mainHeadings: ['reviews'],
      }),
      [],
    ],
    [
      'a document title of which the main heading is a part',
      signs([], ['chat.autoResponse'], {
        documentTitle: 'Messaging settings — Ozon Seller',
        mainHeadings: ['settings'],
      }),
      ['messaging'],
    ],
    [
      'advertising, whatever it says',
      signs(['payment-settings'], ['payout.method', 'payout.defaultMethod'], {
        path: '/app/advertisement/product/cpc',
      }),
      [],
    ],
    [
      'two pages in one document',
      signs(['messaging', 'payment-settings'], ['chat.autoResponse', 'payout.merchantId']),
      ['messaging', 'payment-settings'],
    ],
  ])('%s', (_, given, pages) => {
    expect(recognisePages(given)).toEqual(pages);
  });
});
