/** Flags in a page that never stands still: routes, re-rendering, scrolling, dialogs, frames, and where each flag stands. */
import type { Locator, Page } from '@playwright/test';
import { demoControls } from './support/demo-controls';
import {
  BAD,
  badgeOf,
  expect,
  expectVerdict,
  FLAGS_OF_BAD,
  flag,
  flagsOn,
  frames,
  GOOD,
  ownPage,
  switchRow,
  test,
} from './support/extension';

const CHECK = 'chat/auto-response';
const OFF = switchRow('Auto-response', false);
const ROOT = '[data-sellerlint-root]';

/** Which check speaks of which control, page by page. */
const FLAGGED = {
  '/app/settings/messaging': {
    'chat/buyer-messages': 'Allow buyer messages',
    'chat/new-orders': 'Enable chat for new orders',
    'chat/auto-response': 'Auto-response',
    'chat/time-zone': 'Time zone',
  },
  '/app/settings/payments': {
    'payout/method': 'Payment method',
    'payout/default-method': 'Default Payout Method',
    'payout/merchant-id-characters': 'Merchant ID',
    'payout/merchant-id-format': 'Merchant ID',
  },
} as const;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The shortest way between two boxes, px. */
function gap(a: Box, b: Box): number {
  const across = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const down = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.hypot(across, down);
}

/** The boxes that a person takes for the controls: an input without a size stands for what is drawn around it. */
function boxesOf(controls: Locator): Promise<Box[]> {
  return controls.evaluateAll((elements) =>
    elements
      .filter(
        (element) =>
          element.checkVisibility() && !element.closest('[aria-hidden=true],[data-sellerlint-root]'),
      )
      .map((element) => {
        let at: Element | null = element;
        while (at && at.getBoundingClientRect().width * at.getBoundingClientRect().height === 0)
          at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null);
        const { x, y, width, height } = (at ?? element).getBoundingClientRect();
        return { x, y, width, height };
      }),
  );
}

const ANY_CONTROL =
  'input:not([type=hidden]),select,textarea,[role=switch],[role=combobox],button:not([data-sellerlint-root] *)';

async function expectBesideOwnControl(page: Page, ui: string, check: string, label: string): Promise<void> {
  const scope = ui === 'iframe' ? page.frameLocator('main iframe') : page;
  const marker = scope.locator(`${ROOT} [data-sellerlint-check="${check}"]`);
  await expect(marker).toBeVisible();
  const row = demoControls(page, ui).field(label);
  const own = row.locator('input:not([type=hidden]),select,textarea,[role=switch],[role=combobox]');
  const [box] = await boxesOf(marker.first());
  const parts = await boxesOf(own);
  // Shoelace's field is found by its input: the frame around it is what a person sees.
  const mine =
    parts.length > 0 ? parts : await boxesOf(row.locator('xpath=ancestor-or-self::*[position()<=2]'));
  const all = await boxesOf(scope.locator(ANY_CONTROL));
  if (!box) throw new Error('the marker has no box');
  const distance = Math.min(...mine.map((each) => gap(box, each)));
  expect(distance, `${check} in ${ui}: px from its control`).toBeLessThanOrEqual(48);
  // A box that holds or is held by one of ours is a part of the same control.
  const others = all.filter((other) => mine.every((each) => gap(each, other) > 0));
  for (const other of others)
    expect(gap(box, other), `${check} in ${ui}: nearer to its own control than to another`).toBeGreaterThan(
      distance,
    );
}

for (const ui of ['native', 'element', 'vuetify', 'antd', 'shoelace', 'table', 'fieldset', 'iframe'])
  test(`${ui}: each flag stands within 48 px of its control, and no other is nearer`, async ({
    signIn,
    open,
  }) => {
    await signIn(BAD);
    let page: Page | undefined;
    for (const [path, flagged] of Object.entries(FLAGGED)) {
      if (page) await page.goto(`https://seller.ozon.ru${path}?ui=${ui}`);
      else page = await open(`${path}?ui=${ui}`);
      for (const [check, label] of Object.entries(flagged))
        await expectBesideOwnControl(page, ui, check, label);
    }
  });

/** How far the marker is from the control, px; `undefined` when it is not shown. */
function distanceIn(page: Page, control = 'input[type=checkbox]'): Promise<number | undefined> {
  return page.evaluate(
    ([selector, root, check]) => {
      const marker = document
        .querySelector(root ?? '')
        ?.shadowRoot?.querySelector(`[data-sellerlint-check="${check}"]`);
      const target = document.querySelector(selector ?? '');
      if (!marker?.checkVisibility({ visibilityProperty: true }) || !target) return undefined;
      const [a, b] = [marker.getBoundingClientRect(), target.getBoundingClientRect()];
      if (a.width === 0) return undefined;
      const across = Math.max(a.left - b.right, b.left - a.right, 0);
      const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
      return Math.hypot(across, down);
    },
    [control, ROOT, CHECK],
  );
}

