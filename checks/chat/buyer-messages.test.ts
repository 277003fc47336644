import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './buyer-messages';

testCheck(check, {
  pass: [{ name: 'on', facts: { 'chat.buyerMessages': true } }],
  fail: [
    {
      name: 'off',
      facts: { 'chat.buyerMessages': false },
      message: 'off',
      data: {},
      at: ['chat.buyerMessages'],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.buyerMessages'] },
    {
      name: 'two candidates',
      facts: { 'chat.buyerMessages': unreadable('ambiguous') },
      missing: ['chat.buyerMessages'],
    },
  ],
});
