import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './default-method';

testCheck(check, {
  pass: [
    {
      name: 'LianLian by default',
      facts: { 'payout.defaultMethod': 'lianlian', 'seller.provider': 'lianlian' },
    },
    {
      name: 'the provider of the profile',
      facts: { 'payout.defaultMethod': 'gep', 'seller.provider': 'gep' },
    },
  ],
  fail: [
    {
      name: 'bank transfer',
      facts: { 'payout.defaultMethod': 'swift', 'seller.provider': 'lianlian' },
      message: 'other-method',
      data: { chosen: 'swift', provider: 'lianlian' },
      at: ['payout.defaultMethod'],
    },
    {
      name: 'another wallet',
      facts: { 'payout.defaultMethod': 'lianlian', 'seller.provider': 'pingpong' },
      message: 'other-method',
      data: { chosen: 'lianlian', provider: 'pingpong' },
      at: ['payout.defaultMethod'],
    },
  ],
  review: [
    {
      name: 'a third party that is not named',
      facts: { 'payout.defaultMethod': 'third-party', 'seller.provider': 'lianlian' },
      message: 'provider-not-named',
      data: { chosen: 'third-party', provider: 'lianlian' },
      at: ['payout.defaultMethod'],
    },
  ],
  unread: [
    { name: 'not seen', facts: { 'seller.provider': 'lianlian' }, missing: ['payout.defaultMethod'] },
    {
      name: 'nothing chosen',
      facts: { 'payout.defaultMethod': unreadable('empty'), 'seller.provider': 'lianlian' },
      missing: ['payout.defaultMethod'],
    },
  ],
});
