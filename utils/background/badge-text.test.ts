import { describe, expect, test } from 'vitest';
import en from '@/locales/en/background.json';
import ru from '@/locales/ru/background.json';
import zh from '@/locales/zh-CN/background.json';
import type { MessageKey } from '@/utils/i18n/catalogs';
import { translator } from '@/utils/i18n/translator';
import { type BadgeState, badgeContent } from './badge-text';

const marks: [BadgeState, string][] = [
  ['no-access', '!'],
  ['store-conflict', '≠'],
  ['paused', 'Ⅱ'],
  ['off', ''],
  ['signed-out', ''],
  ['blocked', ''],
  ['no-store', ''],
  [{ failing: 0, unread: 8, total: 8 }, '…'],
  [{ failing: 0, unread: 3, total: 8 }, ''],
  [{ failing: 3, unread: 3, total: 8 }, '3'],
  [{ failing: 99, unread: 0, total: 200 }, '99'],
  [{ failing: 100, unread: 0, total: 200 }, '99+'],
];

describe('badgeContent', () => {
  test.each(marks)('%j shows "%s"', (state, text) => {
    expect(badgeContent(state).text).toBe(text);
  });

  test.each(marks)('%j can be read: white on its colour is at least 4.5 : 1', (state) => {
    expect(1.05 / (luminance(badgeContent(state).colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('%j has a title in every language', (state) => {
    const { key, values } = badgeContent(state).title;
    for (const language of ['en', 'ru', 'zh-CN'] as const) {
      expect(translator(language)(key, values)).not.toMatch(/[{}#]|^$/);
    }
  });
});

test('numbers are declined', () => {
  const title = (language: 'en' | 'ru' | 'zh-CN', failing: number, unread: number) => {
    const { key, values } = badgeContent({ failing, unread, total: 80 }).title;
    return translator(language)(key, values);
  };
  expect(title('en', 1, 0)).toBe('1 problem');
  expect(title('en', 2, 3)).toBe('2 problems, 3 not read yet');
  expect(title('ru', 1, 0)).toBe('1 проблема');
  expect(title('ru', 2, 1)).toBe('2 проблемы, не прочитана 1 проверка');
  expect(title('ru', 5, 2)).toBe('5 проблем, не прочитаны 2 проверки');
  expect(title('ru', 0, 11)).toBe('проблем не найдено, не прочитано 11 проверок');
  expect(title('zh-CN', 2, 3)).toBe('2 个问题，3 项尚未读取');
});

test('the three languages have the same messages and placeholders', () => {
  const placeholders = (text: string) =>
    [...new Set(text.match(/\{(\w+)[,}]/g))].map((name) => name.slice(1, -1)).sort();
  for (const other of [ru, zh]) {
    expect(Object.keys(other)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect(placeholders(other[key as keyof typeof en]), key).toEqual(placeholders(text));
    }
  }
  const used: MessageKey[] = ['badge.title', 'badge.idle', 'background.error.failed'];
  expect(used.every((key) => key in en)).toBe(true);
});

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
