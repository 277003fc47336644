import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './role';

testCheck(check, {
  pass: [{ name: 'the director', facts: { 'user.role': 'director' } }],
  fail: [
    {
      name: 'anybody else',
      facts: { 'user.role': 'other' },
      message: 'not-director',
      data: {},
      at: ['user.role'],
      severity: 'info',
    },
  ],
  unread: [
    { name: 'not shown', facts: {}, missing: ['user.role'] },
    {
      name: 'a role that we do not know',
      facts: { 'user.role': unreadable('unknown-value') },
      missing: ['user.role'],
    },
  ],
});
