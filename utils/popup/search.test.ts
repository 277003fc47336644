import { describe, expect, it } from 'vitest';
import { fold, matches, searchWords } from './search';

const finds = (query: string, text: string) => matches(searchWords(query), fold(text));

describe('search', () => {
  it.each([
    ['', 'anything'],
    ['   ', 'anything'],
    ['merchant', 'Merchant ID has a stray character'],
    ['ID merchant', 'Merchant ID has a stray character'],
    ['payout/', 'payout/default-method'],
    ['часовой', 'Часовой пояс не тот'],
    ['счет', 'Счёт не привязан'],
    ['счёт', 'Счет не привязан'],
    ['时区', '时区设置错误'],
    ['ＩＤ', 'Merchant ID'],
  ])('%j finds %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['merchant zone', 'Merchant ID has a stray character'],
    ['.*', 'Merchant ID'],
  ])('%j does not find %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});
