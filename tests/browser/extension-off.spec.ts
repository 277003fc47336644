/** Off leaves nothing; accepting, words and colours reach open pages at once; the popup leads to the control. */
import type { Page } from '@playwright/test';
import { demoControls } from './support/demo-controls';
import {
  BAD,
  badgeOf,
  expect,
  expectVerdict,
  FLAGS_OF_BAD,
  flag,
  flagsOn,
  GOOD,
  MIXED,
  ownPage,
  switchRow,
  test,
  verdict,
} from './support/extension';

const MESSAGING = '/app/settings/messaging';
const CHECK = 'chat/auto-response';
const FLAGS = FLAGS_OF_BAD.messaging;

/** The document with every attribute and shadow tree, but for the one attribute that we may set. */
function documentText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const textOf = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const attributes = [...element.attributes]
            .filter(({ name }) => name !== 'data-sellerlint-state')
            .map(({ name, value }) => `${name}=${value}`)
            .sort();
          const inner = element.shadowRoot ? `#shadow(${textOf(element.shadowRoot)})` : '';
          return `<${element.localName} ${attributes.join(' ')}>${inner}`;
        })
        .join('\n');
    return `${textOf(document)}\n${document.adoptedStyleSheets.length} sheets\n${document.body.innerText}`;
  });
}

async function setEnabled(popup: Page, on: boolean): Promise<void> {
  const gear = popup.getByRole('button', { name: 'Settings', exact: true });
  if ((await gear.getAttribute('aria-expanded')) !== 'true') await gear.click();
  await popup.getByRole('switch').setChecked(on);
}

for (const ui of ['native', 'shoelace'])
  test(`${ui}: off leaves the page as if we had never been there, on brings the flags back`, async ({
    browserContext,
    signIn,
    open,
    openPopup,
  }) => {
    await signIn(BAD);
    const popup = await openPopup(BAD);
    await setEnabled(popup, false);
    await expect(popup.locator('[data-notice=off]')).toBeVisible();
    const page = await open(`${MESSAGING}?ui=${ui}`);
    await expect(page.locator('html')).toHaveAttribute('data-sellerlint-state', 'off');
    await page.locator('h1').waitFor();
    const untouched = await documentText(page);
    await setEnabled(popup, true);
    await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS);
    await flag(page, CHECK).click();
    await expect(page.locator('[data-sellerlint-root] [role=dialog]')).toBeVisible();
    expect(await documentText(page)).not.toBe(untouched);
    await expect.poll(() => badgeOf(browserContext, page)).toBe(String(FLAGS));
    await setEnabled(popup, false);
    await expect(page.locator('html')).toHaveAttribute('data-sellerlint-state', 'off');
    expect(await documentText(page)).toBe(untouched);
    await expect.poll(() => badgeOf(browserContext, page)).toBe('');
    // Nothing is read either.
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-sellerlint-state', 'off');
    expect(await documentText(page)).toBe(untouched);
    await setEnabled(popup, true);
    await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS);
  });

test('with the extension on and nothing to say, only the one attribute is there', async ({
  serve,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(GOOD);
  await serve({ '/app/own': ownPage({ store: GOOD, body: switchRow('Auto-response', true) }) });
  const popup = await openPopup(GOOD);
  const page = await open('/app/own');
  await expectVerdict(popup, CHECK, 'pass');
  const text = await documentText(page);
  expect(text).not.toContain('sellerlint');
  await setEnabled(popup, false);
  await expect(page.locator('html')).toHaveAttribute('data-sellerlint-state', 'off');
  expect(await documentText(page)).toBe(text);
});

const SCOPES = [
  { scope: 'control', inline: 'for this control in this store' },
  { scope: 'store', inline: 'for everything this check finds in this store' },
  { scope: 'off', inline: 'in all stores: switch this check off' },
];
for (const { scope, inline } of SCOPES)
  test(`accepted beside the control, for ${scope}: flag and badge go, the popup tells the reason, undo brings it back`, async ({
    browserContext,
    signIn,
    open,
    openPopup,
  }) => {
    await signIn(BAD);
    const page = await open(MESSAGING);
    const popup = await openPopup(BAD);
    await flag(page, CHECK).click();
    const card = page.locator('[data-sellerlint-root] [role=dialog]');
    await card.getByRole('button', { name: 'Accept…' }).click();
    await card.getByRole('radio', { name: inline }).check();
    await card.getByRole('textbox').fill('We answer by phone <b>only</b>');
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(flag(page, CHECK)).toHaveCount(0);
    const item = verdict(popup, CHECK);
    await expect(item).toHaveAttribute('data-accepted', '');
    await expect(item).toHaveAttribute('data-status', 'fail');
    await expect.poll(() => badgeOf(browserContext, page)).toBe(String(FLAGS - 1));
    await item.getByRole('button').first().click();
    await expect(item).toContainText('We answer by phone <b>only</b>');
    await item.getByRole('button', { name: /^Undo/ }).click();
    await expect(item).not.toHaveAttribute('data-accepted', '');
    await expect(flag(page, CHECK)).toBeVisible();
    await expect.poll(() => badgeOf(browserContext, page)).toBe(String(FLAGS));
  });

test('accepted in the popup and undone there; once repaired it stands in the list of what covers nothing', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const page = await open(MESSAGING);
  const popup = await openPopup(BAD);
  const item = verdict(popup, CHECK);
  const accept = async () => {
    await item.getByRole('button', { name: 'Accept…' }).click();
    await item.getByRole('textbox').fill('On purpose');
    await item.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(item).toHaveAttribute('data-accepted', '');
    await expect(flag(page, CHECK)).toHaveCount(0);
  };
  await expect(flag(page, CHECK)).toBeVisible();
  await item.getByRole('button').first().click();
  await accept();
  await popup
    .getByRole('status')
    .getByRole('button', { name: 'Undo' })
    .or(popup.locator('.toast').getByRole('button', { name: 'Undo' }))
    .first()
    .click();
  await expect(flag(page, CHECK)).toBeVisible();
  await accept();
  const controls = demoControls(page);
  await controls.toggle('Auto-response');
  await controls.save();
  await expectVerdict(popup, CHECK, 'pass');
  const idle = popup.locator('[data-idle-acceptances]');
  await expect(idle).toContainText('On purpose');
  await idle.getByRole('button').click();
  await expect(idle).toHaveCount(0);
});

