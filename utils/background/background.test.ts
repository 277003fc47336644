import { beforeEach, describe, expect, test } from 'vitest';
import type { PageFacts, Reading } from '@/utils/facts/facts';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import type { Answer, StoreView } from '@/utils/messaging/protocol';
import { NOON, sampleReading } from '@/utils/storage/testing/samples';
import { fakeBrowser, OWN_PAGE } from './testing/fake-platform';

const on = { state: 'read', value: true } as const;
const off = { state: 'read', value: false } as const;

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
});

/** A cabinet tab with its script: opened, greeted, and showing the messaging page of a store. */
async function showStore(tabId: number, store: string, facts?: PageFacts, changes: Partial<Reading> = {}) {
  browser.open(tabId);
  await answered(browser.fromTab(tabId, { type: 'hello', language: 'ru', store }));
  await answered(
    browser.fromTab(tabId, { type: 'tab-report', report: { state: 'ready', store, page: 'messaging' } }),
  );
  if (facts) {
    const reading = sampleReading(facts, { store, ...changes });
    await answered(browser.fromTab(tabId, { type: 'reading', reading }));
  }
}

async function answered(answer: Promise<Answer<unknown>>): Promise<unknown> {
  const settled = await answer;
  if (!settled.ok) throw new Error(settled.error);
  return settled.value;
}

async function view(store?: string): Promise<StoreView> {
  const value = await answered(browser.fromPopup({ type: 'view', ...(store ? { store } : {}) }));
  return value as StoreView;
}

describe('who may ask', () => {
  test('strangers, our pages beyond their part, and junk are refused in words', async () => {
    const refusal = { ok: false, error: expect.stringContaining('not understood') };
    const { background } = browser;
    expect(await background.message({ type: 'view' }, { ...OWN_PAGE, id: 'theirs' })).toEqual(refusal);
    expect(await background.message('junk', OWN_PAGE)).toEqual(refusal);
    expect(await browser.fromPopup({ type: 'hello', language: 'en' })).toEqual(refusal);
    browser.open(1);
    expect(await browser.fromTab(1, { type: 'settings', change: { enabled: false } })).toEqual(refusal);
    expect(browser.local.writes()).toBe(0);
  });

  test('a full storage is told in the user’s language', async () => {
    await answered(browser.fromPopup({ type: 'settings', change: { language: 'ru' } }));
    browser.local.quota = 10;
    const answer = await browser.fromPopup({ type: 'settings', change: { theme: 'dark' } });
    expect(answer).toEqual({
      ok: false,
      error: expect.stringContaining('В хранилище браузера не осталось места'),
    });
  });
});

describe('hello', () => {
  test('hands out settings, acceptances and words in the cabinet’s language', async () => {
    browser.open(1);
    expect(await answered(browser.fromTab(1, { type: 'hello', language: 'zh-CN' }))).toMatchObject({
      settings: { enabled: true },
      acceptances: [],
      language: 'zh-CN',
      texts: expect.any(Object),
    });
  });

  test('a new document ends the unsaved edits of its tab, asking again does not', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': { ...off, unsaved: true } });
    const isUnsaved = async () =>
      (await view('1001')).store?.facts['chat.autoResponse']?.unsavedIn !== undefined;
    expect(await isUnsaved()).toBe(true);
    await browser.fromTab(1, { type: 'hello', language: 'ru', again: true });
    await browser.fromTab(1, { type: 'hello', language: 'ru' }, 3);
    expect(await isUnsaved()).toBe(true);
    await browser.fromTab(1, { type: 'hello', language: 'ru' });
    expect(await isUnsaved()).toBe(false);
  });
});

