/** What the user may allow besides the cabinet: the LianLian portal and the chat's connection, in a real Chromium. */
import { test as base, expect, type Page } from '@playwright/test';
import { EXTENSION, expectVerdict, ownPage, storedText, workerOf } from './support/extension';
import {
  connectChat,
  hostAccess,
  launchOptional,
  manifestOf,
  type OptionalBrowser,
} from './support/optional';

const STORE = '1042718';
const OTHER = '1187305';
const CABINET = 'https://seller.ozon.ru/app/messenger';
const PORTAL = 'https://global.lianlianpay.com/channel/ozon';
const PORTAL_PATTERN = 'https://global.lianlianpay.com/*';

/** A portal that binding would fail on: not authorised, too little money, too low a threshold. */
const PORTAL_PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8">
<link rel="icon" href="data:,"><title>连连国际</title></head><body><h1>Ozon专属收款通道</h1><dl>
<dt>通道状态</dt><dd id="status">未授权</dd><dt>账户余额</dt><dd>40.00 CNY</dd>
<dt>自动提现触发阈值(CNY)</dt><dd>1000</dd><dt>KYC状态</dt><dd>Active</dd></dl></body></html>`;

const test = base.extend<
  { signIn(store: string): Promise<void>; popup(store: string): Promise<Page> },
  { allowed: OptionalBrowser }
>({
  allowed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
    async ({}, use) => {
      const allowed = await launchOptional();
      await use(allowed);
      await allowed.close();
    },
    { scope: 'worker' },
  ],
  signIn: async ({ allowed: { context, pages } }, use) => {
    await use(async (store) => {
      pages.set(
        'seller.ozon.ru/app/messenger',
        ownPage({ heading: 'Chats', store, body: '<p>No chats yet</p>' }),
      );
      await context.addCookies([{ url: CABINET, name: 'sc_company_id', value: store }]);
    });
    for (const page of context.pages().slice(1)) await page.close();
    await context.clearCookies();
    await (await workerOf(context)).evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
    });
  },
  popup: async ({ allowed: { context, extensionId } }, use) => {
    await use(async (store) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html?store=${store}`);
      return page;
    });
  },
});

async function openCabinet({ context }: OptionalBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(CABINET);
  await page.locator('html[data-sellerlint-state=ready]').waitFor({ state: 'attached' });
  return page;
}

async function openPortal({ context, pages }: OptionalBrowser, document = PORTAL_PAGE): Promise<Page> {
  pages.set('global.lianlianpay.com/channel/ozon', document);
  const page = await context.newPage();
  await page.goto(PORTAL);
  return page;
}

/** What is stored of a fact: its value, or undefined while it is unread. */
async function factOf({ context }: OptionalBrowser, store: string, key: string): Promise<unknown> {
  return (await workerOf(context)).evaluate(
    async ([id, fact]) => {
      const stored = await chrome.storage.local.get(`store:${id}`);
      const record = stored[`store:${id}`] as
        | { facts: Record<string, { fact: { value?: unknown } }> }
        | undefined;
      return record?.facts[fact]?.fact.value;
    },
    [store, key] as const,
  );
}

/** Waits until a fact has a value; `undefined` for "unread". */
const expectFact = (allowed: OptionalBrowser, store: string, key: string, value: unknown) =>
  expect.poll(() => factOf(allowed, store, key)).toEqual(value);

/** As the dashboard does when its box is ticked. */
const tie = (popup: Page, store: string, portal: boolean): Promise<unknown> =>
  popup.evaluate((request) => chrome.runtime.sendMessage(request), {
    type: 'save-profile',
    store,
    profile: { portal },
  });

/** Whether a script of ours runs in a page: it stands in a world of its own, which the debugger can see. */
async function runsIn(page: Page, extensionId: string): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await client.send('Runtime.enable');
  const ours = worlds.filter(({ origin }) => origin.includes(extensionId));
  const found = await Promise.all(
    ours.map(({ id }) =>
      client.send('Runtime.evaluate', {
        contextId: id,
        expression: `Symbol.for('sellerlint.portal') in globalThis`,
      }),
    ),
  );
  await client.detach();
  return found.some(({ result }) => result.value === true);
}

test('installing asks for the cabinet and nothing else; Chromium knows the rest as optional', async () => {
  expect(await manifestOf(EXTENSION)).toMatchObject({
    permissions: ['storage'],
    host_permissions: ['https://seller.ozon.ru/*'],
    optional_permissions: ['scripting', 'webRequest'],
    optional_host_permissions: [PORTAL_PATTERN, 'wss://ws.seller.ozon.ru/*'],
  });
});

