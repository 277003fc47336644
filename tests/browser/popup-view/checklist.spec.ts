import { expect, test } from '@playwright/test';
import { acceptedMethod, NOW, readyTab, storeView, troubledStore } from './made-up';
import { showPopup } from './support';

test('each check is one element that carries its status, and marks only where they are true', async ({
  page,
}) => {
  await showPopup(page);
  const elements = await page
    .locator('[data-check]')
    .evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute('data-check'),
        item.getAttribute('data-status'),
        ['stale', 'unsaved', 'accepted'].filter((mark) => item.hasAttribute(`data-${mark}`)).join(),
      ]),
    );
  expect(elements).toEqual([
    ['chat/auto-response', 'fail', 'stale'],
    ['chat/buyer-messages', 'fail', 'unsaved'],
    ['payout/merchant-id-characters', 'fail', ''],
    ['payout/merchant-id-format', 'fail', ''],
    ['chat/time-zone', 'fail', ''],
    ['payout/default-method', 'unread', ''],
    ['chat/new-orders', 'pass', ''],
    ['payout/method', 'fail', 'accepted'],
  ]);
  await expect(page.locator('[data-pack]')).toHaveCount(2);
  await expect(page.locator('[data-store]')).toHaveCount(1);
  await expect(page.locator('[data-store="1234567"]')).toContainText('Client ID 1234567');
});

for (const [language, headline, parts] of [
  ['en', '1 of 7 in order', ['5 problems', '1 not read yet', '1 accepted']],
  ['ru', 'В порядке 1 из 7', ['5 проблем', '1 ещё не прочитана', '1 принята как есть']],
  ['zh-CN', '7 项中 1 项正常', ['5 个问题', '1 项尚未读取', '1 项已接受']],
] as const) {
  test(`the state of the store in words, ${language}`, async ({ page }) => {
    await showPopup(page, { view: storeView({ language }) });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.summary-headline')).toHaveText(headline);
    await expect(page.locator('.summary-parts li')).toHaveText([...parts]);
    await expect(page.locator('main')).not.toContainText('%');
  });
}

test('an item opens to problem, reason, way out, reading and source', async ({ page }) => {
  await showPopup(page);
  const item = page.locator('[data-check="chat/time-zone"]');
  await item.getByRole('button', { name: /Working hours/ }).click();
  await expect(item.getByRole('heading', { level: 4 })).toHaveText([
    'What is wrong',
    'Why it matters',
    'How to fix it',
    'Where it was read',
    'Basis',
  ]);
  await expect(item.locator('dl')).toContainText('Type these hours instead04:00–13:00');
  await expect(item).toContainText('Messaging, 2 hours ago');
  await expect(item).toContainText('guide on the buyer chat');
});

test('evidence of a secret is positions and names, and never more', async ({ page }) => {
  await showPopup(page);
  const item = page.locator('[data-check="payout/merchant-id-characters"]');
  await item.locator('[data-head]').click();
  await expect(item.locator('tbody tr')).toHaveCount(3);
  await expect(item.locator('tbody tr').first()).toContainText('ZERO WIDTH SPACE');
  await expect(item.locator('tbody td').first()).toHaveText('5');
});

test('"open the page" asks for it; where no address is known the way through the menu is shown', async ({
  page,
}) => {
  await showPopup(page, { answers: { 'open-page': { opened: 'menu' } } });
  const item = page.locator('[data-check="payout/default-method"]');
  await item.locator('[data-head]').click();
  await item.getByRole('button', { name: 'Open “Payments”', exact: true }).click();
  await expect(item.getByText('Настройки → Платежи').last()).toBeVisible();
  expect(await page.evaluate(() => window.stage.asked.at(-1))).toEqual({
    type: 'open-page',
    store: '1234567',
    page: 'payment-settings',
    fact: 'payout.defaultMethod',
  });
});