describe('readings', () => {
  test('of many tabs on several stores do not mix, whatever dies in between', async () => {
    for (let tab = 1; tab <= 10; tab += 1) {
      const store = String(1001 + (tab % 3));
      await showStore(tab, store, { 'chat.autoResponse': tab % 3 === 0 ? on : off }, { at: NOON - tab });
      browser.restartWorker();
    }
    for (const [store, value] of [
      ['1001', true],
      ['1002', false],
      ['1003', false],
    ] as const) {
      expect((await view(store)).store?.facts['chat.autoResponse']?.fact).toEqual({ state: 'read', value });
    }
    expect((await view()).stores).toHaveLength(3);
  });

  test('are not kept while switched off', async () => {
    await answered(browser.fromPopup({ type: 'settings', change: { enabled: false } }));
    await showStore(1, '1001', { 'chat.autoResponse': off });
    expect((await view()).stores).toEqual([]);
  });

  test('cannot come from the future', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': off }, { at: NOON + 1e9 });
    expect((await view()).store?.lastSeen).toBe(NOON);
  });

  test('an edit that is gone with its tab is no edit any more', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': { ...off, unsaved: true } });
    browser.tabs.delete(1);
    await browser.background.tabRemoved(1);
    expect((await view('1001')).store?.facts['chat.autoResponse']).not.toHaveProperty('unsavedIn');
  });

  test('an edit of before the browser started is no edit any more', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': { ...off, unsaved: true } });
    await browser.background.started();
    expect((await view('1001')).store?.facts['chat.autoResponse']).not.toHaveProperty('unsavedIn');
  });
});

describe('badge', () => {
  const text = (tabId: number) => browser.badges.get(tabId)?.text;

  test('counts what fails in the store of each tab', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': off, 'chat.newOrders': off });
    await showStore(2, '2002', { 'chat.autoResponse': off, 'chat.newOrders': on });
    await showStore(3, '3003');
    expect([1, 2, 3].map(text)).toEqual(['2', '1', '…']);
    expect(browser.badges.get(1)?.title).toBe('Sellerlint: 2 проблемы');
  });

  test('follows a reading in every tab of that store', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': off });
    await showStore(2, '1001', { 'chat.autoResponse': on }, { at: NOON });
    expect([1, 2].map(text)).toEqual(['', '']);
  });

  test('leaves out what was accepted, until that is undone', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': off, 'chat.newOrders': off });
    const accepted = (await answered(
      browser.fromTab(1, {
        type: 'accept',
        checkId: 'chat/autoResponse',
        scope: 'control',
        store: '1001',
        fact: 'chat.autoResponse',
        reason: 'on holiday',
      }),
    )) as { id: string };
    expect(text(1)).toBe('1');
    expect(browser.told).toContainEqual({ tabId: 1, push: { type: 'changed' } });
    await answered(browser.fromPopup({ type: 'undo-accept', id: accepted.id }));
    expect(text(1)).toBe('2');
  });

  test.each([
    ['paused', 'Ⅱ'],
    ['store-conflict', '≠'],
    ['signed-out', ''],
    ['off', ''],
  ] as const)('%s shows "%s"', async (state, shown) => {
    browser.open(1);
    await browser.fromTab(1, { type: 'hello', language: 'en' });
    await browser.fromTab(1, { type: 'tab-report', report: { state } });
    expect(text(1)).toBe(shown);
  });

  test('says when access was taken away, and tells the tabs that are open', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': off });
    browser.state.access = false;
    await browser.background.accessRevoked();
    expect(browser.badges.get('default')?.text).toBe('!');
    expect(browser.told).toContainEqual({ tabId: 1, push: { type: 'no-access' } });
    expect((await view()).hostAccess).toBe(false);
    browser.state.access = true;
    await browser.background.accessGranted();
    expect(browser.badges.get('default')?.text).toBe('');
    expect(browser.told.at(-1)).toEqual({ tabId: 1, push: { type: 'changed' } });
  });
});

