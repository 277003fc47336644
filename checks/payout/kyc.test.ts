import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import check from './kyc';

const LIANLIAN = { 'seller.provider': 'lianlian' } as const;
const GEP = { 'seller.provider': 'gep' } as const;

testCheck(check, {
  pass: [
    {
      name: 'both passed',
      facts: { ...LIANLIAN, 'chat.kycStatus': 'active', 'portal.kyc': 'active' },
    },
    {
      name: 'Ozon’s passed, where LianLian is not the provider',
      facts: { ...GEP, 'chat.kycStatus': 'active' },
    },
    {
      name: 'a refusal at LianLian, where it is not the provider',
      facts: { ...GEP, 'chat.kycStatus': 'active', 'portal.kyc': 'failed' },
    },
  ],
  fail: [
    {
      name: 'Ozon’s under review, LianLian’s not seen',
      facts: { ...LIANLIAN, 'chat.kycStatus': 'pending' },
      message: 'cabinet',
      data: { cabinet: 'pending', portal: 'unread' },
      at: ['chat.kycStatus'],
      severity: 'error',
    },
    {
      name: 'Ozon’s refused, LianLian’s passed',
      facts: { ...LIANLIAN, 'chat.kycStatus': 'failed', 'portal.kyc': 'active' },
      message: 'cabinet',
      data: { cabinet: 'failed', portal: 'active' },
      at: ['chat.kycStatus'],
    },
    {
      name: 'LianLian’s under review, Ozon’s not understood',
      facts: { ...LIANLIAN, 'chat.kycStatus': unreadable('unknown-value'), 'portal.kyc': 'pending' },
      message: 'portal',
      data: { cabinet: 'unread', portal: 'pending' },
      at: ['portal.kyc'],
    },
    {
      name: 'LianLian’s refused, Ozon’s passed',
      facts: { ...LIANLIAN, 'chat.kycStatus': 'active', 'portal.kyc': 'failed' },
      message: 'portal',
      data: { cabinet: 'active', portal: 'failed' },
      at: ['portal.kyc'],
    },
    {
      name: 'neither passed',
      facts: { ...LIANLIAN, 'chat.kycStatus': 'failed', 'portal.kyc': 'pending' },
      message: 'both',
      data: { cabinet: 'failed', portal: 'pending' },
      at: ['chat.kycStatus', 'portal.kyc'],
    },
    {
      name: 'Ozon’s refused, with another provider',
      facts: { ...GEP, 'chat.kycStatus': 'failed', 'portal.kyc': 'failed' },
      message: 'cabinet',
      data: { cabinet: 'failed', portal: 'failed' },
      at: ['chat.kycStatus'],
    },
  ],
  unread: [
    { name: 'nothing seen', facts: LIANLIAN, missing: ['chat.kycStatus', 'portal.kyc'] },
    {
      name: 'Ozon’s passed, the portal not seen',
      facts: { ...LIANLIAN, 'chat.kycStatus': 'active' },
      missing: ['portal.kyc'],
    },
    {
      name: 'LianLian’s passed, no status on Ozon’s page',
      facts: { ...LIANLIAN, 'chat.kycStatus': absent, 'portal.kyc': 'active' },
      missing: ['chat.kycStatus'],
    },
    {
      name: 'another provider, nothing seen: the portal is not asked for',
      facts: GEP,
      missing: ['chat.kycStatus'],
    },
  ],
});
