import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './auto-response';

testCheck(check, {
  pass: [{ name: 'on', facts: { 'chat.autoResponse': true } }],
  fail: [
    {
      name: 'off',
      facts: { 'chat.autoResponse': false },
      message: 'off',
      data: {},
      at: ['chat.autoResponse'],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.autoResponse'] },
    {
      name: 'two candidates',
      facts: { 'chat.autoResponse': unreadable('ambiguous') },
      missing: ['chat.autoResponse'],
    },
  ],
});
