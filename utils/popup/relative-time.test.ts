import { describe, expect, it } from 'vitest';
import type { Language } from '@/utils/facts/facts';
import { relativeTime } from './relative-time';

const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('relativeTime', () => {
  it.each<[Language, number, string]>([
    ['en', 0, 'now'],
    ['en', 59_999, 'now'],
    ['en', 60_000, '1 minute ago'],
    ['en', 3 * HOUR + 1, '3 hours ago'],
    ['en', DAY, 'yesterday'],
    ['en', 8 * DAY, '8 days ago'],
    ['en', 400 * DAY, 'last year'],
    ['ru', 2 * HOUR, '2 часа назад'],
    ['ru', 5 * HOUR, '5 часов назад'],
    ['zh-CN', 3 * DAY, '3天前'],
  ])('%s, %d ms ago: %s', (language, past, words) => {
    expect(relativeTime(NOW - past, NOW, language)).toBe(words);
  });

  it('does not speak of the future when a clock was set back', () => {
    expect(relativeTime(NOW + 5 * HOUR, NOW, 'en')).toBe('now');
  });
});
