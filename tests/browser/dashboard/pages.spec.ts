import { expect, test } from '@playwright/test';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import { NOW, storeView } from '../popup-view/made-up';
import { changesAsked, showDashboard, someTicks, turnTo, wholeProfile } from './support';

test('every check stands once, in its pack, with the status that the popup gives it', async ({ page }) => {
  await showDashboard(page, { place: { page: 'checks' } });
  await expect(page.locator('[data-store]')).toHaveCount(1);
  await expect(page.locator('[data-pack]')).toHaveCount(2);
  const checks = await page.locator('[data-check]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute('data-check') ?? '',
      status: item.getAttribute('data-status'),
      pack: item.closest('[data-pack]')?.getAttribute('data-pack'),
    })),
  );
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  expect(checks.length).toBeGreaterThan(30);
  for (const { id, pack } of checks) expect(id.startsWith(`${pack}/`)).toBe(true);
  const statusOf = (id: string) => checks.find((check) => check.id === id)?.status;
  expect(statusOf('chat/auto-response')).toBe('fail');
  expect(statusOf('chat/new-orders')).toBe('pass');
  expect(statusOf('payout/default-method')).toBe('unread');
  await expect(page.locator('[data-check="payout/method"][data-accepted]')).toHaveCount(1);
  await expect(page.locator('[data-check="chat/auto-response"][data-stale]')).toHaveCount(1);
  await expect(page.locator('[data-check="chat/buyer-messages"][data-unsaved]')).toHaveCount(1);
});

test('search hides packs without a find, and never drops a check', async ({ page }) => {
  await showDashboard(page, { place: { page: 'checks' } });
  const count = await page.locator('[data-check]').count();
  await page.getByRole('searchbox').fill('payout/swift');
  await expect(page.locator('[data-check]:visible')).toHaveCount(1);
  await expect(page.locator('[data-pack]:visible')).toHaveCount(1);
  await expect(page.locator('[data-check]')).toHaveCount(count);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-head="payout/swift"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-head="payout/swift"]')).toHaveAttribute('aria-expanded', 'true');
});