test('another route takes the flags away at once, and the way back brings them again', async ({
  signIn,
  open,
}) => {
  await signIn(BAD);
  const page = await open('/app/settings/messaging');
  await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.messaging);
  for (const name of ['Product list', 'Warehouses']) {
    await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name }).click();
    await frames(page, 3);
    expect(await flagsOn(page), `on ${name}`).toEqual([]);
    await page.goBack();
    await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.messaging);
  }
  await page.getByRole('link', { name: 'Payment Settings' }).first().click();
  await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.payments);
  expect((await flagsOn(page)).every((each) => each.startsWith('payout/'))).toBe(true);
});

test('a document title left over from the page before makes no page of ours', async ({
  serve,
  signIn,
  open,
}) => {
  await signIn(BAD);
  await serve({
    '/app/own': ownPage({
      store: BAD,
      documentTitle: 'Messaging settings | Ozon Seller',
      body: switchRow('Auto-response', false),
      script: `window.leave = () => { history.pushState(null, '', '/app/questions'); document.querySelector('h1').textContent = 'Questions and answers'; }`,
    }),
  });
  const page = await open('/app/own');
  await expect(flag(page, CHECK)).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'leave')());
  await expect(flag(page, CHECK)).toBeHidden();
  // The slow look comes once a second: two of them find nothing either.
  const start = await page.evaluate(() => performance.now());
  do expect(await flagsOn(page)).toEqual([]);
  while ((await page.evaluate(() => performance.now())) - start < 2200);
});

test('a control rendered anew keeps its flag', async ({ serve, signIn, open }) => {
  await signIn(BAD);
  await serve({ '/app/own': ownPage({ store: BAD, body: switchRow('Auto-response', false) }) });
  const page = await open('/app/own');
  await expect(flag(page, CHECK)).toBeVisible();
  const waited = await page.evaluate(async (root) => {
    const shown = () =>
      document
        .querySelector(root)
        ?.shadowRoot?.querySelector('[data-sellerlint-check]')
        ?.checkVisibility() === true;
    const frame = () => new Promise(requestAnimationFrame);
    const counts: number[] = [];
    for (let round = 0; round < 5; round++) {
      const row = document.querySelector('.row');
      const next = row?.cloneNode(true) as HTMLElement;
      row?.replaceWith(next);
      let count = 0;
      do {
        await frame();
        count++;
      } while (!shown() && count < 120);
      counts.push(count);
      for (let pause = 0; pause < 30; pause++) await frame();
    }
    return counts;
  }, ROOT);
  expect(Math.max(...waited), `frames without a flag: ${waited.join(', ')}`).toBeLessThanOrEqual(6);
  expect(await distanceIn(page)).toBeLessThanOrEqual(48);
});

test('scrolling, resizing and growing content: the flag is beside its control two frames later', async ({
  serve,
  signIn,
  open,
}) => {
  await signIn(BAD);
  await serve({
    '/app/own': ownPage({
      store: BAD,
      body: `<div id="above" style="height:900px"></div>${switchRow('Auto-response', false)}<div style="height:4000px"></div>`,
    }),
  });
  const page = await open('/app/own');
  await page.setViewportSize({ width: 1280, height: 1200 });
  await expect(flag(page, CHECK)).toBeVisible();
  const moves: Record<string, () => Promise<unknown>> = {
    scroll: () => page.evaluate(() => window.scrollBy(0, 300)),
    resize: () => page.setViewportSize({ width: 900, height: 1100 }),
    grow: () => page.evaluate(() => document.getElementById('above')?.style.setProperty('height', '700px')),
    zoom: () => page.evaluate(() => document.body.style.setProperty('zoom', '1.5')),
  };
  for (const [name, move] of Object.entries(moves)) {
    await move();
    await frames(page, 3);
    expect(await distanceIn(page), name).toBeLessThanOrEqual(48);
  }
});

test('a virtual list: the flag goes with its row and comes back with it', async ({ serve, signIn, open }) => {
  await signIn(BAD);
  const script = `
    const list = document.querySelector('#list'); const box = list.firstElementChild;
    const draw = () => {
      const first = Math.floor(list.scrollTop / 64); box.replaceChildren();
      for (let n = first; n < first + 8; n++) {
        const row = document.createElement('div'); row.className = 'row';
        row.style.cssText = 'position:absolute;top:' + n * 64 + 'px';
        row.innerHTML = '<span>' + (n === 3 ? 'Auto-response' : 'Setting ' + n) + '</span><input type="checkbox">';
        box.append(row);
      }
    };
    list.addEventListener('scroll', draw); draw();`;
  const body =
    '<div id="list" style="height:400px;overflow:auto"><div style="position:relative;height:64000px"></div></div>';
  await serve({ '/app/own': ownPage({ store: BAD, body, script }) });
  const page = await open('/app/own');
  const near = '.row:has(> span:text-is("Auto-response")) input';
  await expect(flag(page, CHECK)).toBeVisible();
  const scrollTo = (top: number) => page.locator('#list').evaluate((list, to) => list.scrollTo(0, to), top);
  await scrollTo(6400);
  await frames(page, 3);
  expect(await flagsOn(page)).toEqual([]);
  await scrollTo(64);
  await expect(flag(page, CHECK)).toBeVisible();
  const [marker] = await boxesOf(flag(page, CHECK));
  const [control] = await boxesOf(page.locator(near));
  expect(marker && control && gap(marker, control)).toBeLessThanOrEqual(48);
});