describe('view', () => {
  test('shows the store whose cabinet tab was used last', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': off });
    await showStore(2, '2002', { 'chat.autoResponse': on });
    expect((await view()).store?.id).toBe('2002');
    await browser.background.tabActivated(1);
    browser.restartWorker();
    expect(await view()).toMatchObject({ store: { id: '1001' }, tab: { tabId: 1, state: 'ready' } });
    await browser.background.tabActivated(55);
    expect((await view()).store?.id).toBe('1001');
    expect((await view('2002')).store?.id).toBe('2002');
  });

  test('a focused window brings its active tab', async () => {
    await showStore(1, '1001', {});
    await showStore(2, '2002', {});
    browser.open(2, { windowId: 2 });
    await browser.background.windowFocused(1);
    expect((await view()).store?.id).toBe('1001');
    await browser.background.windowFocused(2);
    expect((await view()).store?.id).toBe('2002');
  });

  test('a tab opened in the background is not used', async () => {
    await showStore(1, '1001', {});
    browser.open(2, { active: false });
    await browser.fromTab(2, { type: 'hello', language: 'ru' });
    await browser.fromTab(2, { type: 'tab-report', report: { state: 'ready', store: '2002' } });
    expect((await view()).store?.id).toBe('1001');
  });

  test('a store of which nothing was read is shown by its id', async () => {
    await showStore(1, '1001');
    expect((await view()).store).toMatchObject({ id: '1001', facts: {}, pages: {} });
    expect((await view()).stores).toEqual([]);
  });

  test('two stores in one tab: neither is shown', async () => {
    await showStore(1, '1001', {});
    await browser.fromTab(1, { type: 'tab-report', report: { state: 'store-conflict' } });
    expect(await view()).toMatchObject({ tab: { state: 'store-conflict' } });
    expect((await view()).store).toBeUndefined();
  });

  test('a tab that left the cabinet is forgotten, the store seen last is still shown', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': { ...off, unsaved: true } });
    browser.open(1, { url: 'https://example.org/' });
    const shown = await view();
    expect(shown.tab).toBeUndefined();
    expect(shown.store?.facts['chat.autoResponse']).not.toHaveProperty('unsavedIn');
  });

  test('nothing known at all', async () => {
    browser.state.language = 'zh-TW';
    expect(await view()).toEqual({
      settings: expect.objectContaining({ enabled: true }),
      language: 'zh-CN',
      stores: [],
      ticks: {},
      acceptances: [],
      hostAccess: true,
      setAside: [],
    });
  });

  test('corrupted storage: the view still answers, says so, and the report can be discarded', async () => {
    await browser.local.set({ settings: [], acceptances: 'x', 'store:1001': { version: 99 } });
    const { setAside } = await view();
    expect(setAside.map(({ key }) => key.replace(/:\d+$/, '')).sort()).toEqual([
      'set-aside:acceptances',
      'set-aside:settings',
      'set-aside:store:1001',
    ]);
    for (const { key } of setAside) await answered(browser.fromPopup({ type: 'discard-set-aside', key }));
    expect((await view()).setAside).toEqual([]);
  });
});

describe('describe', () => {
  test('speaks the UI language and names the cabinet’s words in the cabinet’s', async () => {
    await answered(browser.fromPopup({ type: 'settings', change: { language: 'zh-CN' } }));
    const finding = {
      checkId: 'chat/newOrders',
      status: 'fail' as const,
      severity: 'error' as const,
      message: 'off',
      data: {},
      at: ['chat.newOrders' as const],
      missing: [],
      unsaved: false,
    };
    const texts = await answered(
      browser.fromPopup({ type: 'describe', findings: [finding], language: 'ru' }),
    );
    expect(texts).toMatchObject([{ checkId: 'chat/newOrders', title: 'zh-CN/ru' }]);
  });
});