test('copying gives the finding with its store and source', async ({ page }) => {
  await showPopup(page);
  const item = page.locator('[data-check="chat/buyer-messages"]');
  await item.locator('[data-head]').click();
  await item.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const [copied] = await page.evaluate(() => window.stage.copied);
  expect(copied).toContain('Error: Buyers cannot write to you');
  expect(copied).toContain('StarSea · Client ID 1234567');
  expect(copied).toContain('chat/buyer-messages');
});

test('search looks at titles, ids and texts, and says how many it found', async ({ page }) => {
  await showPopup(page);
  const shown = page.locator('[data-check]:visible');
  await page.getByRole('searchbox').fill('LIANLIAN swift');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('data-check', 'payout/method');
  await expect(page.getByText('1 check found')).toBeAttached();
  await page.getByRole('searchbox').fill('no such thing');
  await expect(shown).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all checks' }).click();
  await expect(shown).toHaveCount(8);
  await expect(page.locator('[data-check]')).toHaveCount(8);
});

test('a pack shows its checks alone, until pressed again', async ({ page }) => {
  await showPopup(page);
  const pack = page.locator('[data-pack="payout"] button');
  await pack.click();
  await expect(pack).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-check^="payout/"]:visible')).toHaveCount(4);
  await expect(page.locator('[data-check^="chat/"]:visible')).toHaveCount(0);
  await pack.click();
  await expect(page.locator('[data-check]:visible')).toHaveCount(8);
});

test('accepting a finding with scope and reason, then taking it back', async ({ page }) => {
  await showPopup(page, { answers: { accept: { ...acceptedMethod, id: 'new' } } });
  const item = page.locator('[data-check="chat/auto-response"]');
  await item.locator('[data-head]').click();
  await item.getByRole('button', { name: 'Accept…' }).click();
  await expect(item.getByRole('radio')).toHaveCount(3);
  await expect(item.getByRole('radio').first()).toBeFocused();
  await item.getByLabel('This check in this store').check();
  await item.getByLabel('Reason').fill('We answer in another service');
  await item.getByRole('button', { name: 'Accept', exact: true }).click();
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(page.getByText('Reported again: Auto-response is off')).toBeVisible();
  const asked = await page.evaluate(() => window.stage.asked.filter(({ type }) => type !== 'view'));
  expect(asked).toEqual([
    {
      type: 'accept',
      checkId: 'chat/auto-response',
      scope: 'store',
      store: '1234567',
      reason: 'We answer in another service',
    },
    { type: 'undo-accept', id: 'new' },
  ]);
});

test('acceptances that are no longer needed say why and can be removed', async ({ page }) => {
  const acceptances = [
    { ...acceptedMethod, id: 'passes', checkId: 'chat/new-orders' },
    { ...acceptedMethod, id: 'gone', checkId: 'chat/was-renamed' },
  ];
  await showPopup(page, { view: storeView({ acceptances }) });
  const list = page.locator('[data-idle-acceptances]');
  await expect(list.locator('[data-acceptance="passes"]')).toContainText('the check passes');
  await expect(list.locator('[data-acceptance="gone"]')).toContainText('the check no longer exists');
  await list.getByRole('button', { name: 'Remove: chat/was-renamed' }).click();
  expect(await page.evaluate(() => window.stage.asked.find(({ type }) => type === 'undo-accept'))).toEqual({
    type: 'undo-accept',
    id: 'gone',
  });
});

test('a change of what is stored shows at once, and open items stay open', async ({ page }) => {
  await showPopup(page);
  await page.locator('[data-head="chat/time-zone"]').click();
  const facts = {
    ...troubledStore.facts,
    'chat.autoResponse': {
      fact: { state: 'read', value: true },
      page: 'messaging',
      path: '/app/settings',
      at: NOW,
    } as const,
  };
  await page.evaluate(
    (view) => window.stage.changeView(view),
    storeView({ store: { ...troubledStore, facts } }),
  );
  await expect(page.locator('[data-check="chat/auto-response"]')).toHaveAttribute('data-status', 'pass');
  await expect(page.locator('[data-head="chat/time-zone"]')).toHaveAttribute('aria-expanded', 'true');
});

