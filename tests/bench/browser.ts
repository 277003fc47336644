/** The one browser of a run: the built extension in it, and the same pages at an address where it runs and at one where it does not. */
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/install-system.mjs';
import { type CabinetPage, cabinetPage, PATHS } from './cabinet-page';

/** Where the extension runs. */
export const WITH = 'https://seller.ozon.ru';
/** The very same pages where it does not. */
export const WITHOUT = 'https://bench.example';

/**
 * Starts Chromium with the extension.
 * @param extension folder of the unpacked build
 */
export async function launch(extension: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  for (const origin of [WITH, WITHOUT]) await context.route(`${origin}/**`, (route) => route.abort());
  return context;
}

/** The extension's worker, woken if it sleeps. */
export async function workerOf(context: BrowserContext) {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Id of the extension in this browser. */
export async function extensionId(context: BrowserContext): Promise<string> {
  return new URL((await workerOf(context)).url()).host;
}

/**
 * Opens a page of the cabinet in a tab of its own.
 * @param isolated whether the page is cross-origin isolated: its clock then ticks in 5 µs instead of 100
 */
export async function openCabinet(
  context: BrowserContext,
  origin: string,
  cabinet: CabinetPage,
  { isolated = false, prepare = async (_page: Page): Promise<void> => {} } = {},
): Promise<Page> {
  const page = await context.newPage();
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: isolated
        ? { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
        : {},
      body: cabinetPage(cabinet),
    }),
  );
  await prepare(page);
  await page.goto(`${origin}${PATHS[cabinet.kind]}`);
  return page;
}

/** Waits until the extension has looked at the page and shows the flags that it must show. */
export async function untilFlagged(page: Page, check: string): Promise<void> {
  await page.locator('html[data-sellerlint-state="ready"]').waitFor({ state: 'attached' });
  await page.locator(`[data-sellerlint-root] [data-sellerlint-check="${check}"]`).waitFor();
}

/** Lets time pass in the page, in ms. */
export const rest = (page: Page, ms: number): Promise<void> => page.waitForTimeout(ms);

/** Waits until the page has drawn what it has. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/**
 * The content script's own world in a page: what is replaced there the page does not see, and no product code knows of it.
 * @returns evaluates an expression in that world
 * @throws when the extension does not run in the page
 */
export async function worldOf(page: Page, id: string): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) world = context.id;
  });
  await session.send('Runtime.enable');
  const contextId = world;
  if (contextId === undefined) throw new Error('The extension has no world in this page');
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
}

/**
 * Counts the scans of a page from now on: each walks the body once with a `TreeWalker`.
 * @returns how many there were so far
 */
export async function countScans(page: Page, id: string): Promise<() => Promise<number>> {
  const evaluate = await worldOf(page, id);
  await evaluate(`(() => {
    const create = Document.prototype.createTreeWalker;
    globalThis.benchScans = 0;
    Document.prototype.createTreeWalker = function (root, ...rest) {
      if (root === document.body) globalThis.benchScans += 1;
      return create.call(this, root, ...rest);
    };
  })()`);
  return async () => Number(await evaluate('globalThis.benchScans'));
}
