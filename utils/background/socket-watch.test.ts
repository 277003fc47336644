import { beforeEach, describe, expect, test } from 'vitest';
import type { SocketOutcome } from '@/utils/facts/facts';
import type { Request, StoreView } from '@/utils/messaging/protocol';
import { NOON, sampleReading } from '@/utils/storage/testing/samples';
import type { SocketEvent } from './socket-outcome';
import { fakeBrowser } from './testing/fake-platform';

const TAB = 1;
const STORE = '1001';

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  browser.optional.allowed.add('socket');
  browser.open(TAB, { url: 'https://seller.ozon.ru/app/messenger?chat=1' });
});

const report = (store: string): Request => ({ type: 'tab-report', report: { state: 'ready', store } });
const ended = async (...events: SocketEvent[]) => {
  for (const event of events) await browser.background.socketEnded(TAB, event);
};

async function stored(store = STORE) {
  const answer = await browser.fromPopup({ type: 'view', store });
  if (!answer.ok) throw new Error(answer.error);
  return (answer.value as StoreView).store;
}

async function outcome(store = STORE): Promise<SocketOutcome | undefined> {
  const fact = (await stored(store))?.facts['chat.socket']?.fact;
  return fact?.state === 'read' ? fact.value : undefined;
}

describe('the chat’s connection', () => {
  test('counts for the store of its tab, under the page’s path without its query', async () => {
    await browser.fromTab(TAB, report(STORE));
    await ended('blocked');
    expect((await stored())?.facts['chat.socket']).toEqual({
      fact: { state: 'read', value: { failures: 1, blocked: true } },
      page: 'messenger',
      path: '/app/messenger',
      at: NOON,
    });
    expect((await stored())?.pages).toEqual({});
  });

  test('failures go on counting after the worker was killed; a connection ends the row', async () => {
    await browser.fromTab(TAB, report(STORE));
    await ended('failed', 'failed');
    browser.restartWorker();
    await ended('failed');
    expect(await outcome()).toEqual({ failures: 3, blocked: false });
    await ended('connected');
    expect(await outcome()).toEqual({ failures: 0, blocked: false });
  });

  test('what comes before the tab has named its store waits for it', async () => {
    await ended('failed', 'blocked');
    expect(await outcome()).toBeUndefined();
    browser.restartWorker();
    await browser.fromTab(TAB, report(STORE));
    expect(await outcome()).toEqual({ failures: 2, blocked: true });
  });

  test('a tab whose store is in conflict counts for nobody', async () => {
    await browser.fromTab(TAB, { type: 'tab-report', report: { state: 'store-conflict' } });
    await ended('blocked');
    expect(await outcome()).toBeUndefined();
  });

  test('what a closed tab had waiting is forgotten', async () => {
    await ended('blocked');
    await browser.background.tabRemoved(TAB);
    browser.open(TAB);
    await browser.fromTab(TAB, report(STORE));
    expect(await outcome()).toBeUndefined();
  });

  test('a connection that stands is not written down every time', async () => {
    await browser.fromTab(TAB, report(STORE));
    await ended('connected');
    const before = browser.local.writes();
    browser.state.now += 1000;
    await ended('connected');
    expect(browser.local.writes()).toBe(before);
    browser.state.now += 120_000;
    await ended('connected');
    expect((await stored())?.facts['chat.socket']?.at).toBe(browser.state.now);
  });

  test('says nothing of the store itself', async () => {
    await browser.fromTab(TAB, report(STORE));
    const reading = sampleReading({}, { store: STORE, page: 'messenger', path: '/app/messenger?chat=1' });
    await browser.fromTab(TAB, { type: 'reading', reading });
    browser.state.now += 1000;
    await ended('connected');
    expect(await stored()).toMatchObject({
      lastSeen: NOON,
      pages: { messenger: { path: '/app/messenger?chat=1' } },
    });
  });

  test('nothing is remembered while switched off', async () => {
    await browser.fromTab(TAB, report(STORE));
    await browser.fromPopup({ type: 'settings', change: { enabled: false } });
    await ended('blocked');
    expect(await outcome()).toBeUndefined();
  });

  test('without the permission what was learned is unread again', async () => {
    await browser.fromTab(TAB, report(STORE));
    await ended('blocked');
    browser.optional.allowed.delete('socket');
    await browser.background.accessRevoked();
    expect(await outcome()).toBeUndefined();
    expect(browser.optional.givenBack).toContain('socket');
  });
});