test('a check that waits for the profile leads to the very field', async ({ page }) => {
  await showDashboard(page, { place: { page: 'checks' } });
  const check = page.locator('[data-check="payout/address"]');
  await check.locator('[data-head]').click();
  await check.getByRole('link', { name: 'Tell us “Address on the licence” to check this' }).click();
  await expect(page.getByLabel('Address on the licence')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Store profile');
});

test('the profile decides checks', async ({ page }) => {
  await showDashboard(page, { view: storeView({ profile: wholeProfile }), place: { page: 'checks' } });
  const time = page.locator('[data-check="chat/time-zone"]');
  await expect(time).toHaveAttribute('data-status', 'fail');
  await page.evaluate((profile) => window.dashboard.changeView({ profile }), {
    ...wholeProfile,
    timeZone: 'Europe/Moscow',
  });
  await expect(time).toHaveAttribute('data-status', 'pass');
});

test('items are confirmed with a date and a note, expire visibly, and are no checks', async ({ page }) => {
  await showDashboard(page, { view: storeView({ ticks: someTicks }), place: { page: 'checklist' } });
  await expect(page.locator('[data-item]')).toHaveCount(8);
  await expect(page.locator('[data-check]')).toHaveCount(0);
  await expect(page.locator('.confirm-counts')).toContainText('1 of 8 confirmed');
  const papers = page.locator('[data-item="chat/aml-papers"]');
  await expect(papers).toHaveAttribute('data-ticked', '');
  await expect(papers).toContainText('confirmed last month, good until Oct 12, 2027');
  await expect(papers).toContainText('Li Wei, no. 2024-078');
  const daily = page.locator('[data-item="chat/daily-status"]');
  await expect(daily).toHaveAttribute('data-expired', '');
  await expect(daily).not.toHaveAttribute('data-ticked', '');
  await expect(daily).toContainText('expired 3 days ago');
  await expect(daily.getByRole('checkbox')).not.toBeChecked();

  const mail = page.locator('[data-item="payout/support-mail"]');
  await mail.getByRole('button', { name: /^Details/ }).click();
  await expect(mail).toContainText('support@ozon.ru');
  await expect(mail).toContainText('only through the chat in the cabinet');
  await expect(mail).toContainText('Reported by a third-party guide');
  await mail.getByLabel('Note').fill('ticket 77');
  await mail.getByRole('button', { name: 'Confirm' }).click();
  await expect(mail).toHaveAttribute('data-ticked', '');
  await expect(mail).toContainText('ticket 77');
  await papers.getByRole('checkbox').uncheck();
  await expect(papers).not.toHaveAttribute('data-ticked', '');
  expect(await changesAsked(page)).toEqual([
    { type: 'tick', store: '1234567', item: 'payout/support-mail', note: 'ticket 77' },
    { type: 'untick', store: '1234567', item: 'chat/aml-papers' },
  ]);
  await turnTo(page, 'checks');
  await expect(page.locator('[data-item]')).toHaveCount(0);
});

test('a tick that could not be stored does not stand there', async ({ page }) => {
  await showDashboard(page, { place: { page: 'checklist' }, refused: ['tick'] });
  const box = page.locator('[data-item="chat/order-notes"]').getByRole('checkbox');
  await box.click();
  await expect(page.getByText('That did not work: disk full')).toBeVisible();
  await expect(box).not.toBeChecked();
});

test('limits are validated as typed, saved at once, and go back to the usual values', async ({ page }) => {
  await showDashboard(page, { place: { page: 'settings' } });
  const sla = page.getByLabel('Chats answered as Ozon promises, at least');
  await sla.fill('120');
  await expect(sla).toHaveAttribute('aria-invalid', 'true');
  await expect(sla).toHaveAccessibleDescription(/A number from 0 to 100. Until then 99.5 holds/);
  await sla.blur();
  expect(await changesAsked(page)).toEqual([]);
  await sla.fill('98,5');
  await sla.press('Enter');
  await expect(page.getByText('Saved: Chats answered as Ozon promises, at least 98.5 %')).toBeVisible();
  await expect(sla).toHaveValue('98.5');
  await expect(sla).toBeFocused();
  const days = page.getByLabel('LianLian: last sync of the Ozon channel, at most');
  await days.fill('2.5');
  await expect(days).toHaveAccessibleDescription(/A whole number from 1 to 90/);
  await page.getByRole('button', { name: 'Back to the usual values' }).click();
  await expect(sla).toHaveValue('99.5');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(sla).toHaveValue('98.5');
  expect(await changesAsked(page)).toEqual(
    [98.5, 99.5, 98.5].map((slaPercent) => ({
      type: 'settings',
      change: { limits: { ...DEFAULT_LIMITS, slaPercent } },
    })),
  );
});

test('the language changes at once, and what is typed stays', async ({ page }) => {
  await showDashboard(page);
  await page.getByLabel('Legal name').fill('星海');
  for (const [language, title] of [
    ['zh-CN', '店铺资料'],
    ['ru', 'Профиль магазина'],
    ['en', 'Store profile'],
  ] as const) {
    await page.locator('.sidebar-language select').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('#field-legalName')).toHaveValue('星海');
  }
});

test('the address follows, so that reloading leads back', async ({ page }) => {
  await showDashboard(page, { place: { store: '1234567' } });
  await turnTo(page, 'settings');
  expect(await page.evaluate(() => window.dashboard.address)).toBe('?store=1234567#settings');
  await expect(page.locator('.sidebar-page').nth(3)).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('main')).toBeFocused();
});

test('without a store there are words and settings', async ({ page }) => {
  await showDashboard(page, { view: storeView({ store: undefined, stores: [], tab: undefined }) });
  await expect(page.locator('[data-notice="no-store-yet"]')).toContainText('Open the Seller Center');
  await expect(page.locator('[data-store]')).toHaveCount(0);
  await turnTo(page, 'settings');
  await expect(page.getByLabel('First response to a buyer, at most')).toHaveValue('15');
});

test('stored data that could not be read is told here, too', async ({ page }) => {
  const setAside = [{ key: 'set-aside:profile:1234567:5', at: NOW, reason: 'x' }];
  await showDashboard(page, { view: storeView({ setAside }) });
  await expect(page.locator('[data-notice="set-aside"]')).toContainText('Store profile of 1234567');
});
