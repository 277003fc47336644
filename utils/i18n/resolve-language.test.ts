import { expect, test } from 'vitest';
import { resolveLanguage } from './resolve-language';

test.each([
  ['en', 'ru', 'zh-CN', 'en'],
  ['auto', 'ru', 'zh-CN', 'ru'],
  ['auto', undefined, 'zh-CN', 'zh-CN'],
  ['auto', undefined, 'zh-Hant-TW', 'zh-CN'],
  ['auto', undefined, 'ZH_HK', 'zh-CN'],
  ['auto', undefined, 'ru-RU', 'ru'],
  ['auto', undefined, 'be', 'ru'],
  ['auto', undefined, 'kk-KZ', 'ru'],
  ['auto', undefined, 'uk', 'ru'],
  ['auto', undefined, 'en-GB', 'en'],
  ['auto', undefined, 'de', 'en'],
  ['auto', undefined, '', 'en'],
] as const)('setting %s, cabinet %s, browser %s → %s', (setting, cabinet, browser, language) => {
  expect(resolveLanguage(setting, cabinet, browser)).toBe(language);
});
