/** Every situation that stands between the user and a checklist, in three languages: its own words and its own way out. */
import { expect, type Page, test } from '@playwright/test';
import en from '@/locales/en/ui.json' with { type: 'json' };
import ru from '@/locales/ru/ui.json' with { type: 'json' };
import zh from '@/locales/zh-CN/ui.json' with { type: 'json' };
import type { Request, StoreView, TabState } from '@/utils/messaging/protocol';
import { emptyStore, NOW, readyTab, storeView } from './made-up';
import { expectAccessible, mount, showPopup } from './support';

const WORDS = { en, ru, 'zh-CN': zh };
const LANGUAGES = ['en', 'ru', 'zh-CN'] as const;
const DASHBOARD = 'https://seller.ozon.ru/app/dashboard/main';
const { settings } = storeView();
const inTab = (state: TabState): Partial<StoreView> => ({ tab: { ...readyTab, state } });

interface Case {
  kind: string;
  change: Partial<StoreView>;
  /** Key of the words on the button. */
  button: keyof typeof en;
  /** What pressing it opens or asks. */
  opens?: string;
  asks?: Request;
}

const opensDashboard = (kind: string, change: Partial<StoreView>, button: keyof typeof en): Case => ({
  kind,
  change,
  button,
  opens: DASHBOARD,
});

const CASES: Case[] = [
  opensDashboard('elsewhere', { tab: undefined, store: undefined, stores: [] }, 'state.elsewhere.action'),
  opensDashboard('nothing-read', { store: undefined, stores: [] }, 'state.nothing-read.openDashboard'),
  opensDashboard('signed-out', inTab('signed-out'), 'state.signed-out.action'),
  opensDashboard('blocked', inTab('blocked'), 'state.blocked.action'),
  opensDashboard('store-conflict', inTab('store-conflict'), 'state.store-conflict.action'),
  opensDashboard('no-store', inTab('no-store'), 'state.no-store.action'),
  {
    kind: 'paused',
    change: inTab('paused'),
    button: 'state.paused.action',
    asks: { type: 'resume', tabId: 7 },
  },
  {
    kind: 'off',
    change: { settings: { ...settings, enabled: false } },
    button: 'state.off.action',
    asks: { type: 'settings', change: { enabled: true } },
  },
  {
    kind: 'set-aside',
    change: {
      setAside: [{ key: `set-aside:store:55:${NOW}`, at: NOW, reason: 'lastSeen: expected number' }],
    },
    button: 'setAside.discard',
    asks: { type: 'discard-set-aside', key: `set-aside:store:55:${NOW}` },
  },
];

const asked = (page: Page) =>
  page.evaluate(() => window.stage.asked.filter(({ type }) => type !== 'view').at(-1));

for (const language of LANGUAGES) {
  for (const { kind, change, button, opens, asks } of CASES) {
    test(`${kind}, ${language}`, async ({ page }) => {
      await showPopup(page, { view: storeView({ language, ...change }) });
      const notice = page.locator(`[data-notice="${kind}"]`);
      await expect(page.locator('[data-notice]')).toHaveCount(1);
      await expect(notice.getByRole('heading')).not.toBeEmpty();
      await expectAccessible(page);
      await notice.getByRole('button', { name: WORDS[language][button] }).click();
      if (opens) expect(await page.evaluate(() => window.stage.opened)).toEqual([opens]);
      if (asks) expect(await asked(page)).toEqual(asks);
    });
  }

  test(`access revoked and not granted, ${language}`, async ({ page }) => {
    await showPopup(page, { view: storeView({ language, hostAccess: false, store: undefined }) });
    const notice = page.locator('[data-notice="no-access"]');
    await notice.getByRole('button', { name: WORDS[language]['state.no-access.action'] }).click();
    await expect(notice.getByRole('status')).toHaveText(WORDS[language]['state.no-access.denied']);
    await expectAccessible(page);
  });

  test(`nothing read yet in a known store names the pages to open, ${language}`, async ({ page }) => {
    await showPopup(page, {
      view: storeView({ language, store: emptyStore }),
      answers: { 'open-page': { opened: 'menu' } },
    });
    const notice = page.locator('[data-notice="nothing-read"]');
    await expect(notice.getByRole('button')).toHaveCount(2);
    await notice.getByRole('button').first().click();
    await expect(notice.getByText('Настройки → Сообщения')).toBeVisible();
    expect(await asked(page)).toMatchObject({ type: 'open-page', store: '1234567', page: 'messaging' });
    await expect(page.locator('[data-status="unread"]')).toHaveCount(8);
  });

  test(`a background that does not answer, ${language}`, async ({ page }) => {
    await page.clock.install();
    await showPopup(page, { language, silent: true });
    await expect(page.locator('[data-notice]')).toHaveCount(0);
    await page.clock.fastForward(3000);
    const notice = page.locator('[data-notice="no-answer"]');
    await expect(notice).toContainText(WORDS[language]['state.no-answer.text']);
    await expectAccessible(page);
    await page.evaluate(() => window.stage.setSilent(false));
    await notice.getByRole('button').click();
    await expect(page.locator('[data-check]').first()).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
}

test('beside a checklist, "elsewhere" is one quiet line', async ({ page }) => {
  await showPopup(page, { view: storeView({ tab: { ...readyTab, active: false } }) });
  const notice = page.locator('[data-notice="elsewhere"]');
  await expect(notice.getByRole('heading')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Open the Seller Center' }).click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual([DASHBOARD]);
});

test('access that is granted leaves no complaint', async ({ page }) => {
  await showPopup(page, { view: storeView({ hostAccess: false }), grantsAccess: true });
  await page.getByRole('button', { name: 'Allow access' }).click();
  await expect(page.locator('[data-notice="no-access"]').getByRole('status')).toBeEmpty();
  await page.evaluate((view) => window.stage.changeView(view), storeView());
  await expect(page.locator('[data-notice]')).toHaveCount(0);
});

test('nothing is shown before the first answer, so that nothing flashes', async ({ page }) => {
  await page.clock.install();
  await showPopup(page, { silent: true });
  await expect(page.locator('main')).toBeEmpty();
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
});

test('the whole popup can fail without going blank', async ({ page }) => {
  // A view that breaks every rule of its type stands for an error nobody foresaw.
  const broken = { ...storeView(), settings: undefined } as unknown as StoreView;
  await showPopup(page, { silent: true });
  await mount(page, { view: broken });
  await expect(page.locator('[data-notice="broken"]')).toContainText('Your data is safe');
});
