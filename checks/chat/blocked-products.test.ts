import { describe, expect, it } from 'vitest';
import { factsOf, testCheck, unreadable } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import { describeFinding } from '@/utils/explain/describe-finding';
import type { BlockedProducts } from '@/utils/facts/facts';
import check from './blocked-products';

const skus = (count: number): string[] => Array.from({ length: count }, (_, index) => String(1001 + index));
const TWENTY = skus(20).join(', ');

testCheck(check, {
  pass: [
    { name: 'an empty table', facts: { 'chat.blockedProducts': { skus: [], count: 0, seen: 0 } } },
    {
      name: 'no row is marked, all were seen',
      facts: { 'chat.blockedProducts': { skus: [], count: 0, seen: 240, total: 240 } },
    },
    {
      name: 'no row is marked, and the page states no total',
      facts: { 'chat.blockedProducts': { skus: [], count: 0, seen: 18 } },
    },
  ],
  fail: [
    {
      name: 'one product',
      facts: { 'chat.blockedProducts': { skus: ['1001'], count: 1, seen: 3, total: 3 } },
      message: 'blocked',
      data: { count: 1, list: 'all', skus: '1001', more: 0, seen: 3, total: 3, sawAll: 'yes' },
      at: ['chat.blockedProducts'],
    },
    {
      name: 'twenty are named, the others counted',
      facts: { 'chat.blockedProducts': { skus: skus(57), count: 57, seen: 57, total: 57 } },
      message: 'blocked',
      data: { count: 57, list: 'some', skus: TWENTY, more: 37, seen: 57, total: 57, sawAll: 'yes' },
      at: ['chat.blockedProducts'],
    },
    {
      name: 'more rows than SKUs were kept',
      facts: { 'chat.blockedProducts': { skus: skus(200), count: 230, seen: 240 } },
      message: 'blocked',
      data: { count: 230, list: 'some', skus: TWENTY, more: 210, seen: 240, total: 240, sawAll: 'yes' },
      at: ['chat.blockedProducts'],
    },
    {
      name: 'a mark among the rows seen is certain',
      facts: { 'chat.blockedProducts': { skus: skus(2), count: 2, seen: 18, total: 240 } },
      message: 'blocked',
      data: { count: 2, list: 'all', skus: '1001, 1002', more: 0, seen: 18, total: 240, sawAll: 'no' },
      at: ['chat.blockedProducts'],
    },
    {
      name: 'marked rows without a SKU',
      facts: { 'chat.blockedProducts': { skus: [], count: 2, seen: 2 } },
      message: 'blocked',
      data: { count: 2, list: 'none', skus: '', more: 2, seen: 2, total: 2, sawAll: 'yes' },
      at: ['chat.blockedProducts'],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.blockedProducts'] },
    {
      name: 'columns that were not understood',
      facts: { 'chat.blockedProducts': unreadable('unknown-value') },
      missing: ['chat.blockedProducts'],
    },
    {
      name: 'none among 18 of 240 rows says nothing about the others',
      facts: { 'chat.blockedProducts': { skus: [], count: 0, seen: 18, total: 240 } },
      missing: ['chat.blockedProducts'],
    },
  ],
});

describe('chat/blocked-products, in words', () => {
  const problem = (products: BlockedProducts, language: 'en' | 'ru' | 'zh-CN'): string =>
    describeFinding(
      judge(check, factsOf({ 'chat.blockedProducts': products })),
      language,
      language,
      (fact) => ({ control: fact, menu: 'menu' }),
    ).problem;

  it('names twenty SKUs and counts the rest in the plural of each language', () => {
    const products = { skus: skus(57), count: 57, seen: 57, total: 57 };
    expect(problem(products, 'en')).toContain(`57 products are marked`);
    expect(problem(products, 'en')).toContain(`${TWENTY} and 37 more`);
    expect(problem(products, 'ru')).toContain('57 товаров');
    expect(problem(products, 'ru')).toContain(`${TWENTY} и ещё 37`);
    expect(problem({ ...products, count: 42 }, 'ru')).toContain('42 товара');
    expect(problem({ ...products, count: 21 }, 'ru')).toContain('21 товар ');
    expect(problem(products, 'zh-CN')).toContain('57 个商品');
    expect(problem(products, 'zh-CN')).toContain(`${TWENTY} 等，另有 37 个`);
  });

  it('says how much of a virtual table was seen', () => {
    const products = { skus: skus(2), count: 2, seen: 18, total: 240 };
    expect(problem(products, 'en')).toContain('18 of 240');
    expect(problem(products, 'ru')).toContain('18 из 240');
    expect(problem(products, 'zh-CN')).toContain('240 行中的 18 行');
    expect(problem({ ...products, total: 18 }, 'en')).not.toContain('18');
  });
});
