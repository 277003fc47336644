import { expect, type Page, test } from '@playwright/test';
import { NOW, storeView } from '../popup-view/made-up';
import { expectAccessible } from '../popup-view/support';
import { showDashboard, someTicks, turnTo, wholeProfile } from './support';

const stores = [
  { id: '1234567', name: 'StarSea', lastSeen: NOW },
  { id: '2', lastSeen: NOW },
];

/** Makes the profile page show all that it can: problems, an address taken apart, a question, a message. */
async function troubleProfile(page: Page): Promise<void> {
  await page.locator('#field-licenceAddress').fill('深圳南山区科技园南路1号');
  await page.locator('[data-level="city"]').waitFor();
  await page.locator('#field-swift').fill('BKCH');
  await page.locator('#field-hoursTo').fill('');
  await page.locator('#field-timeZone').fill('');
  await page.locator('[data-save] [type="submit"]').click();
  await page.locator('.link-danger').click();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'ru', 'zh-CN'] as const) {
    test(`axe finds nothing on any page, ${colorScheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const view = storeView({ language, stores, profile: wholeProfile, ticks: someTicks });
      await showDashboard(page, { view });
      await page.locator('.sidebar-switch button').first().click();
      await troubleProfile(page);
      await expectAccessible(page);
      await turnTo(page, 'checks');
      await page.locator('[data-head="payout/address"]').click();
      await page.locator('[data-head="chat/time-zone"]').click();
      await expectAccessible(page);
      await turnTo(page, 'checklist');
      for (const details of await page.locator('[data-item] .icon-button').all()) await details.click();
      await expectAccessible(page);
      await turnTo(page, 'settings');
      await page.locator('#limit-slaPercent').fill('x');
      await expectAccessible(page);
    });
  }
}

test('every stop of Tab is visible, shows where it is, and is not behind the bar that saves', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 620 });
  await showDashboard(page, { view: storeView({ profile: wholeProfile, stores }) });
  await page.locator('#field-legalName').fill('x');
  await page.locator('.sidebar a').first().focus();
  const stops = new Set<string>();
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {
        name: element.id || element.getAttribute('aria-label') || element.textContent || '',
        ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
        clear: top !== null && (element.contains(top) || top.contains(element)),
      };
    });
    if (!seen) break;
    expect.soft(seen.ring, seen.name).toBe(true);
    expect.soft(seen.clear, seen.name).toBe(true);
    stops.add(seen.name);
  }
  expect(stops.size).toBeGreaterThan(15);
});

for (const width of [360, 820, 1440]) {
  test(`nothing sticks out at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const view = storeView({ language: 'ru', profile: wholeProfile, ticks: someTicks, stores });
    await showDashboard(page, { view });
    for (const name of ['profile', 'checks', 'checklist', 'settings'] as const) {
      await turnTo(page, name);
      await expect(page.locator('main')).toHaveAttribute('data-page', name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('on paper there are values and no buttons', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#field-legalName')).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.dashboard button:visible, .sidebar-page:visible')).toHaveCount(0);
});

test('forced colours keep borders, the page shown and the unsaved mark to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await showDashboard(page, { view: storeView({ profile: wholeProfile }) });
  await page.locator('#field-legalName').fill('x');
  const styleOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  await page.locator('#field-swift').fill('x');
  expect(await styleOf('.field-input', 'border-top-style')).toBe('solid');
  expect(await styleOf('#field-swift', 'border-top-width')).toBe('3px');
  // The system draws letters on a ground of its own: a main button must not be the colour of that ground.
  const save = '[data-save] [type="submit"]';
  expect(await styleOf(save, 'color')).not.toBe(await styleOf(save, 'background-color'));
  expect(await styleOf(save, 'color')).not.toBe(await styleOf('body', 'background-color'));
  expect(await styleOf('[aria-current="page"]', 'outline-style')).toBe('solid');
  expect(await styleOf('.sidebar-edited', 'border-top-width')).toBe('4px');
});
