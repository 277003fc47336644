import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './store-language';

testCheck(check, {
  pass: [
    { name: 'Russian', facts: { 'store.language': 'ru' } },
    { name: 'English', facts: { 'store.language': 'en' } },
  ],
  fail: [
    {
      name: 'Chinese',
      facts: { 'store.language': 'zh' },
      message: 'chinese',
      data: {},
      at: ['store.language'],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['store.language'] },
    {
      name: 'a language that we do not know',
      facts: { 'store.language': unreadable('unknown-value') },
      missing: ['store.language'],
    },
  ],
});
