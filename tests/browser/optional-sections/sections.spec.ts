/** The dashboard's sections that allow the portal and the chat's connection, and take them back. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import type { StoreView } from '@/utils/messaging/protocol';
import { storeView } from '../popup-view/made-up';
import { expectAccessible } from '../popup-view/support';
import { bundleForPage } from '../support/bundle';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ORIGIN = 'https://global.lianlianpay.com/*';

async function show(page: Page, changes: Partial<StoreView> = {}, allowed = false): Promise<void> {
  const css = await Promise.all(
    ['popup/popup.css', 'dashboard/dashboard.css'].map((file) =>
      readFile(`${root}components/${file}`, 'utf8'),
    ),
  );
  await page.setViewportSize({ width: 760, height: 900 });
  await page.setContent(
    `<!doctype html><html lang="en" data-view="dashboard"><head><title>Sellerlint</title><style>${css.join('\n')}</style></head><body class="dashboard"></body></html>`,
  );
  await page.addScriptTag({ content: await bundleForPage('tests/browser/optional-sections/entry.tsx') });
  await page.evaluate(
    ([view, isAllowed]) => {
      window.played.allowed = isAllowed;
      window.show(view);
    },
    [storeView(changes), allowed] as const,
  );
}

const portal = (page: Page) => page.locator('[data-optional=portal]');
const socket = (page: Page) => page.locator('[data-optional=socket]');
const asked = (page: Page) => page.evaluate(() => window.played.asked);

test('each asks for its own permissions and no others, when its button is pressed', async ({ page }) => {
  await show(page);
  expect(await asked(page)).toEqual([]);
  await portal(page).getByRole('button', { name: 'Allow reading the portal…' }).click();
  await expect(portal(page)).toHaveAttribute('data-allowed', 'true');
  expect(await asked(page)).toEqual([{ request: { permissions: ['scripting'], origins: [ORIGIN] } }]);
  await show(page);
  await socket(page).getByRole('button', { name: 'Allow watching the connection…' }).click();
  expect(await asked(page)).toEqual([
    { request: { permissions: ['webRequest'], origins: ['wss://ws.seller.ozon.ru/*'] } },
  ]);
});

test('a refusal is told, and nothing else happens', async ({ page }) => {
  await show(page);
  await page.evaluate(() => {
    window.played.grants = false;
  });
  await portal(page).getByRole('button').click();
  await expect(portal(page).getByRole('alert')).toContainText('has not allowed it');
  await expect(portal(page)).toHaveAttribute('data-allowed', 'false');
});

test('taking back gives up the host; the background gives up the rest', async ({ page }) => {
  await show(page, {}, true);
  await portal(page).getByRole('button', { name: 'Stop reading the portal' }).click();
  await expect(portal(page)).toHaveAttribute('data-allowed', 'false');
  expect(await asked(page)).toEqual([{ remove: { origins: [ORIGIN] } }]);
});

test('saying whose account it is keeps the rest of the profile', async ({ page }) => {
  await show(page, { profile: { legalName: '星海' } }, true);
  await expect(portal(page).getByText('nothing from the portal is kept')).toBeVisible();
  await portal(page).getByRole('checkbox').check();
  expect(await asked(page)).toEqual([
    { type: 'save-profile', store: '1042718', profile: { legalName: '星海', portal: true } },
  ]);
});

test('what was heard of the connection is told with its count', async ({ page }) => {
  const view = storeView({ language: 'ru' });
  if (!view.store) throw new Error('the made-up view has a store');
  const heard = (failures: number, blocked: boolean): StoreView['store'] => ({
    ...(view.store as NonNullable<StoreView['store']>),
    facts: {
      'chat.socket': {
        fact: { state: 'read', value: { failures, blocked } },
        page: 'messenger',
        path: '/app/messenger',
        at: Date.now(),
      },
    },
  });
  await show(page, { language: 'ru', store: heard(2, false) }, true);
  await expect(socket(page)).toContainText('2 неудачные попытки подряд');
  await show(page, { language: 'ru', store: heard(1, true) }, true);
  await expect(socket(page)).toContainText('Заблокировано в этом браузере');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['en', 'ru', 'zh-CN'] as const)
    test(`axe finds nothing, ${colorScheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const allowed of [false, true]) {
        await show(page, { language, profile: { portal: true } }, allowed);
        await expect(portal(page)).toHaveAttribute('data-allowed', String(allowed));
        await expectAccessible(page);
      }
    });
