import { testCheck, unreadable } from '@/checks/testing/check-table';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import check from './first-response';

const limits = { 'seller.limits': DEFAULT_LIMITS } as const;

testCheck(check, {
  pass: [
    { name: 'at once', facts: { ...limits, 'chat.firstResponse': 0 } },
    { name: 'exactly fifteen minutes', facts: { ...limits, 'chat.firstResponse': 900 } },
    {
      name: 'an hour, where the user allows one',
      facts: { 'seller.limits': { ...DEFAULT_LIMITS, firstResponseMinutes: 60 }, 'chat.firstResponse': 3600 },
    },
  ],
  fail: [
    {
      name: 'a second too late',
      facts: { ...limits, 'chat.firstResponse': 901 },
      message: 'slow',
      data: { hours: 0, minutes: 15, seconds: 1, limit: 15 },
      at: ['chat.firstResponse'],
    },
    {
      name: '22 minutes',
      facts: { ...limits, 'chat.firstResponse': 1320 },
      message: 'slow',
      data: { hours: 0, minutes: 22, seconds: 0, limit: 15 },
      at: ['chat.firstResponse'],
    },
    {
      name: 'hours: seconds no longer matter',
      facts: { ...limits, 'chat.firstResponse': 3930 },
      message: 'slow',
      data: { hours: 1, minutes: 5, seconds: 0, limit: 15 },
      at: ['chat.firstResponse'],
    },
    {
      name: 'the user asks for five minutes',
      facts: { 'seller.limits': { ...DEFAULT_LIMITS, firstResponseMinutes: 5 }, 'chat.firstResponse': 360 },
      message: 'slow',
      data: { hours: 0, minutes: 6, seconds: 0, limit: 5 },
      at: ['chat.firstResponse'],
    },
  ],
  unread: [
    { name: 'not seen', facts: { ...limits }, missing: ['chat.firstResponse'] },
    {
      name: '1:05 may be minutes or hours',
      facts: { ...limits, 'chat.firstResponse': unreadable('unknown-value') },
      missing: ['chat.firstResponse'],
    },
  ],
});
