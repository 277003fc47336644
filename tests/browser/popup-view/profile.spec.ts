import { expect, test } from '@playwright/test';
import { NOW, storeView, troubledStore } from './made-up';
import { expectAccessible, showPopup } from './support';

const DAY = 86_400_000;
const also = ['payout/account-name', 'payout/address'];

/** The store's pages were read; only the seller's word is missing. */
const readStore = {
  ...troubledStore,
  facts: {
    ...troubledStore.facts,
    'company.legalAddress': {
      fact: {
        state: 'read',
        value: { text: '深圳市南山区', script: 'han', divisions: null },
      },
      page: 'company',
      path: '/app/settings/company',
      at: NOW,
    } as const,
  },
};

test('the dashboard is one press away', async ({ page }) => {
  await showPopup(page);
  await expect(page.getByRole('link', { name: 'Open the dashboard' })).toHaveAttribute(
    'href',
    'dashboard.html?store=1234567',
  );
});

for (const [language, words] of [
  ['en', 'Tell us “Address on the licence” to check this'],
  ['ru', 'Чтобы проверить, заполните «Адрес из лицензии»'],
  ['zh-CN', '填写“营业执照地址”后即可检查'],
] as const) {
  test(`a check that waits for the profile says for what, with a link to the very field, ${language}`, async ({
    page,
  }) => {
    await showPopup(page, { view: storeView({ language, store: readStore }), also });
    const item = page.locator('[data-check="payout/address"]');
    await expect(item).toHaveAttribute('data-status', 'unread');
    await expect(item.locator('.item-about')).toContainText(words);
    await item.locator('[data-head]').click();
    await expect(item.getByRole('link', { name: words })).toHaveAttribute(
      'href',
      'dashboard.html?store=1234567&field=licenceAddress',
    );
    await expect(item).not.toContainText('seller.');
  });
}

test('what only the seller can confirm is folded below, apart from what was read', async ({ page }) => {
  const ticks = {
    'payout/private-window': { at: NOW - DAY, note: '' },
    'chat/daily-status': { at: NOW - 4 * DAY, note: '' },
  };
  await showPopup(page, { view: storeView({ ticks }) });
  const section = page.locator('[data-confirm]');
  const fold = section.getByRole('button', { name: 'To confirm yourself' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(section).toContainText('1 of 8 confirmed');
  await expect(section).toContainText('1 expired');
  await expect(page.locator('.summary-headline')).toHaveText('1 of 7 in order');
  await fold.click();
  await expect(section.locator('[data-item]')).toHaveCount(8);
  await expect(section.locator('[data-item="payout/private-window"]')).toHaveAttribute('data-ticked', '');
  await expect(section.locator('[data-item="chat/daily-status"]')).toContainText('expired 3 days ago');
  await expectAccessible(page);
  await section.locator('[data-item="chat/order-notes"]').getByRole('checkbox').click();
  await section.locator('[data-item="payout/private-window"]').getByRole('checkbox').click();
  expect(
    await page.evaluate(() => window.stage.asked.filter(({ type }) => type === 'tick' || type === 'untick')),
  ).toEqual([
    { type: 'tick', store: '1234567', item: 'chat/order-notes', note: '' },
    { type: 'untick', store: '1234567', item: 'payout/private-window' },
  ]);
});
