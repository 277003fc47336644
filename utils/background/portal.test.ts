import { beforeEach, describe, expect, test } from 'vitest';
import type { PageFacts } from '@/utils/facts/facts';
import type { Answer, StoreView } from '@/utils/messaging/protocol';
import type { StoreProfile } from '@/utils/profile/store-profile';
import { NOON, sampleReading } from '@/utils/storage/testing/samples';
import { fakeBrowser } from './testing/fake-platform';

const PORTAL_TAB = 40;
const STORE = '1001';
const OTHER = '2002';
const FACTS: PageFacts = {
  'portal.channel': { state: 'read', value: 'suspended' },
  'portal.balance': { state: 'read', value: 40 },
};

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  browser.tabs.set(PORTAL_TAB, {
    id: PORTAL_TAB,
    active: true,
    url: 'https://global.lianlianpay.com/',
    windowId: 1,
  });
});

async function answered(answer: Promise<Answer<unknown>>): Promise<unknown> {
  const settled = await answer;
  if (!settled.ok) throw new Error(settled.error);
  return settled.value;
}

/** The user presses "Allow". */
async function allow() {
  browser.optional.allowed.add('portal');
  await browser.background.accessGranted();
}

async function revoke() {
  browser.optional.allowed.delete('portal');
  await browser.background.accessRevoked();
}

const saveProfile = (store: string, profile: StoreProfile) =>
  answered(browser.fromPopup({ type: 'save-profile', store, profile }));

const read = (facts: PageFacts = FACTS) =>
  browser.fromPortal(PORTAL_TAB, { type: 'portal-reading', reading: { path: '/channel', at: NOON, facts } });

async function factsOf(store: string): Promise<string[]> {
  const view = (await answered(browser.fromPopup({ type: 'view', store }))) as StoreView;
  return Object.keys(view.store?.facts ?? {}).sort();
}

const portalTold = () =>
  browser.told.filter(({ tabId }) => tabId === PORTAL_TAB).map(({ push }) => push.type);

describe('the permission', () => {
  test('nothing is registered before the user allows it', async () => {
    await browser.background.started();
    expect(browser.optional).toMatchObject({ registered: false, runs: 0 });
  });

  test('allowing registers the script and reads the portal that stands open', async () => {
    await allow();
    expect(browser.optional).toMatchObject({ registered: true, runs: 1 });
  });

  test('after an update, which forgets registrations, it is registered again', async () => {
    await allow();
    browser.optional.registered = false;
    browser.restartWorker();
    await browser.background.started();
    expect(browser.optional.registered).toBe(true);
  });

  test('taking it back leaves nothing, even after the worker was killed', async () => {
    await allow();
    await saveProfile(STORE, { portal: true });
    await answered(read());
    expect(await factsOf(STORE)).toEqual(['portal.balance', 'portal.channel']);

    browser.restartWorker();
    await revoke();
    expect(browser.optional.registered).toBe(false);
    expect(browser.optional.givenBack).toContain('portal');
    expect(portalTold()).toContain('portal-over');
    expect(await factsOf(STORE)).toEqual([]);
  });

  test('a script that still speaks after that is ended and not believed', async () => {
    await saveProfile(STORE, { portal: true });
    await answered(read());
    expect(portalTold()).toEqual(['portal-over']);
    expect(await factsOf(STORE)).toEqual([]);
  });

  test('losing some other permission touches nothing of it', async () => {
    await allow();
    await saveProfile(STORE, { portal: true });
    await answered(read());
    await browser.background.accessRevoked();
    expect(browser.optional.registered).toBe(true);
    expect(await factsOf(STORE)).toEqual(['portal.balance', 'portal.channel']);
  });
});

describe('whose portal it is', () => {
  beforeEach(allow);

  test('without a store tied to it nothing is stored', async () => {
    await saveProfile(STORE, { legalName: '星海' });
    const before = browser.local.writes();
    await answered(read());
    expect(browser.local.writes()).toBe(before);
  });

  test('every store tied to it gets the facts, the others none', async () => {
    await saveProfile(STORE, { portal: true });
    await saveProfile(OTHER, { portal: true });
    await saveProfile('3003', { portal: false });
    await answered(read());
    for (const store of [STORE, OTHER])
      expect(await factsOf(store)).toEqual(['portal.balance', 'portal.channel']);
    expect(await factsOf('3003')).toEqual([]);
  });

  test('untying a store, or deleting its profile, forgets what was read for it', async () => {
    await saveProfile(STORE, { portal: true });
    await saveProfile(OTHER, { portal: true });
    await answered(read());
    await saveProfile(STORE, { portal: false });
    expect(await factsOf(STORE)).toEqual([]);
    await answered(browser.fromPopup({ type: 'delete-profile', store: OTHER }));
    expect(await factsOf(OTHER)).toEqual([]);
  });

  test('an open portal is told of the change, so that it speaks again', async () => {
    await answered(read());
    await saveProfile(STORE, { portal: true });
    expect(portalTold()).toEqual(['changed']);
  });

  test('a closed tab is told nothing twice', async () => {
    await answered(read());
    browser.deaf.add(PORTAL_TAB);
    await saveProfile(STORE, { portal: true });
    browser.deaf.delete(PORTAL_TAB);
    await saveProfile(STORE, { portal: false });
    expect(portalTold()).toEqual([]);
  });
});

describe('what a reading of the portal may say', () => {
  beforeEach(async () => {
    await allow();
    await saveProfile(STORE, { portal: true });
  });

  test('facts of the portal only', async () => {
    await answered(read({ ...FACTS, 'chat.autoResponse': { state: 'read', value: true } }));
    expect(await factsOf(STORE)).toEqual(['portal.balance', 'portal.channel']);
  });

  test('nothing about the store itself', async () => {
    browser.open(1);
    const reading = sampleReading({}, { store: STORE, language: 'ru', at: NOON - 5000 });
    await answered(browser.fromTab(1, { type: 'reading', reading }));
    await answered(read());
    const view = (await answered(browser.fromPopup({ type: 'view', store: STORE }))) as StoreView;
    expect(view.store).toMatchObject({
      name: 'Tea House',
      language: 'ru',
      lastSeen: NOON - 5000,
      pages: { messaging: { path: reading.path } },
      facts: { 'portal.channel': { page: 'lianlian-portal', path: '/channel', at: NOON } },
    });
    expect(view.store?.pages['lianlian-portal']).toBeUndefined();
  });

  test('nothing while switched off', async () => {
    await answered(browser.fromPopup({ type: 'settings', change: { enabled: false } }));
    await answered(read());
    expect(await factsOf(STORE)).toEqual([]);
  });

  test('a script in the cabinet may not speak for the portal, nor the portal for the cabinet', async () => {
    browser.open(1);
    const reading = { path: '/', at: NOON, facts: FACTS };
    expect((await browser.fromTab(1, { type: 'portal-reading', reading })).ok).toBe(false);
    const forged = sampleReading({ 'chat.autoResponse': { state: 'read', value: true } }, { store: STORE });
    expect((await browser.fromPortal(PORTAL_TAB, { type: 'reading', reading: forged })).ok).toBe(false);
    expect((await browser.fromPortal(PORTAL_TAB, { type: 'view' })).ok).toBe(false);
  });
});
