import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import check from './method';

testCheck(check, {
  pass: [
    { name: 'LianLian', facts: { 'payout.method': 'lianlian' } },
    { name: 'a third party', facts: { 'payout.method': 'third-party' } },
    {
      name: 'another wallet than the seller’s',
      facts: { 'payout.method': 'pingpong', 'seller.provider': 'lianlian' },
    },
  ],
  fail: [
    {
      name: 'bank transfer',
      facts: { 'payout.method': 'swift' },
      message: 'bank-transfer',
      data: {},
      at: ['payout.method'],
    },
    {
      name: 'bank transfer beside an empty provider field',
      facts: { 'payout.method': 'swift', 'payout.provider': unreadable('empty') },
      message: 'bank-transfer',
      data: {},
      at: ['payout.method'],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['payout.method'] },
    { name: 'not on the page', facts: { 'payout.method': absent }, missing: ['payout.method'] },
    {
      name: 'an unknown method',
      facts: { 'payout.method': unreadable('unknown-value') },
      missing: ['payout.method'],
    },
  ],
});
