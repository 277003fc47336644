/** What is kept: through a killed worker, damaged storage, many tabs and several stores; and what must never be kept. */
import type { BrowserContext, Page } from '@playwright/test';
import { demoControls } from './support/demo-controls';
import {
  BAD,
  expect,
  expectVerdict,
  FLAGS_OF_BAD,
  flag,
  flagsOn,
  GOOD,
  MIXED,
  ownPage,
  storedText,
  switchRow,
  test,
  verdict,
  verdictsIn,
  workerOf,
} from './support/extension';

const MESSAGING = '/app/settings/messaging';
const PAYMENTS = '/app/settings/payments';
const CHECK = 'chat/auto-response';
/** Pieces of the demo's Merchant IDs, long enough to be found and short enough to be found in any part of one. */
const SECRETS = ['LLP8K2M4', 'Q6R8T0', '2X4Z6B8D0', 'lp4f9c1d7e5b2a8063e1', 'GB29NWBK60161331926819'];

/** Kills the extension's worker as the browser does when it is idle, and waits until it is dead. */
async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const client = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) =>
    client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    }),
  );
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await client.detach();
}

test('the worker killed between the strokes of an edit: nothing is lost', async ({
  browserContext,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open(MESSAGING);
  const controls = demoControls(page);
  await expectVerdict(popup, CHECK, 'fail');
  await killWorker(browserContext);
  await controls.toggle('Auto-response');
  await expect(flag(page, CHECK)).toBeHidden();
  await expectVerdict(popup, CHECK, 'fail', true);
  await killWorker(browserContext);
  await controls.save();
  await killWorker(browserContext);
  await expectVerdict(popup, CHECK, 'pass');
  await killWorker(browserContext);
  await controls.toggle('Enable chat for new orders');
  await expectVerdict(popup, 'chat/new-orders', 'fail', true);
  await killWorker(browserContext);
  const fresh = await openPopup();
  await expect(fresh.locator(`[data-store="${BAD}"]`)).toHaveCount(1);
  await expectVerdict(fresh, CHECK, 'pass');
  await expectVerdict(fresh, 'chat/new-orders', 'fail', true);
  await killWorker(browserContext);
  await page.close();
  await expectVerdict(fresh, 'chat/new-orders', 'fail');
});

const JUNK: unknown[] = [
  null,
  0,
  '{"half',
  [],
  [[[]]],
  { version: 99, id: 7, facts: { 'chat.autoResponse': 'yes' } },
  { version: 1, items: 'none', facts: null, pages: 3 },
];

for (const [place, junk] of JUNK.entries())
  test(`every stored key is ${JSON.stringify(junk)}: the popup says so, and goes on`, async ({
    browserContext,
    signIn,
    open,
    openPopup,
  }) => {
    // The whole way once; for the other kinds of junk, that the popup stands.
    await signIn(BAD);
    const page = await open(MESSAGING);
    await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.messaging);
    await (await workerOf(browserContext)).evaluate(async (value) => {
      for (const area of [chrome.storage.local, chrome.storage.session]) {
        const keys = Object.keys(await area.get(null));
        for (const key of [
          ...keys,
          'settings',
          'acceptances',
          'store:1042718',
          'store:nonsense',
          'tab:1',
          'used-tabs',
        ])
          await area.set({ [key]: value });
      }
    }, junk);
    const popup = await openPopup(BAD);
    await expect(verdict(popup, CHECK)).toHaveCount(1);
    await expect(popup.locator('[data-notice=set-aside]')).toBeVisible();
    if (place > 0) return;
    await page.reload();
    await expectVerdict(popup, CHECK, 'fail');
    await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.messaging);
    const discard = popup.locator('[data-notice=set-aside]').getByRole('button', { name: 'Discard' });
    for (let left = await discard.count(); left > 0; left--) {
      await discard.first().click();
      await expect(discard).toHaveCount(left - 1);
    }
    await expect(popup.locator('[data-notice=set-aside]')).toHaveCount(0);
    await expectVerdict(popup, CHECK, 'fail');
  });