test.describe('the chat’s connection', () => {
  test('a blocked one is found, and one that stands clears it', async ({ allowed, signIn, popup }) => {
    await signIn(STORE);
    const page = await openCabinet(allowed);
    const list = await popup(STORE);
    await expectVerdict(list, 'chat/socket-blocked', 'unread');
    expect(await connectChat(page, 'blocked')).toBe('error');
    await expectVerdict(list, 'chat/socket-blocked', 'fail');
    expect(await connectChat(page, 'open')).toBe('open');
    await expectVerdict(list, 'chat/socket-blocked', 'pass');
  });

  test('others count in a row: the third failure tells', async ({ allowed, signIn, popup }) => {
    await signIn(STORE);
    const page = await openCabinet(allowed);
    const list = await popup(STORE);
    await connectChat(page, 'refused');
    await connectChat(page, 'reset');
    await expectFact(allowed, STORE, 'chat.socket', { failures: 2, blocked: false });
    await expectVerdict(list, 'chat/socket-blocked', 'pass');
    await connectChat(page, 'refused');
    await expectVerdict(list, 'chat/socket-blocked', 'fail');
  });

  test('a worker that was killed wakes for it and goes on counting', async ({ allowed, signIn, popup }) => {
    await signIn(STORE);
    const page = await openCabinet(allowed);
    const list = await popup(STORE);
    await connectChat(page, 'refused');
    await connectChat(page, 'refused');
    await expectFact(allowed, STORE, 'chat.socket', { failures: 2, blocked: false });
    const client = await allowed.context.newCDPSession(list);
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await connectChat(page, 'refused');
    await expectFact(allowed, STORE, 'chat.socket', { failures: 3, blocked: false });
  });

  test('what a page does before it has named its store counts for that store', async ({
    allowed,
    signIn,
  }) => {
    await signIn(STORE);
    allowed.pages.set(
      'seller.ozon.ru/app/messenger',
      ownPage({
        heading: 'Chats',
        store: STORE,
        body: '<p>No chats yet</p>',
        head: `<script>new WebSocket('wss://ws.seller.ozon.ru/blocked')</script>`,
      }),
    );
    await openCabinet(allowed);
    await expectFact(allowed, STORE, 'chat.socket', { failures: 1, blocked: true });
  });
});

test.describe('the LianLian portal', () => {
  test('is read for the stores tied to it, in a tab that already stood open too', async ({
    allowed,
    signIn,
    popup,
  }) => {
    await signIn(STORE);
    await openCabinet(allowed);
    const list = await popup(STORE);
    await openPortal(allowed);
    await expectFact(allowed, STORE, 'portal.channel', undefined);
    expect(await storedText(allowed.context)).not.toContain('portal.channel');
    await tie(list, STORE, true);
    await expectFact(allowed, STORE, 'portal.channel', 'unauthorised');
    for (const check of ['channel', 'balance', 'threshold'])
      await expectVerdict(list, `payout/portal-${check}`, 'fail');
    expect(await factOf(allowed, OTHER, 'portal.channel')).toBeUndefined();
  });

  test('a change there is told while the page stands', async ({ allowed, signIn, popup }) => {
    await signIn(STORE);
    await openCabinet(allowed);
    const list = await popup(STORE);
    await tie(list, STORE, true);
    const portal = await openPortal(allowed);
    await expectFact(allowed, STORE, 'portal.balance', 40);
    await portal
      .locator('dd')
      .nth(1)
      .evaluate((balance) => {
        balance.textContent = '250.00 CNY';
      });
    await expectFact(allowed, STORE, 'portal.balance', 250);
  });

  test('nothing of ours stands in its page', async ({ allowed, signIn, popup }) => {
    await signIn(STORE);
    await openCabinet(allowed);
    const list = await popup(STORE);
    await tie(list, STORE, true);
    const portal = await openPortal(allowed);
    await expectFact(allowed, STORE, 'portal.channel', 'unauthorised');
    expect(await portal.evaluate(() => document.documentElement.outerHTML)).toBe(
      await portal.evaluate(
        (source) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
        PORTAL_PAGE,
      ),
    );
  });

  test('untying a store forgets what was read for it', async ({ allowed, signIn, popup }) => {
    await signIn(STORE);
    await openCabinet(allowed);
    const list = await popup(STORE);
    await tie(list, STORE, true);
    await openPortal(allowed);
    await expectFact(allowed, STORE, 'portal.channel', 'unauthorised');
    await tie(list, STORE, false);
    await expectFact(allowed, STORE, 'portal.channel', undefined);
    expect(await storedText(allowed.context)).not.toContain('portal.channel');
  });

  test('taking the host away in the browser’s settings leaves nothing; giving it again goes on', async ({
    allowed,
    signIn,
    popup,
  }) => {
    const { context, extensionId } = allowed;
    const registered = async () =>
      (await workerOf(context)).evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
      );
    await signIn(STORE);
    await openCabinet(allowed);
    const list = await popup(STORE);
    await tie(list, STORE, true);
    const portal = await openPortal(allowed);
    await expectFact(allowed, STORE, 'portal.channel', 'unauthorised');
    expect(await registered()).toEqual(['portal']);
    expect(await runsIn(portal, extensionId)).toBe(true);

    const access = await hostAccess(context, extensionId);
    await access.bySite();
    await expectFact(allowed, STORE, 'portal.channel', undefined);
    expect(await storedText(context)).not.toContain('portal.channel');
    await expect.poll(registered).toEqual([]);
    await expect.poll(() => runsIn(portal, extensionId)).toBe(false);
    await portal.reload();
    expect(await runsIn(portal, extensionId)).toBe(false);

    await access.give(PORTAL_PATTERN);
    await expectFact(allowed, STORE, 'portal.channel', 'unauthorised');
    expect(await registered()).toEqual(['portal']);
  });
});