describe('open-page', () => {
  const open = (store: string, page: 'messaging' | 'store-settings' | 'payment-settings' = 'messaging') =>
    answered(browser.fromPopup({ type: 'open-page', store, page, fact: 'chat.newOrders' }));
  const pointAt = { type: 'point-at', fact: 'chat.newOrders' };

  test('brings a tab to the front that shows the page of that store already', async () => {
    await showStore(1, '1001', {});
    await showStore(2, '2002', {});
    expect(await open('1001')).toEqual({ opened: 'tab' });
    expect(browser.state.focusedTab).toBe(1);
    expect(browser.told).toContainEqual({ tabId: 1, push: pointAt });
  });

  test('sends a tab of that store to where the page was last seen, and points once it is there', async () => {
    await showStore(1, '1001', {});
    await browser.fromTab(1, { type: 'tab-report', report: { state: 'ready', store: '1001' } });
    await showStore(2, '2002', {});
    expect(await open('1001')).toEqual({ opened: 'tab' });
    expect(browser.tabs.get(1)?.url).toBe('https://seller.ozon.ru/app/settings/messaging?tab=chat');
    expect(browser.state.focusedTab).toBe(1);
    browser.restartWorker();
    const hello = () => browser.fromTab(1, { type: 'hello', language: 'ru', store: '1001' });
    expect(await answered(hello())).toMatchObject({ pointAt: 'chat.newOrders' });
    expect(await answered(hello())).not.toHaveProperty('pointAt');
  });

  test('points without a new document, too, when the tab comes to show the page', async () => {
    await showStore(1, '1001', {});
    await browser.fromTab(1, { type: 'tab-report', report: { state: 'ready', store: '1001' } });
    await open('1001');
    const report = { state: 'ready', store: '1001', page: 'messaging' } as const;
    await browser.fromTab(1, { type: 'tab-report', report });
    expect(browser.told.at(-1)).toEqual({ tabId: 1, push: pointAt });
  });

  test('never leaves a page with unsaved edits', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': { ...off, unsaved: true } });
    expect(await open('1001', 'store-settings')).toEqual({ opened: 'tab' });
    expect(browser.tabs.get(1)?.url).toBe('https://seller.ozon.ru/app');
    expect(browser.tabs.get(101)?.url).toBe('https://seller.ozon.ru/app/settings/store');
  });

  test('opens a tab when none shows that store', async () => {
    await showStore(1, '1001', {});
    await showStore(1, '2002', {});
    expect(await open('1001')).toEqual({ opened: 'tab' });
    expect(browser.tabs.get(101)?.url).toBe('https://seller.ozon.ru/app/settings/messaging?tab=chat');
    expect(
      await answered(browser.fromTab(101, { type: 'hello', language: 'ru', store: '1001' })),
    ).toMatchObject({ pointAt: 'chat.newOrders' });
  });

  test('does not point into another store', async () => {
    await open('1001', 'store-settings');
    const snapshot = await answered(browser.fromTab(101, { type: 'hello', language: 'ru', store: '2002' }));
    expect(snapshot).not.toHaveProperty('pointAt');
  });

  test('a tab whose script does not answer is loaded anew', async () => {
    await showStore(1, '1001', {});
    browser.deaf.add(1);
    expect(await open('1001')).toEqual({ opened: 'tab' });
    expect(browser.tabs.get(1)?.url).toContain('/app/settings/messaging');
  });

  test('without any address the menu is named', async () => {
    expect(await open('1001', 'payment-settings')).toEqual({ opened: 'menu' });
    expect(browser.tabs.size).toBe(0);
  });
});

test('resume tells the tab and forgets that it was paused', async () => {
  await showStore(1, '1001', {});
  await browser.fromTab(1, { type: 'tab-report', report: { state: 'paused', store: '1001' } }, 2);
  await answered(browser.fromPopup({ type: 'resume', tabId: 1 }));
  expect(browser.told.at(-1)).toEqual({ tabId: 1, push: { type: 'resume' } });
  expect((await view()).tab?.state).toBe('ready');
});

test('forgetting a store leaves nothing of it', async () => {
  await showStore(1, '1001', { 'chat.autoResponse': off });
  await browser.fromPopup({
    type: 'accept',
    checkId: 'chat/autoResponse',
    scope: 'store',
    store: '1001',
    reason: '',
  });
  await answered(browser.fromPopup({ type: 'forget-store', store: '1001' }));
  expect(JSON.stringify(browser.local.dump())).not.toContain('1001');
});

