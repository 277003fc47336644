import { absent, testCheck, unreadable } from '@/checks/testing/check-table';
import type { ApiKeyRows } from '@/utils/facts/facts';
import check from './integration-scopes';

const keys = (...roles: string[][]): { 'seller.helpDesk': true; 'export.keys': ApiKeyRows } => ({
  'seller.helpDesk': true,
  'export.keys': { keys: roles.map((of) => ({ roles: of })), seen: roles.length },
});

testCheck(check, {
  pass: [
    { name: 'both on one key', facts: keys(['messaging.read', 'messaging.write']) },
    { name: 'both in one cell', facts: keys(['Posting FBS'], ['messaging.read, messaging.write']) },
    {
      name: 'in capitals, with odd spaces',
      facts: keys(['\u00A0Messaging.Read\u00A0', 'ＭＥＳＳＡＧＩＮＧ．ｗｒｉｔｅ']),
    },
    {
      name: 'found among the rows that were seen',
      facts: {
        'seller.helpDesk': true,
        'export.keys': { keys: [{ roles: ['messaging.read', 'messaging.write'] }], seen: 1, total: 9 },
      },
    },
  ],
  fail: [
    {
      name: 'no key at all',
      facts: keys(),
      message: 'no-keys',
      data: {},
      at: ['export.keys'],
    },
    {
      name: 'only reading',
      facts: keys(['messaging.read', 'Posting FBS']),
      message: 'missing',
      data: { lacks: 'write' },
      at: ['export.keys'],
    },
    {
      name: 'only writing',
      facts: keys(['messaging.write']),
      message: 'missing',
      data: { lacks: 'read' },
      at: ['export.keys'],
    },
    {
      name: 'names that only contain ours',
      facts: keys(['messaging.read.limited', 'no-messaging.write', 'messaging.readwrite']),
      message: 'missing',
      data: { lacks: 'both' },
      at: ['export.keys'],
    },
    {
      name: 'each on a key of its own',
      facts: keys(['messaging.read'], ['messaging.write']),
      message: 'on-two-keys',
      data: {},
      at: ['export.keys'],
    },
    {
      name: 'a key that may only read everything',
      facts: keys(['Admin read only']),
      message: 'missing',
      data: { lacks: 'both' },
      at: ['export.keys'],
    },
  ],
  review: [
    {
      name: 'a key for everything: nobody says whether it covers messages',
      facts: keys(['Admin']),
      message: 'full-access',
      data: {},
      at: ['export.keys'],
    },
    {
      name: 'the same in Chinese, beside a key that lacks one',
      facts: keys(['messaging.read'], ['管理员']),
      message: 'full-access',
      data: {},
      at: ['export.keys'],
    },
  ],
  notApplicable: [
    { name: 'no help-desk', facts: { ...keys(), 'seller.helpDesk': false }, message: 'no-help-desk' },
    { name: 'no help-desk, keys not seen', facts: { 'seller.helpDesk': false }, message: 'no-help-desk' },
  ],
  unread: [
    {
      name: 'the seller has not said whether there is a help-desk',
      facts: { ...keys(['messaging.read']), 'seller.helpDesk': absent },
      missing: ['seller.helpDesk'],
    },
    { name: 'keys not seen', facts: { 'seller.helpDesk': true }, missing: ['export.keys'] },
    {
      name: 'keys not understood',
      facts: { 'seller.helpDesk': true, 'export.keys': unreadable('unknown-value') },
      missing: ['export.keys'],
    },
    {
      name: 'not among the rows that were seen',
      facts: {
        'seller.helpDesk': true,
        'export.keys': { keys: [{ roles: ['messaging.read'] }], seen: 1, total: 9 },
      },
      missing: ['export.keys'],
    },
  ],
});
