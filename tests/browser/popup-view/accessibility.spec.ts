import { expect, test } from '@playwright/test';
import { acceptedMethod, NOW, storeView } from './made-up';
import { expectAccessible, showPopup } from './support';

const acceptances = [acceptedMethod, { ...acceptedMethod, id: 'gone', checkId: 'chat/was-renamed' }];
const stores = [
  { id: '1234567', name: 'StarSea', lastSeen: NOW },
  { id: '2', lastSeen: NOW },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'ru', 'zh-CN'] as const) {
    test(`axe finds nothing with everything opened, ${colorScheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await showPopup(page, { view: storeView({ language, acceptances, stores }) });
      for (const head of await page.locator('[data-head]').all()) await head.click();
      const accept = page.locator('[data-check="chat/auto-response"] .details-actions > button').first();
      await accept.click();
      await expectAccessible(page);
      for (const expander of await page.locator('header button[aria-expanded]').all()) {
        await expander.click();
        await expectAccessible(page);
      }
    });
  }
}

test('axe finds nothing among eighty checks', async ({ page }) => {
  await showPopup(page, { madeUp: 80 });
  await expectAccessible(page);
});

test('forced colours keep every mark and every border to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await showPopup(page);
  const outlines = await page
    .locator('.mark-outline')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
  expect(outlines.every((stroke) => stroke !== 'none')).toBe(true);
});

test('a narrow popup and a wide tab both fit', async ({ page }) => {
  await showPopup(page, { view: storeView({ language: 'ru' }) });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(412);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    document.documentElement.dataset.view = 'tab';
  });
  const box = await page.locator('main').boundingBox();
  expect(box?.width).toBe(720);
  expect(box?.x).toBe((1280 - 720) / 2);
});
