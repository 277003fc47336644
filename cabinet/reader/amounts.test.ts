import { describe, expect, it } from 'vitest';
import { parseYuan, saysOtherCurrency } from './amounts';

describe('parseYuan', () => {
  it.each([
    ['¥1,234.50', 1234.5],
    ['￥ 1 234,50', 1234.5],
    ['1 234,50 CNY', 1234.5],
    ['1\u00a0234,50\u00a0CNY', 1234.5],
    ['CNY 1.234,5', 1234.5],
    ['5 000 元', 5000],
    ['5,000 元', 5000],
    ['1,234,567.89 RMB', 1234567.89],
    ['0.5万元', 5000],
    ['人民币 88', 88],
    ['¥0', 0],
    ['¥-12.00', -12],
    ['１００元', 100],
    ['99,9 юаней', 99.9],
  ])('%s is %d', (text, amount) => expect(parseYuan(text, false)).toBe(amount));

  it.each([
    ['$120'],
    ['120 USD'],
    ['120 ₽'],
    ['JPY ¥120'],
    ['¥1 – ¥5'],
    ['¥1,2,3'],
    ['1,23,456 CNY'],
    ['1.234.5 CNY'],
    ['CNY'],
    ['about ¥5'],
    [''],
  ])('%s is not certainly an amount of yuan', (text) => expect(parseYuan(text, false)).toBeNull());

  it('believes a bare number only where yuan are meant', () => {
    expect(parseYuan('5000', true)).toBe(5000);
    expect(parseYuan('5000', false)).toBeNull();
    expect(parseYuan('5000 USD', true)).toBeNull();
  });
});

it.each([
  ['5000 USD', true],
  ['5000 元', false],
])('%s speaks of another currency: %s', (text, other) => expect(saysOtherCurrency(text)).toBe(other));
