import { describe, expect, it } from 'vitest';
import { channelStatus, syncPart, syncTime } from './portal-status';

const NOW = new Date(2026, 10, 21, 12, 30).getTime();
const at = (year: number, month: number, day: number, hours = 0, minutes = 0) =>
  new Date(year, month - 1, day, hours, minutes).getTime();

describe('channelStatus', () => {
  it.each([
    ['已开通|可用|Last Sync: 09:41', 'active'],
    ['已开通｜可用', 'active'],
    ['Pending Review', 'pending'],
    ['未授权 | Last Sync: 2026/11/20 09:41', 'unauthorised'],
    ['Suspended', 'suspended'],
    ['Приостановлен', 'suspended'],
    ['已开通|Suspended', null],
    ['已开通|升级中', null],
    ['Last Sync: 09:41', null],
    ['', null],
  ])('%s is %s', (line, status) => expect(channelStatus(line)).toBe(status));
});

it.each([
  ['已开通|可用|Last Sync: 09:41', '09:41'],
  ['已开通|最近同步：昨天 09:41', '昨天 09:41'],
  ['已开通|可用', null],
])('%s was synchronised %s', (line, part) => expect(syncPart(line)).toBe(part));

describe('syncTime', () => {
  it.each([
    ['09:41', at(2026, 11, 21, 9, 41)],
    ['23:59', at(2026, 11, 20, 23, 59)],
    ['Last Sync: 09:41', at(2026, 11, 21, 9, 41)],
    ['2026-11-18 09:41', at(2026, 11, 18, 9, 41)],
    ['2026/11/18', at(2026, 11, 18)],
    ['18.11.2026 09:41:07', at(2026, 11, 18, 9, 41)],
    ['2026年11月18日 09:41', at(2026, 11, 18, 9, 41)],
    ['11月18日 09:41', at(2026, 11, 18, 9, 41)],
    ['12月18日', at(2025, 12, 18)],
    ['18 Nov 2026', at(2026, 11, 18)],
    ['Nov 18, 2026 09:41', at(2026, 11, 18, 9, 41)],
    ['18 ноября 2026, 09:41', at(2026, 11, 18, 9, 41)],
    ['today 09:41', at(2026, 11, 21, 9, 41)],
    ['вчера в 09:41', at(2026, 11, 20, 9, 41)],
    ['昨天09:41', at(2026, 11, 20, 9, 41)],
    ['5 minutes ago', at(2026, 11, 21, 12)],
    ['3天前', at(2026, 11, 18, 12)],
    ['2 часа назад', at(2026, 11, 21, 10)],
    ['刚刚', at(2026, 11, 21, 12)],
  ])('%s', (text, time) => expect(syncTime(text, NOW)).toBe(time));

  it.each([
    ['11/12/2026'],
    ['11-12'],
    ['2026-13-01'],
    ['31.02.2026'],
    ['25:00'],
    ['today'.repeat(20)],
    ['18.11.26'],
    ['2027-01-01'],
    ['never'],
    ['—'],
  ])('%s is not certain', (text) => expect(syncTime(text, NOW)).toBeNull());

  it('does not change what is told as "ago" with every look', () => {
    expect(syncTime('5 minutes ago', NOW)).toBe(syncTime('5 minutes ago', NOW + 60_000));
  });
});