test('ten tabs on three stores: each store keeps its own facts', async ({
  serve,
  browserContext,
  open,
  openPopup,
}) => {
  const stores = [BAD, GOOD, MIXED];
  // The header alone names the store, as when several accounts are open side by side.
  const isOn = (store: string) => store === GOOD;
  for (const store of stores)
    await serve({
      [`/app/own/${store}`]: ownPage({
        store,
        storeName: `Store ${store}`,
        body:
          switchRow('Auto-response', isOn(store)) + switchRow('Enable chat for new orders', store !== MIXED),
      }),
    });
  const tabs: [string, Page][] = [];
  for (let n = 0; n < 10; n++) {
    const store = stores[n % 3] ?? BAD;
    tabs.push([store, await open(`/app/own/${store}`)]);
  }
  for (const [store, tab] of tabs) await expect(flag(tab, CHECK)).toHaveCount(isOn(store) ? 0 : 1);
  const popup = await openPopup();
  // The tab used last is the tenth, of the first store.
  await expect(popup.locator('[data-store]')).toHaveAttribute('data-store', BAD);
  for (const store of stores) {
    const own = await openPopup(store);
    await expect(own.locator('[data-store]')).toHaveCount(1);
    await expect(own.locator('[data-store]')).toHaveAttribute('data-store', store);
    await expect(own.locator('h1')).toHaveText(`Store ${store}`);
    await expectVerdict(own, CHECK, isOn(store) ? 'pass' : 'fail');
    await expectVerdict(own, 'chat/new-orders', store === MIXED ? 'fail' : 'pass');
  }
  await tabs[1]?.[1].bringToFront();
  await popup.reload();
  // The popup's own tab is the active one now; the cabinet's tab used last is the second, of the second store.
  await expect(popup.locator('[data-store]')).toHaveAttribute('data-store', GOOD);
  expect(
    await (await workerOf(browserContext)).evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)).sort(),
    ),
  ).toEqual(stores.map((store) => `store:${store}`).sort());
});

test('header and cookie name different stores: nothing is kept, and the popup says why', async ({
  browserContext,
  serve,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(GOOD);
  await serve({ '/app/own': ownPage({ store: BAD, body: switchRow('Auto-response', false) }) });
  const page = await open('/app/own');
  const popup = await openPopup();
  await expect(popup.locator('[data-notice=store-conflict]')).toBeVisible();
  await expect(popup.locator('[data-store]')).toHaveCount(0);
  expect(await flagsOn(page)).toEqual([]);
  expect(
    await (await workerOf(browserContext)).evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)),
    ),
  ).toEqual([]);
});

test('the store switched in another tab: the old tab reads nothing more for anybody', async ({
  browserContext,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const old = await open(MESSAGING);
  const popup = await openPopup(BAD);
  await expectVerdict(popup, CHECK, 'fail');
  await signIn(GOOD);
  const fresh = await open(MESSAGING);
  const good = await openPopup(GOOD);
  await expectVerdict(good, CHECK, 'pass');
  await old.bringToFront();
  await expect.poll(() => flagsOn(old)).toEqual([]);
  await demoControls(old).toggle('Auto-response');
  const bare = await openPopup();
  await expect(bare.locator('[data-notice=store-conflict]')).toBeVisible();
  await expectVerdict(popup, CHECK, 'fail');
  await expectVerdict(good, CHECK, 'pass');
  await fresh.bringToFront();
  await bare.reload();
  await expect(bare.locator('[data-store]')).toHaveAttribute('data-store', GOOD);
  expect(await storedText(browserContext)).not.toContain('"unsavedIn"');
});

const OBSTACLES = [
  { path: '/app/registration/signin', notice: 'signed-out' },
  { path: '/app/restricted', notice: 'blocked' },
];
for (const { path, notice } of OBSTACLES)
  test(`${path}: nothing is read, the popup says ${notice} and keeps what it knew`, async ({
    signIn,
    open,
    openPopup,
  }) => {
    await signIn(BAD);
    const page = await open(MESSAGING);
    await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.messaging);
    await page.goto(`https://seller.ozon.ru${path}`);
    await page.locator('html[data-sellerlint-state]').waitFor({ state: 'attached' });
    const popup = await openPopup();
    await expect(popup.locator(`[data-notice=${notice}]`)).toBeVisible();
    expect(await flagsOn(page)).toEqual([]);
    await expectVerdict(popup, CHECK, 'fail');
  });

test('of a secret nothing is kept, whatever is done with it', async ({
  browserContext,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const page = await open(PAYMENTS);
  await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.payments);
  const id = demoControls(page).text('Merchant ID');
  const field = demoControls(page);
  await id.fill('LLP8K2M4Q6R8T0A2X4Z6B8D');
  await id.press('End');
  await page.keyboard.insertText('\u200B');
  await flag(page, 'payout/merchant-id-characters').click();
  await expect(page.locator('[data-sellerlint-root] [role=dialog]')).toBeVisible();
  await page.keyboard.press('Escape');
  await field.save();
  const popup = await openPopup(BAD);
  await expectVerdict(popup, 'payout/merchant-id-format', 'fail');
  await verdict(popup, 'payout/merchant-id-characters').getByRole('button').first().click();
  for (const { language } of [{ language: 'ru' }, { language: 'zh-Hans' }] as const) {
    await signIn(BAD, language);
    await page.reload();
    await expect.poll(() => flagsOn(page)).not.toEqual([]);
  }
  expect(Object.keys(await verdictsIn(popup))).toContain('payout/merchant-id-characters');
  const stored = await storedText(browserContext);
  expect(stored).toContain('payout.merchantId');
  for (const secret of SECRETS) {
    expect(stored).not.toContain(secret);
    expect(await popup.content()).not.toContain(secret);
  }
});
