import { describe, expect, it } from 'vitest';
import { formatMessage } from './format-message';
import { translator } from './translator';

describe('translator', () => {
  it('is made once for each language, and each speaks its own', () => {
    expect(translator('ru')).toBe(translator('ru'));
    expect(translator('ru').language).toBe('ru');
    const words = (['en', 'ru', 'zh-CN'] as const).map((language) => translator(language)('status.unread'));
    expect(new Set(words).size).toBe(3);
  });
});

describe('formatMessage', () => {
  const RUSSIAN = '{count, plural, one {# проблема} few {# проблемы} many {# проблем} other {# проблемы}}';

  it.each([
    [1, '1 проблема'],
    [2, '2 проблемы'],
    [5, '5 проблем'],
    [11, '11 проблем'],
    [21, '21 проблема'],
    [22, '22 проблемы'],
    [1.5, '1,5 проблемы'],
  ])('uses the plural rules of the language: %d', (count, expected) => {
    expect(formatMessage('ru', RUSSIAN, { count })).toBe(expected);
  });

  it('keeps markup as text, in the message and in the values', () => {
    expect(formatMessage('en', '<b>{name}</b>', { name: '<img src=x>' })).toBe('<b><img src=x></b>');
  });

  it('throws when a value is missing', () => {
    expect(() => formatMessage('en', '{name}')).toThrow();
  });
});
