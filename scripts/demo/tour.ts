/** The demo without a display: the main job once, looked at through what the extension promises to show. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { CABINET_ORIGIN } from '../../demo/server/handler.ts';
import { DEMO_STORES } from '../../demo/server/stores.ts';
import { DemoError } from './demo-error.ts';
import { type ChecklistLine, printChecklist } from './print-checklist.ts';

const PICTURES = fileURLToPath(new URL('../../.output/demo/', import.meta.url));
const LANGUAGES = { 'zh-Hans': '简体中文', ru: 'Русский', en: 'English' } as const;
/** How long the extension may take to show something before we call it missing, in ms. */
const PATIENCE_MS = 10_000;

const MISCONFIGURED = DEMO_STORES.find((store) => store.state === 'bad');

/** What must be flagged on the pages of the misconfigured store, and whose card is opened for a picture. */
const EXPECTED = [
  {
    name: 'messaging',
    path: '/app/settings/messaging',
    card: 'chat/time-zone',
    checks: ['chat/buyer-messages', 'chat/new-orders', 'chat/auto-response', 'chat/time-zone'],
  },
  {
    name: 'payments',
    path: '/app/settings/payments',
    card: 'payout/merchant-id-characters',
    checks: [
      'payout/method',
      'payout/default-method',
      'payout/merchant-id-characters',
      'payout/merchant-id-format',
    ],
  },
] as const;

/** The other pages of the cabinet, for a picture each. */
const PICTURED = {
  'account-health': '/app/account-health',
  store: '/app/settings/store',
  company: '/app/settings/company',
  'payments-error': '/app/settings/payments?alert=ERR_3021',
  contracts: '/app/settings/contracts',
  'api-keys': '/app/settings/api-keys',
  payouts: '/app/finances/invoices',
  'payouts-virtual': '/app/finances/invoices?rows=240&virtual=1',
  'payouts-by-order': '/app/analytics/payouts',
  messenger: '/app/messenger?socket=1',
  'quick-replies': '/app/messenger/quick-replies',
  products: '/app/products',
  reviews: '/app/reviews',
} as const;

const flag = (check: string) =>
  `[data-sellerlint-root] [data-sellerlint-check="${check}"][data-sellerlint-status="fail"]`;
const LOOKED = 'html[data-sellerlint-state]';
const CARD = '[data-sellerlint-root] [role=dialog]';
const item = (check: string, status: string) => `[data-check="${check}"][data-status="${status}"]`;

/** Waits for `selector` to be there or gone; `otherwise` says what its failing means. */
async function expectState(
  page: Page,
  selector: string,
  state: 'attached' | 'detached',
  otherwise: string,
): Promise<void> {
  try {
    await page.locator(selector).first().waitFor({ state, timeout: PATIENCE_MS });
  } catch (error) {
    throw new DemoError(`${otherwise} (${page.url()})\n${error instanceof Error ? error.message : error}`);
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}${name}.png` });
}

async function popupAddress(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE_MS }));
  return new URL('/popup.html', worker.url()).href;
}

async function readChecklist(popup: Page): Promise<ChecklistLine[]> {
  return popup.locator('[data-check]').evaluateAll((items) =>
    items.map((element) => ({
      check: element.getAttribute('data-check') ?? '',
      status: element.getAttribute('data-status') ?? '',
      title: element.querySelector('.item-title')?.textContent ?? '',
    })),
  );
}

/** The pages of the misconfigured store in one language, then the checklist. */
async function visit(page: Page, popupUrl: string, language: keyof typeof LANGUAGES): Promise<void> {
  const context = page.context();
  await context.addCookies([{ name: 'x-o3-language', value: language, url: CABINET_ORIGIN }]);
  for (const { name, path, checks, card } of EXPECTED) {
    await page.goto(`${CABINET_ORIGIN}${path}`);
    for (const check of checks) {
      await expectState(page, flag(check), 'attached', `${check} is not flagged in ${LANGUAGES[language]}`);
    }
    await picture(page, `${language}-${name}`);
    await page.locator(flag(card)).first().click();
    await expectState(page, CARD, 'attached', `The flag of ${card} does not open`);
    await picture(page, `${language}-${name}-card`);
  }
  const viewport = page.viewportSize();
  // Tall enough for the longest of them.
  await page.setViewportSize({ width: viewport?.width ?? 1280, height: 1400 });
  for (const [name, path] of Object.entries(PICTURED)) {
    await page.goto(`${CABINET_ORIGIN}${path}`);
    await expectState(page, LOOKED, 'attached', 'The extension has not looked at the page');
    await picture(page, `${language}-${name}`);
  }
  if (viewport !== null) await page.setViewportSize(viewport);
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 1000 });
  await popup.goto(popupUrl);
  for (const check of EXPECTED.flatMap(({ checks }) => checks)) {
    await expectState(
      popup,
      item(check, 'fail'),
      'attached',
      `The checklist does not say that ${check} fails`,
    );
  }
  await picture(popup, `${language}-popup`);
  printChecklist(`${MISCONFIGURED?.name} · ${LANGUAGES[language]}`, await readChecklist(popup));
  await popup.close();
}

/** Switches the auto-response on, saves, and looks for the new verdict. */
async function repair(page: Page, popupUrl: string): Promise<void> {
  const check = 'chat/auto-response';
  await page.goto(`${CABINET_ORIGIN}/app/settings/messaging`);
  await expectState(page, flag(check), 'attached', `${check} is not flagged before the repair`);
  await page.getByText('Auto-response', { exact: true }).locator('xpath=../..').locator('input').check();
  await expectState(
    page,
    flag(check),
    'detached',
    `${check} is still flagged after the switch was turned on`,
  );
  await picture(page, 'repaired-unsaved');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  const popup = await page.context().newPage();
  await popup.setViewportSize({ width: 420, height: 1000 });
  await popup.goto(popupUrl);
  await expectState(
    popup,
    item(check, 'pass'),
    'attached',
    `The checklist does not say that ${check} is repaired`,
  );
  await picture(popup, 'repaired-popup');
  await popup.close();
  console.log(`\nTurned the auto-response on and saved: ${check} now passes.`);
}

/**
 * @param context Chromium with the extension, the cabinet at its real address; closed at the end
 * @throws {DemoError} when the extension does not flag or list what it should
 */
export async function tour(context: BrowserContext): Promise<void> {
  try {
    await mkdir(PICTURES, { recursive: true });
    const popupUrl = await popupAddress(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await visit(page, popupUrl, 'zh-Hans');
    await visit(page, popupUrl, 'ru');
    await visit(page, popupUrl, 'en');
    await repair(page, popupUrl);
    console.log(`Screenshots: ${PICTURES}`);
  } finally {
    await context.close();
  }
}