test('under a dialog or a sticky header there is no flag, and it returns when they go', async ({
  serve,
  signIn,
  open,
}) => {
  await signIn(BAD);
  const body = `<div id="bar" style="position:sticky;top:0;height:80px;background:#fff;z-index:9">Bar</div>${switchRow('Auto-response', false)}<div style="height:4000px"></div><dialog style="width:900px;height:600px">A dialog<button>OK</button></dialog>`;
  await serve({ '/app/own': ownPage({ store: BAD, body }) });
  const page = await open('/app/own');
  await expect(flag(page, CHECK)).toBeVisible();
  await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await expect(flag(page, CHECK)).toBeHidden();
  await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.close());
  await expect(flag(page, CHECK)).toBeVisible();
  const top = await page.locator('.row').evaluate((row) => row.getBoundingClientRect().top);
  await page.evaluate((by) => window.scrollBy(0, by), top - 10);
  await expect(flag(page, CHECK)).toBeHidden();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(flag(page, CHECK)).toBeVisible();
});

test('the layout does not shift by a single pixel', async ({ serve, signIn, open }) => {
  await signIn(BAD);
  const script = `window.shift = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; }).observe({ type: 'layout-shift', buffered: true });`;
  const body = ['Allow buyer messages', 'Auto-response', 'Enable chat for new orders']
    .map((label) => switchRow(label, false))
    .join('');
  await serve({ '/app/own': ownPage({ store: BAD, body, script }) });
  const page = await open('/app/own');
  await expect.poll(() => flagsOn(page)).toHaveLength(3);
  await flag(page, CHECK).click();
  await page.keyboard.press('Escape');
  await frames(page, 5);
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
});

test('a frame has a root of its own on its own document; with the frame everything goes', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const page = await open('/app/settings/messaging?ui=iframe');
  await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.messaging);
  const frame = page.frames()[1];
  if (!frame) throw new Error('the demo shows no frame');
  await expect(frame.locator(`html > ${ROOT}`)).toHaveCount(1);
  await expect(page.mainFrame().locator(`${ROOT} [data-sellerlint-check]`)).toHaveCount(0);
  const popup = await openPopup();
  await expectVerdict(popup, CHECK, 'fail');
  await page.locator('main iframe').evaluate((element) => element.remove());
  await expect.poll(() => page.frames().length).toBe(1);
  expect(await flagsOn(page)).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('data-sellerlint-state', 'ready');
});

test('a page that draws itself anew in every frame stays usable', async ({ serve, signIn, open }) => {
  await signIn(GOOD);
  const script = `
    window.drawn = 0;
    const filler = Array.from({ length: 400 }, (_, n) => '<p>Text ' + n + ' <b>bold</b></p>').join('');
    const draw = () => { if (window.calm) return; document.querySelector('#all').innerHTML = ${JSON.stringify(OFF)} + filler; window.drawn++; requestAnimationFrame(draw); };
    draw();`;
  await serve({ '/app/own': ownPage({ store: GOOD, body: '<div id="all"></div>', script }) });
  const page = await open('/app/own');
  await frames(page, 60);
  const before: number = await page.evaluate(() => Reflect.get(window, 'drawn'));
  await frames(page, 30);
  expect(await page.evaluate(() => Reflect.get(window, 'drawn'))).toBeGreaterThanOrEqual(before + 29);
  await page.evaluate(() => Reflect.set(window, 'calm', true));
  await expect(flag(page, CHECK)).toBeVisible();
});

test('a page that is too much work is paused and told so; the seller lets it go on', async ({
  serve,
  signIn,
  open,
  openPopup,
  browserContext,
}) => {
  await signIn(GOOD);
  // Shadow trees in one another, in a page that never rests: every step from a text to the page's top is long.
  const script = `
    let at = document.querySelector('#all');
    for (let n = 0; n < 1500; n++) { const next = document.createElement('x-box'); at.append(next); at = next.attachShadow({ mode: 'open' }); }
    at.innerHTML = ${JSON.stringify(switchRow('Allow buyer messages', true).repeat(50))};
    setInterval(() => { document.querySelector('h1').title = String(performance.now()); }, 100);`;
  await serve({ '/app/own': ownPage({ store: GOOD, body: `${OFF}<div id="all"></div>`, script }) });
  const page = await open('/app/own');
  const state = () => page.evaluate(() => document.documentElement.dataset.sellerlintState);
  await expect.poll(state, { timeout: 20_000 }).toBe('paused');
  await expect.poll(() => badgeOf(browserContext, page)).toBe('Ⅱ');
  await page.evaluate(() => document.querySelector('#all')?.remove());
  expect(await flagsOn(page)).toEqual([]);
  const popup = await openPopup();
  await popup.getByRole('button', { name: 'Go on' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-sellerlint-state', 'ready');
  await expect(flag(page, CHECK)).toBeVisible();
  await expect(popup.locator('[data-notice=paused]')).toHaveCount(0);
});
