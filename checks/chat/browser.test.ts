import { testCheck, unreadable } from '@/checks/testing/check-table';
import type { BrowserIdentity } from '@/utils/facts/facts';
import check from './browser';

const runs = (name: BrowserIdentity['name'], version: string | null) =>
  ({ 'browser.identity': { name, version, from: 'client-hints' } }) as const;

testCheck(check, {
  pass: [
    { name: 'the oldest Chrome', facts: runs('chrome', '115.0') },
    { name: 'a Chrome of today', facts: runs('chrome', '142.0') },
    { name: 'the oldest Yandex Browser', facts: runs('yandex', '23.7') },
    { name: '23.10 is newer than 23.7', facts: runs('yandex', '23.10') },
    { name: 'Yandex Browser of the next year', facts: runs('yandex', '24.1') },
    { name: 'the oldest Firefox', facts: runs('firefox', '110.0') },
  ],
  fail: [
    {
      name: 'Chrome 114',
      facts: runs('chrome', '114.0'),
      message: 'too-old',
      data: { name: 'chrome', version: '114.0', oldest: '115.0' },
      at: ['browser.identity'],
    },
    {
      name: 'Chrome 99 is older than 115',
      facts: runs('chrome', '99.0'),
      message: 'too-old',
      data: { name: 'chrome', version: '99.0', oldest: '115.0' },
      at: ['browser.identity'],
    },
    {
      name: 'Yandex Browser 23.5',
      facts: runs('yandex', '23.5'),
      message: 'too-old',
      data: { name: 'yandex', version: '23.5', oldest: '23.7' },
      at: ['browser.identity'],
    },
    {
      name: 'Firefox 109',
      facts: runs('firefox', '109.0'),
      message: 'too-old',
      data: { name: 'firefox', version: '109.0', oldest: '110.0' },
      at: ['browser.identity'],
    },
  ],
  review: [
    {
      name: 'Edge, however new',
      facts: runs('edge', '142.0'),
      message: 'edge',
      data: { name: 'edge' },
      at: ['browser.identity'],
    },
    {
      name: 'Opera',
      facts: runs('opera', '106.0'),
      message: 'other',
      data: { name: 'opera' },
      at: ['browser.identity'],
    },
    {
      name: 'a browser without a name',
      facts: runs('other', null),
      message: 'other',
      data: { name: 'other' },
      at: ['browser.identity'],
    },
    {
      name: 'Yandex Browser that does not tell its version',
      facts: runs('yandex', null),
      message: 'no-version',
      data: { name: 'yandex', version: '', oldest: '23.7' },
      at: ['browser.identity'],
    },
  ],
  unread: [
    { name: 'not told', facts: {}, missing: ['browser.identity'] },
    {
      name: 'not understood',
      facts: { 'browser.identity': unreadable('unknown-value') },
      missing: ['browser.identity'],
    },
  ],
});