test('another language and theme take effect in the popup and in an open page', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD, 'ru');
  const page = await open(MESSAGING);
  const popup = await openPopup(BAD);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'ru');
  await flag(page, CHECK).click();
  const card = page.locator('[data-sellerlint-root] [role=dialog]');
  await expect(card).toContainText('Почему это важно');
  await popup.locator('header button').last().click();
  for (const [language, words] of [
    ['zh-CN', '为什么'],
    ['en', 'Why it matters'],
  ] as const) {
    await popup.locator('select').first().selectOption(language);
    await expect(popup.locator('html')).toHaveAttribute('lang', language);
    await expect(card).toContainText(words);
  }
  const background = () => card.evaluate((element) => getComputedStyle(element).backgroundColor);
  await popup.locator('select').nth(1).selectOption('light');
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'light');
  const light = await background();
  await popup.locator('select').nth(1).selectOption('dark');
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(background).not.toBe(light);
});

test('the popup without a store shows the one used last; with one, that one; one unknown is all unread', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  await open(MESSAGING);
  await signIn(GOOD);
  await open(MESSAGING);
  const shown = async (store?: string) => (await openPopup(store)).locator('[data-store]');
  await expect(await shown()).toHaveAttribute('data-store', GOOD);
  await expect(await shown(BAD)).toHaveAttribute('data-store', BAD);
  const unknown = await openPopup('999');
  await expect(
    unknown.locator('[data-store="999"] [data-check="chat/new-orders"][data-status=unread]'),
  ).toHaveCount(1);
  await expect(unknown.locator('[data-check]:is([data-status=pass], [data-status=fail])')).toHaveCount(0);
});

test('the popup leads to the page where it was last seen and rings the control', async ({
  browserContext,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const page = await open(`${MESSAGING}?ui=table&tab=chat`);
  const popup = await openPopup(BAD);
  await expectVerdict(popup, CHECK, 'fail');
  const openPage = async () => {
    const item = verdict(popup, CHECK);
    const head = item.getByRole('button').first();
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await item.getByRole('button', { name: /^Open/ }).first().click();
  };
  // The tab already shows the page: it is only brought to the front, and the control ringed.
  await openPage();
  await expect(page.locator('[data-sellerlint-root] .ring')).toBeVisible();
  // It shows another page: it is sent back to the path remembered for this store.
  await page.goto('https://seller.ozon.ru/app/products');
  await popup.bringToFront();
  await openPage();
  await page.waitForURL(`**${MESSAGING}?ui=table&tab=chat`);
  await expect(page.locator('[data-sellerlint-root] .ring')).toBeVisible();
  // No tab of this store is left: a new one is opened.
  await page.close();
  const opened = browserContext.waitForEvent('page');
  await openPage();
  const fresh = await opened;
  await fresh.waitForURL(`**${MESSAGING}?ui=table&tab=chat`);
  await expect(fresh.locator('[data-sellerlint-root] .ring')).toBeVisible();
});

test('the badge tells the store of its tab', async ({ browserContext, serve, signIn, open, openPopup }) => {
  for (const store of [BAD, GOOD, MIXED])
    await serve({
      [`/app/own/${store}`]: ownPage({ store, body: switchRow('Auto-response', store !== BAD) }),
    });
  const bad = await open(`/app/own/${BAD}`);
  const good = await open(`/app/own/${GOOD}`);
  await expect.poll(() => badgeOf(browserContext, bad)).toBe('1');
  await expect.poll(() => badgeOf(browserContext, good)).toBe('');
  await signIn(MIXED);
  const nothing = await open('/app/dashboard/main');
  await expect.poll(() => badgeOf(browserContext, nothing)).toBe('…');
  await signIn(GOOD);
  await expect.poll(() => badgeOf(browserContext, bad)).toBe('≠');
  const popup = await openPopup(BAD);
  await expect(verdict(popup, CHECK)).toHaveAttribute('data-status', 'fail');
});
