import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './kyc-status';

testCheck(check, {
  pass: [{ name: 'active', facts: { 'chat.kycStatus': 'active' } }],
  fail: [
    {
      name: 'under review is a warning',
      facts: { 'chat.kycStatus': 'pending' },
      message: 'pending',
      data: { status: 'pending' },
      at: ['chat.kycStatus'],
      severity: 'warning',
    },
    {
      name: 'not passed is an error',
      facts: { 'chat.kycStatus': 'failed' },
      message: 'failed',
      data: { status: 'failed' },
      at: ['chat.kycStatus'],
      severity: 'error',
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.kycStatus'] },
    {
      name: 'a status that we do not know',
      facts: { 'chat.kycStatus': unreadable('unknown-value') },
      missing: ['chat.kycStatus'],
    },
  ],
});
