/** Browser tests of the built extension: real Chromium, the real address, the demo cabinet behind it. One browser per worker. */
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import { DEMO_DIST } from '../../../demo/build';
import { readDemo } from '../../../demo/server/files';
import { CABINET_ORIGIN, type Cabinet, createCabinet } from '../../../demo/server/handler';
import { intercept } from '../../../demo/server/intercept';
import { chromiumPath } from '../../../scripts/install-system.mjs';

export const EXTENSION = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** The stores of the demo: everything wrong, everything right, some of each. */
export const BAD = '1042718';
export const GOOD = '1187305';
export const MIXED = '1263940';

export type CabinetLanguage = 'ru' | 'en' | 'zh-Hans';

/** Starts Chromium with the extension; the browser lives in Shanghai, as the sellers do. */
export function launchWithExtension(profile = ''): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    // Tall: a flag is shown only while its control is in view.
    viewport: { width: 1280, height: 2400 },
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
    args: [
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** The extension's worker, woken if it sleeps. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

interface WorkerFixtures {
  browserContext: BrowserContext;
  extensionId: string;
  demoFiles: Map<string, Uint8Array<ArrayBuffer>>;
}

interface TestFixtures {
  cabinet: Cabinet;
  /** Sets which store and language the cabinet shows from the next page on. */
  signIn(store: string, language?: CabinetLanguage): Promise<void>;
  /** Opens a page of the cabinet and waits until the extension has looked at it. */
  open(path: string): Promise<Page>;
  /** Opens the popup as a tab. */
  openPopup(store?: string): Promise<Page>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserContext: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
    async ({}, use) => {
      const context = await launchWithExtension();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  extensionId: [
    async ({ browserContext }, use) => {
      await use(new URL((await workerOf(browserContext)).url()).host);
    },
    { scope: 'worker' },
  ],
  demoFiles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
    async ({}, use) => {
      await use(await readDemo(DEMO_DIST));
    },
    { scope: 'worker' },
  ],
  cabinet: async ({ browserContext, demoFiles }, use) => {
    const cabinet = createCabinet({ files: demoFiles });
    await intercept(browserContext, cabinet);
    await use(cabinet);
    for (const page of browserContext.pages().slice(1)) await page.close();
    await browserContext.unrouteAll({ behavior: 'ignoreErrors' });
    await browserContext.clearCookies();
    await (await workerOf(browserContext)).evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
    });
  },
  signIn: async ({ browserContext, cabinet: _ }, use) => {
    await use((store, language = 'en') => {
      const cookie = { domain: '.ozon.ru', path: '/' };
      return browserContext.addCookies([
        { ...cookie, name: 'sc_company_id', value: store },
        { ...cookie, name: 'x-o3-language', value: language },
      ]);
    });
  },
  open: async ({ browserContext, cabinet: _ }, use) => {
    await use(async (path) => {
      const page = await browserContext.newPage();
      await page.goto(`${CABINET_ORIGIN}${path}`);
      await page.locator('html[data-sellerlint-state]').waitFor({ state: 'attached' });
      return page;
    });
  },
  openPopup: async ({ browserContext, extensionId, cabinet: _ }, use) => {
    await use(async (store) => {
      const page = await browserContext.newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html${store ? `?store=${store}` : ''}`);
      return page;
    });
  },
});

export { expect };

/** The markers of a check, in whatever frame of the page they stand. */
export function flag(page: Page, check: string) {
  return page.locator(`[data-sellerlint-root] [data-sellerlint-check="${check}"]`);
}

/** Ids of the checks that are flagged now in the page and its frames, sorted, each with its status. */
export async function flagsOn(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .locator('[data-sellerlint-root] [data-sellerlint-check]')
          .evaluateAll((markers) =>
            markers
              .filter((marker) => marker.checkVisibility({ visibilityProperty: true }))
              .map(
                (marker) =>
                  `${marker.getAttribute('data-sellerlint-check')} ${marker.getAttribute('data-sellerlint-status')}`,
              ),
          ),
      ),
  );
  return found.flat().sort();
}

/** The popup's verdict of each check, `*` behind the unsaved ones. */
export function verdictsIn(popup: Page): Promise<Record<string, string>> {
  return popup
    .locator('[data-check]')
    .evaluateAll((items) =>
      Object.fromEntries(
        items.map((item) => [
          item.getAttribute('data-check'),
          `${item.getAttribute('data-status')}${item.hasAttribute('data-unsaved') ? '*' : ''}`,
        ]),
      ),
    );
}
