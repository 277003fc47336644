import { testCheck, unreadable } from '@/checks/testing/check-table';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import check from './sla';

const limits = { 'seller.limits': DEFAULT_LIMITS } as const;

testCheck(check, {
  pass: [
    { name: 'exactly as promised', facts: { ...limits, 'chat.slaRate': 99.5 } },
    { name: 'always there', facts: { ...limits, 'chat.slaRate': 100 } },
    {
      name: 'the user asks for less',
      facts: { 'seller.limits': { ...DEFAULT_LIMITS, slaPercent: 98 }, 'chat.slaRate': 98.7 },
    },
  ],
  fail: [
    {
      name: 'a hundredth too low',
      facts: { ...limits, 'chat.slaRate': 99.49 },
      message: 'below',
      data: { rate: 99.49, limit: 99.5 },
      at: ['chat.slaRate'],
    },
    {
      name: 'the user asks for more',
      facts: { 'seller.limits': { ...DEFAULT_LIMITS, slaPercent: 99.9 }, 'chat.slaRate': 99.5 },
      message: 'below',
      data: { rate: 99.5, limit: 99.9 },
      at: ['chat.slaRate'],
    },
    {
      name: 'nothing at all',
      facts: { ...limits, 'chat.slaRate': 0 },
      message: 'below',
      data: { rate: 0, limit: 99.5 },
      at: ['chat.slaRate'],
    },
  ],
  unread: [
    { name: 'not seen', facts: { ...limits }, missing: ['chat.slaRate'] },
    {
      name: 'two percentages in one cell',
      facts: { ...limits, 'chat.slaRate': unreadable('unknown-value') },
      missing: ['chat.slaRate'],
    },
  ],
});
