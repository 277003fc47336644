import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './socket-blocked';

testCheck(check, {
  pass: [
    { name: 'connected', facts: { 'chat.socket': { failures: 0, blocked: false } } },
    { name: 'two failures are everyday life', facts: { 'chat.socket': { failures: 2, blocked: false } } },
  ],
  fail: [
    {
      name: 'blocked once is enough',
      facts: { 'chat.socket': { failures: 1, blocked: true } },
      message: 'blocked',
      data: { cause: 'blocker' },
      at: ['chat.socket'],
    },
    {
      name: 'three failures in a row',
      facts: { 'chat.socket': { failures: 3, blocked: false } },
      message: 'failing',
      data: { cause: 'network', failures: 3 },
      at: ['chat.socket'],
    },
  ],
  unread: [
    { name: 'no connection seen', facts: {}, missing: ['chat.socket'] },
    { name: 'not understood', facts: { 'chat.socket': unreadable('no-state') }, missing: ['chat.socket'] },
  ],
});
