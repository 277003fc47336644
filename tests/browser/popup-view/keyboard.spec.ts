import { expect, type Page, test } from '@playwright/test';
import { NOW, storeView } from './made-up';
import { showPopup } from './support';

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-head') ?? document.activeElement?.tagName);

test('arrows, Home and End walk the items; Enter opens and Escape closes', async ({ page }) => {
  await showPopup(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('chat/auto-response');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('chat/buyer-messages');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('payout/method');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('payout/method');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('chat/auto-response');

  const head = page.locator('[data-head="chat/auto-response"]');
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open “Messaging”', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(head).toHaveAttribute('aria-expanded', 'false');
  await expect(head).toBeFocused();
});

test('arrows skip what search hides; Escape in the search field empties it', async ({ page }) => {
  await showPopup(page);
  await page.keyboard.press('/');
  await page.keyboard.type('payout/');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('payout/merchant-id-characters');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('a slash typed into a reason stays a slash', async ({ page }) => {
  await showPopup(page);
  await page.locator('[data-head="chat/auto-response"]').click();
  await page.getByRole('button', { name: 'Accept…' }).click();
  await page.getByLabel('Reason').press('/');
  await expect(page.getByLabel('Reason')).toHaveValue('/');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Reason')).toHaveCount(0);
});

test('Escape closes a panel and gives the focus back to its button', async ({ page }) => {
  const stores = [
    { id: '1234567', name: 'StarSea', lastSeen: NOW },
    { id: '2', name: 'Two', lastSeen: NOW },
  ];
  await showPopup(page, { view: storeView({ stores }) });
  for (const name of ['Switch store', 'Settings']) {
    const button = page.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
  }
});

test('every stop of Tab is visible and shows where it is', async ({ page }) => {
  await showPopup(page);
  await page.locator('[data-head="chat/time-zone"]').click();
  await page.locator('header button').first().focus();
  const stops = new Set<string>();
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        size: Math.min(box.width, box.height),
      };
    });
    if (!seen) break;
    expect.soft(seen.ring, seen.name).toBe(true);
    expect.soft(seen.size, seen.name).toBeGreaterThan(10);
    stops.add(seen.name);
  }
  expect(stops.size).toBeGreaterThan(12);
});