describe('the store profile', () => {
  const profile = { legalName: 'Star Sea', accountName: 'STAR SEA', iban: 'GB29NWBK60161331926819' };
  const save = (store = '1001') => answered(browser.fromPopup({ type: 'save-profile', store, profile }));
  const changed = (tabId: number) => ({ tabId, push: { type: 'changed' } });

  test('is shown, told to the tabs without its IBAN, and gone when deleted', async () => {
    await showStore(1, '1001', {});
    await save();
    browser.restartWorker();
    expect((await view('1001')).profile).toEqual(profile);
    expect((await view('2002')).profile).toBeUndefined();
    expect(browser.told).toContainEqual(changed(1));
    const hello = () => answered(browser.fromTab(1, { type: 'hello', language: 'ru', again: true }));
    expect(await hello()).toMatchObject({ sellers: { 1001: { 'seller.accountName': 'STAR SEA' } } });
    expect(JSON.stringify(await hello())).not.toContain('NWBK');
    await answered(browser.fromPopup({ type: 'delete-profile', store: '1001' }));
    expect((await view('1001')).profile).toBeUndefined();
    expect(await hello()).toMatchObject({ sellers: {} });
  });

  test('goes with its store', async () => {
    await showStore(1, '1001', {});
    await save();
    await answered(browser.fromPopup({ type: 'tick', store: '1001', item: 'chat/aml-papers', note: 'x' }));
    await answered(browser.fromPopup({ type: 'forget-store', store: '1001' }));
    expect(JSON.stringify(browser.local.dump())).not.toMatch(/1001|STAR/);
  });

  test('that finds no room leaves the old one, and words say why', async () => {
    await save();
    browser.local.quota = 10;
    const answer = await browser.fromPopup({
      type: 'save-profile',
      store: '1001',
      profile: { legalName: 'Other' },
    });
    expect(answer).toEqual({ ok: false, error: expect.stringContaining('storage') });
    expect((await view('1001')).profile).toEqual(profile);
  });

  test('is handed to the analysis of a text of its store, and of no other', async () => {
    await save();
    const ask = (store?: string) =>
      answered(
        browser.fromPopup({
          type: 'analyse',
          question: { kind: 'address', text: 'x' },
          ...(store && { store }),
        }),
      );
    expect(await ask('1001')).toMatchObject({ text: 'address: x (Star Sea)' });
    expect(await ask('2002')).toMatchObject({ text: 'address: x (no profile)' });
    expect(await ask()).toMatchObject({ text: 'address: x (no profile)' });
    expect(JSON.stringify(browser.local.dump())).not.toContain('address: x');
  });
});

test('another IBAN in the profile takes back what the stored one was compared with', async () => {
  const iban = (compared: 'same' | 'unknown') => ({
    state: 'read' as const,
    value: { length: 22, country: 'GB', expectedLength: 22, problem: null, profile: compared },
  });
  await showStore(1, '1001', { 'payout.iban': iban('same') });
  const stored = async () => (await view('1001')).store?.facts['payout.iban']?.fact;
  const save = (profile: object) =>
    answered(browser.fromPopup({ type: 'save-profile', store: '1001', profile }));
  await save({ legalName: 'Star Sea' });
  expect(await stored()).toEqual(iban('same'));
  await save({ iban: 'DE89370400440532013000' });
  expect(await stored()).toEqual(iban('unknown'));
});

describe('the badge', () => {
  test('judges by the profile and by the limits that the user set', async () => {
    await showStore(1, '1001', { 'chat.autoResponse': on, 'chat.newOrders': on });
    const text = () => browser.badges.get(1)?.text;
    expect(text()).toBe('');
    const profile = { provider: 'pingpong' } as const;
    await answered(browser.fromPopup({ type: 'save-profile', store: '1001', profile }));
    expect(text()).toBe('1');
    const limits = { ...DEFAULT_LIMITS, slaPercent: 50 };
    await answered(browser.fromPopup({ type: 'settings', change: { limits } }));
    expect(text()).toBe('2');
    await answered(browser.fromPopup({ type: 'delete-profile', store: '1001' }));
    expect(text()).toBe('1');
  });
});

test('a checklist item is ticked with its date and note, and unticked', async () => {
  await showStore(1, '1001', {});
  const item = 'chat/aml-papers';
  await answered(browser.fromPopup({ type: 'tick', store: '1001', item, note: 'sent' }));
  expect((await view('1001')).ticks).toEqual({ [item]: { at: NOON, note: 'sent' } });
  expect((await view('2002')).ticks).toEqual({});
  browser.state.now += 5;
  await answered(browser.fromPopup({ type: 'tick', store: '1001', item, note: '' }));
  expect((await view('1001')).ticks).toEqual({ [item]: { at: NOON + 5, note: '' } });
  await answered(browser.fromPopup({ type: 'untick', store: '1001', item }));
  await answered(browser.fromPopup({ type: 'untick', store: '1001', item }));
  expect((await view('1001')).ticks).toEqual({});
});

test('accepting the same thing twice is accepting it once', async () => {
  const accept = () =>
    answered(browser.fromPopup({ type: 'accept', checkId: 'chat/newOrders', scope: 'off', reason: 'x' }));
  expect(await accept()).toMatchObject({ id: 'id-1' });
  expect(await accept()).toMatchObject({ id: 'id-1' });
  expect((await view()).acceptances).toHaveLength(1);
});
