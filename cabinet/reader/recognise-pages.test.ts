import { describe, expect, it } from 'vitest';
import type { PageId } from '@/utils/facts/facts';
import { possiblePages } from './possible-pages';
import { recognisePages } from './recognise-pages';

interface Signs {
  path?: string;
  documentTitle?: string;
  mainHeadings?: string[];
  hooks?: PageId[];
  site?: 'cabinet' | 'portal';
}

function pagesOf(headings: PageId[], bound: string[], signs: Signs): PageId[] {
  const { path = '/app/settings/x', documentTitle = '', mainHeadings = [], hooks = [], site } = signs;
  const titled = new Set(headings);
  const possible = possiblePages(
    { headings: titled, hooks: new Set(hooks), mainHeadings },
    { path, documentTitle, outerHeadings: new Set(), ...(site && { site }) },
  );
  return recognisePages({ possible, headings: titled, bound: new Set(bound) });
}

describe('recognising pages', () => {
  it.each<[string, PageId[], string[], Signs, PageId[]]>([
    ['title and a distinctive label', ['messaging'], ['chat.autoResponse'], {}, ['messaging']],
    ['title alone', ['messaging'], [], {}, []],
    ['labels without a title', [], ['chat.autoResponse', 'chat.buyerMessages'], {}, []],
    [
      'the document title and a distinctive label',
      [],
      ['chat.autoResponse'],
      { documentTitle: 'Messaging settings — Ozon Seller' },
      ['messaging'],
    ],
    ['heading and two common labels', ['messaging'], ['chat.hours', 'chat.timeZone'], {}, ['messaging']],
    ['heading and one common label', ['payment-settings'], ['payout.method'], {}, []],
    [
      'a stale document title and two common labels',
      [],
      ['chat.hours', 'chat.timeZone'],
      { documentTitle: 'Messaging settings' },
      [],
    ],
    [
      'a document title that the main heading contradicts',
      [],
      ['chat.autoResponse'],
      { documentTitle: 'Messaging settings — Ozon Seller', mainHeadings: ['reviews'] },
      [],
    ],
    [
      'a document title of which the main heading is a part',
      [],
      ['chat.autoResponse'],
      { documentTitle: 'Messaging settings — Ozon Seller', mainHeadings: ['settings'] },
      ['messaging'],
    ],
    [
      'advertising, whatever it says',
      ['payment-settings'],
      ['payout.method', 'payout.defaultMethod'],
      { path: '/app/advertisement/product/cpc' },
      [],
    ],
    [
      'two pages in one document',
      ['messaging', 'payment-settings'],
      ['chat.autoResponse', 'payout.merchantId'],
      {},
      ['messaging', 'payment-settings'],
    ],
    [
      'payouts under analytics',
      ['payouts'],
      ['payouts.rows'],
      { path: '/app/analytics/payouts' },
      ['payouts'],
    ],
    ['payouts among the products', ['payouts'], ['payouts.rows'], { path: '/app/products' }, []],
    ['the hook of an open chat', [], ['chat.composer'], { hooks: ['messenger'] }, ['messenger']],
    ['the hook without a field', [], [], { hooks: ['messenger'] }, []],
    [
      'the portal on its own site',
      ['lianlian-portal'],
      ['portal.channel'],
      { site: 'portal' },
      ['lianlian-portal'],
    ],
    ['the portal in the cabinet', ['lianlian-portal'], ['portal.channel'], {}, []],
    ['a page of the cabinet on the portal', ['messaging'], ['chat.autoResponse'], { site: 'portal' }, []],
  ])('%s', (_, headings, bound, signs, pages) => {
    expect(pagesOf(headings, bound, signs)).toEqual(pages);
  });
});
