import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleReading } from '@/utils/storage/testing/samples';
import { parseRequest } from './parse-request';
import type { Request } from './protocol';

const finding = {
  checkId: 'payout/merchant-id-characters',
  status: 'fail',
  severity: 'error',
  message: 'stray',
  data: { count: 1 },
  at: ['payout.merchantId'],
  evidence: { kind: 'characters', length: 25, stray: [{ position: 3, codePoint: 0x200b }], strayCount: 1 },
  missing: [],
  unsaved: false,
} as const;

const requests: Request[] = [
  { type: 'hello', language: 'ru' },
  { type: 'hello', language: 'zh-CN', store: '1001', again: true },
  {
    type: 'tab-report',
    report: { state: 'ready', store: '1001', storeName: 'Tea House', page: 'messaging' },
  },
  { type: 'reading', reading: sampleReading({ 'chat.autoResponse': { state: 'read', value: true } }) },
  { type: 'describe', findings: [{ ...finding, at: [...finding.at], missing: [] } as never], language: 'en' },
  { type: 'accept', checkId: 'a/b', scope: 'control', store: '1', fact: 'chat.newOrders', reason: 'x' },
  { type: 'undo-accept', id: 'x' },
  { type: 'settings', change: { theme: 'dark' } },
  { type: 'view' },
  { type: 'view', store: '1001' },
  { type: 'open-page', store: '1001', page: 'messaging', fact: 'chat.newOrders' },
  { type: 'resume', tabId: 7 },
  { type: 'analyse', question: { kind: 'address', text: '深圳市南山区' }, store: '1001' },
  { type: 'analyse', question: { kind: 'contacts', text: '' } },
  {
    type: 'save-profile',
    store: '1001',
    profile: {
      legalName: '深圳市星海贸易有限公司',
      accountName: 'SHENZHEN  STARSEA',
      swift: 'bkchcnbj',
      iban: 'GB29 NWBK 6016 1331 9268 19',
      licenceAddress: { text: 'Shenzhen', script: 'latin', divisions: null },
      provider: 'pingpong',
      loginMailbox: 'a@b.cn',
      hours: { from: 1320, to: 360 },
      timeZone: 'Asia/Shanghai',
      helpDesk: false,
      portal: true,
    },
  },
  { type: 'save-profile', store: '1001', profile: {} },
  { type: 'delete-profile', store: '1001' },
  { type: 'tick', store: '1001', item: 'chat/aml-papers', note: '' },
  { type: 'untick', store: '1001', item: 'payout/support-mail' },
  { type: 'forget-store', store: '1001' },
  { type: 'discard-set-aside', key: 'set-aside:settings:1' },
];

describe('parseRequest', () => {
  test.each(requests.map((request) => [request.type, request] as const))('accepts %s', (_type, request) => {
    expect(parseRequest(request)).toEqual(request);
  });

  test.each([
    ['no message', undefined],
    ['an unknown type', { type: 'eval', code: '1' }],
    ['a store that is no number', { type: 'view', store: '../x' }],
    ['a path to another host', { type: 'reading', reading: sampleReading({}, { path: '//evil.example' }) }],
    [
      'a fact of the wrong type',
      { type: 'reading', reading: sampleReading({ 'chat.hours': { state: 'read', value: 'x' } } as never) },
    ],
    ['a page that we do not know', { type: 'open-page', store: '1', page: 'x', fact: 'chat.newOrders' }],
    ['an endless reason', { type: 'accept', checkId: 'a/b', scope: 'off', reason: 'x'.repeat(501) }],
    ['a text of megabytes', { type: 'analyse', question: { kind: 'contacts', text: 'x'.repeat(20_001) } }],
    ['a profile of no store', { type: 'save-profile', store: '', profile: {} }],
    ['no profile', { type: 'save-profile', store: '1', profile: [] }],
    ['a zone on Mars', { type: 'save-profile', store: '1', profile: { timeZone: 'Mars/Olympus' } }],
    ['an offset for a zone', { type: 'save-profile', store: '1', profile: { timeZone: '+03:00' } }],
    ['an endless name', { type: 'save-profile', store: '1', profile: { legalName: 'x'.repeat(301) } }],
    ['a name of spaces', { type: 'save-profile', store: '1', profile: { legalName: '  ' } }],
    ['a route for a provider', { type: 'save-profile', store: '1', profile: { provider: 'swift' } }],
    ['an item that is none', { type: 'tick', store: '1', item: 'chat/auto-response', note: '' }],
    ['an endless note', { type: 'tick', store: '1', item: 'chat/aml-papers', note: 'x'.repeat(501) }],
    ['a limit out of range', { type: 'settings', change: { limits: { slaPercent: 101 } } }],
    ['a setting out of range', { type: 'settings', change: { staleDays: 0 } }],
  ])('refuses %s', (_name, raw) => {
    expect(parseRequest(raw)).toBeUndefined();
  });

  test('drops what the protocol does not know, the text of a secret above all', () => {
    const secret = {
      length: 3,
      visibleLength: 3,
      stray: [],
      strayCount: 0,
      visibleIsAlphanumeric: true,
      text: 'secret',
    };
    const reading = sampleReading({ 'payout.merchantId': { state: 'read', value: secret } });
    const parsed = parseRequest({ type: 'reading', reading: { ...reading, html: '<b>' }, more: 1 });
    expect(parsed).toBeDefined();
    expect(JSON.stringify(parsed)).not.toMatch(/"secret"|html|more/);
    expect(parseRequest({ type: 'settings', change: { version: 9, theme: 'dark' } })).toEqual({
      type: 'settings',
      change: { theme: 'dark' },
    });
  });

  test('trims what the seller told, and keeps the rest as typed', () => {
    const profile = { accountName: ' Star  SEA ', swift: 'bkchcnbj\t', more: 1 };
    expect(parseRequest({ type: 'save-profile', store: '1', profile })).toEqual({
      type: 'save-profile',
      store: '1',
      profile: { accountName: 'Star  SEA', swift: 'bkchcnbj' },
    });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...requests), (junk, request) => {
        parseRequest(junk);
        if (typeof junk === 'object') parseRequest({ ...request, ...junk });
      }),
    );
  });
});