test('the switcher lists the stores under another attribute and asks for the chosen one', async ({
  page,
}) => {
  const stores = [
    { id: '1234567', name: 'StarSea', lastSeen: NOW },
    { id: '7654321', name: 'Ромашка', lastSeen: NOW - 86_400_000 },
  ];
  await showPopup(page, { view: storeView({ stores }) });
  await page.getByRole('button', { name: 'Switch store' }).click();
  await expect(page.locator('[data-store]')).toHaveCount(1);
  await page.locator('[data-store-option="7654321"]').click();
  await expect
    .poll(() => page.evaluate(() => window.stage.asked.at(-1)))
    .toEqual({ type: 'view', store: '7654321' });
  await expect(page.getByRole('button', { name: 'Switch store' })).toBeFocused();
});

test('hostile names and reasons stand there as text', async ({ page }) => {
  const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202Etxet';
  const stores = [
    { id: '1234567', name: hostile, lastSeen: NOW },
    { id: '2', name: hostile, lastSeen: NOW },
  ];
  await showPopup(page, {
    view: storeView({
      stores,
      store: { ...troubledStore, name: hostile },
      acceptances: [{ ...acceptedMethod, reason: hostile }],
    }),
  });
  await page.locator('[data-head="payout/method"]').click();
  await page.getByRole('button', { name: 'Switch store' }).click();
  await expect(page.locator('h1')).toHaveText(hostile);
  await expect(page.locator('.reason')).toHaveText(hostile);
  await expect(page.locator('main img, main script')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(412);
});

test('one broken item does not take the others with it', async ({ page }) => {
  await showPopup(page, { speechless: ['chat/buyer-messages'] });
  await expect(page.locator('[data-check]')).toHaveCount(8);
  await expect(page.locator('[data-check="chat/buyer-messages"]')).toContainText('could not be shown');
  await page.getByRole('searchbox').fill('auto-response');
  await expect(page.locator('[data-check="chat/auto-response"]')).toBeVisible();
});

test('a refused request is told, with its reason', async ({ page }) => {
  await showPopup(page, { refused: ['undo-accept'] });
  await page.locator('[data-head="payout/method"]').click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('That did not work: disk full')).toBeVisible();
});

test('eighty checks stand in one pass, with many of one kind folded', async ({ page }) => {
  await showPopup(page, { madeUp: 80 });
  await expect(page.locator('[data-check]')).toHaveCount(80);
  await expect(page.locator('[data-pack]')).toHaveCount(5);
  const fold = page.getByRole('button', { name: /^In order/ });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('[data-status="pass"]:visible')).toHaveCount(0);
  await fold.click();
  await expect(page.locator('[data-status="pass"]').first()).toBeVisible();
});

test('the settings change language, theme, staleness and the switch', async ({ page }) => {
  await showPopup(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language').selectOption({ label: '简体中文' });
  await page.getByLabel('Appearance').selectOption({ label: 'Dark' });
  await page.getByLabel(/^Mark as old after/).fill('14');
  await page.getByLabel(/^Mark as old after/).blur();
  await page.getByRole('switch').click();
  const changes = await page.evaluate(() =>
    window.stage.asked.flatMap((request) => (request.type === 'settings' ? [request.change] : [])),
  );
  expect(changes).toEqual([{ language: 'zh-CN' }, { theme: 'dark' }, { staleDays: 14 }, { enabled: false }]);
  await page.evaluate(
    (view) => window.stage.changeView(view),
    storeView({
      language: 'zh-CN',
      tab: readyTab,
      settings: { ...storeView().settings, language: 'zh-CN', theme: 'dark', staleDays: 14 },
    }),
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.summary-headline')).toHaveText('7 项中 1 项正常');
});

test('forgetting a store asks first, and the safe answer has the focus', async ({ page }) => {
  await showPopup(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Forget this store…' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  expect(await page.evaluate(() => window.stage.asked.some(({ type }) => type === 'forget-store'))).toBe(
    false,
  );
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page.getByText('The store was forgotten.')).toBeVisible();
});
