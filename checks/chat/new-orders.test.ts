import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './new-orders';

testCheck(check, {
  pass: [{ name: 'on', facts: { 'chat.newOrders': true } }],
  fail: [
    { name: 'off', facts: { 'chat.newOrders': false }, message: 'off', data: {}, at: ['chat.newOrders'] },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.newOrders'] },
    {
      name: 'two candidates',
      facts: { 'chat.newOrders': unreadable('ambiguous') },
      missing: ['chat.newOrders'],
    },
  ],
});
