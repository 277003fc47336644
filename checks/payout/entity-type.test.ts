import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './entity-type';

const LIANLIAN = { 'seller.provider': 'lianlian' } as const;
const AT = ['company.entityType'] as const;

testCheck(check, {
  pass: [{ name: 'a mainland company', facts: { ...LIANLIAN, 'company.entityType': 'mainland-company' } }],
  fail: [
    {
      name: 'a sole trader',
      facts: { ...LIANLIAN, 'company.entityType': 'individual' },
      message: 'individual',
      data: {},
      at: [...AT],
      severity: 'error',
    },
    {
      name: 'a Hong Kong company',
      facts: { ...LIANLIAN, 'company.entityType': 'hong-kong' },
      message: 'hong-kong',
      data: {},
      at: [...AT],
    },
    {
      name: 'an offshore company',
      facts: { ...LIANLIAN, 'company.entityType': 'offshore' },
      message: 'offshore',
      data: {},
      at: [...AT],
    },
  ],
  notApplicable: [
    {
      name: 'a Hong Kong company paid by another provider',
      facts: { 'seller.provider': 'pingpong', 'company.entityType': 'hong-kong' },
      message: 'other-provider',
    },
    {
      name: 'another provider, before the page was seen',
      facts: { 'seller.provider': 'gep' },
      message: 'other-provider',
    },
  ],
  unread: [
    { name: 'not seen', facts: LIANLIAN, missing: [...AT] },
    {
      name: 'a type that we do not know',
      facts: { ...LIANLIAN, 'company.entityType': unreadable('unknown-value') },
      missing: [...AT],
    },
  ],
});
