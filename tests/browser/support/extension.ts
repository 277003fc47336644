/** Browser tests of the built extension: real Chromium, the real address, the demo cabinet behind it. One browser per worker. */
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type Route,
  type Worker,
} from '@playwright/test';
import { DEMO_DIST } from '../../../demo/build';
import { readDemo } from '../../../demo/server/files';
import { CABINET_ORIGIN, type Cabinet, createCabinet } from '../../../demo/server/handler';
import { intercept } from '../../../demo/server/intercept';
import { chromiumPath } from '../../../scripts/install-system.mjs';

/** The unpacked extension under test; `SELLERLINT_BUILD` names another folder than the one that `npm run build` fills. */
export const EXTENSION =
  process.env.SELLERLINT_BUILD ?? fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** The stores of the demo: everything wrong, everything right, some of each. */
export const BAD = '1042718';
export const GOOD = '1187305';
export const MIXED = '1263940';

/** How many flags stand on the pages of the store in which everything is wrong. */
export const FLAGS_OF_BAD = { messaging: 9, payments: 8 } as const;

export type CabinetLanguage = 'ru' | 'en' | 'zh-Hans';

/** Starts Chromium with the extension; the browser lives in Shanghai, as the sellers do, and lets the cabinet show notifications. */
export async function launchWithExtension(profile = ''): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
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
  await context.grantPermissions(['notifications'], { origin: CABINET_ORIGIN });
  return context;
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
  /** Answers some paths of the cabinet with pages of the test's own, by path (and query, if the key has one). */
  serve(answers: Record<string, PageAnswer>): Promise<void>;
}

/** A document as text, or whatever the test does with the request. */
export type PageAnswer = string | ((route: Route) => Promise<void>);

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
      // As the demo sets them itself: a second cookie of the same name would make two stores of one.
      const cookie = { url: CABINET_ORIGIN };
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
  serve: async ({ browserContext, cabinet: _ }, use) => {
    await use(async (answers) => {
      await browserContext.route(`${CABINET_ORIGIN}/**`, async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const answer = answers[pathname + search] ?? answers[pathname];
        if (answer === undefined) return route.fallback();
        if (typeof answer === 'string') return route.fulfill({ contentType: 'text/html', body: answer });
        return answer(route);
      });
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

/** The popup's line of one check. */
export function verdict(popup: Page, check: string) {
  return popup.locator(`[data-check="${check}"]`);
}

/** Waits for a check's verdict in the popup, and whether it is marked as edited but not saved. */
export async function expectVerdict(
  popup: Page,
  check: string,
  status: string,
  unsaved = false,
): Promise<void> {
  // One look at both attributes: they change together.
  await expect(
    popup.locator(
      `[data-check="${check}"][data-status="${status}"]${unsaved ? '[data-unsaved]' : ':not([data-unsaved])'}`,
    ),
  ).toBeAttached({ timeout: 8000 });
}

/** Waits for so many frames of the page. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = (more: number) => (more > 0 ? requestAnimationFrame(() => next(more - 1)) : resolve());
        next(left);
      }),
    count,
  );
}

export interface OwnPage {
  /** Heading; none when empty. */
  heading?: string;
  documentTitle?: string;
  /** Seller ID in the header; no header when absent. */
  store?: string;
  storeName?: string;
  head?: string;
  body: string;
  script?: string;
}

/** A document of the cabinet that owes nothing to the demo: a header, a heading, and what the test puts below. */
export function ownPage({
  heading = 'Messaging settings',
  documentTitle = 'Ozon Seller',
  store,
  storeName = 'A store',
  head = '',
  body,
  script = '',
}: OwnPage): string {
  const header = store
    ? `<header><button data-onboarding-target="headerCompanyName"><span>${storeName}</span> <span>Seller ID ${store}</span></button></header>`
    : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${documentTitle}</title>
<style>body{margin:0;font:16px sans-serif}header{white-space:nowrap;overflow:hidden}main{padding:24px}.row{display:flex;gap:24px;align-items:center;min-height:64px}.row>span{width:320px}</style>${head}</head>
<body>${header}<main>${heading && `<h1>${heading}</h1>`}${body}</main><script>${script}</script></body></html>`;
}

/** A row with a switch, named by a text that nothing ties to it. */
export function switchRow(label: string, on: boolean, attributes = ''): string {
  return `<div class="row"><span>${label}</span><input type="checkbox" ${on ? 'checked' : ''} ${attributes}></div>`;
}

/** Everything the extension keeps, as one text. */
export async function storedText(context: BrowserContext): Promise<string> {
  return (await workerOf(context)).evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
}

/** The badge on the toolbar button while this page's tab is the active one. */
export async function badgeOf(context: BrowserContext, page: Page): Promise<string> {
  const url = page.url();
  return (await workerOf(context)).evaluate(async (address) => {
    const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === address);
    return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);
}
