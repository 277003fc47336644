import { expect, it } from 'vitest';
import en from '@/locales/en/inline.json';
import ru from '@/locales/ru/inline.json';
import zh from '@/locales/zh-CN/inline.json';
import { sayer } from './words';

it('fills in placeholders and leaves what it does not know', () => {
  const say = sayer({ left: 'Problems: {count}, {count} of {all}' });
  expect(say('left', { count: 3 })).toBe('Problems: 3, 3 of {all}');
  expect(say('no.such.key')).toBe('no.such.key');
  expect(sayer({ a: '{b}' })('a', { b: '$& {c}' })).toBe('$& {c}');
});

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}`).sort();

it.each(Object.entries({ ru, 'zh-CN': zh }))(
  'the words of %s have the keys and placeholders of the English ones',
  (_, words) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim()).not.toBe('');
      expect(placeholders(text)).toEqual(placeholders(en[key as keyof typeof en]));
    }
  },
);
