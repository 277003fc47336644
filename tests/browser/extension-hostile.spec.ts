/** Pages that mean harm, or only look like ours: text stays text, size breaks nothing, and no look-alike is flagged. */
import type { Page } from '@playwright/test';
import {
  expect,
  expectVerdict,
  flag,
  flagsOn,
  frames,
  GOOD,
  ownPage,
  switchRow,
  test,
  verdict,
} from './support/extension';

const CHECK = 'chat/auto-response';
const OFF = switchRow('Auto-response', false);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const NAMES = {
  markup: '<img src=x onerror="document.title=1"><script>document.title=1</script>',
  'right to left': '\u202Eerots live\u202C \u05D7\u05E0\u05D5\u05EA',
  emoji: '👩‍👩‍👧‍👦🏴‍☠️ \u{1F600}'.repeat(4),
  'one hundred thousand characters': 'long '.repeat(20_000),
};

for (const [kind, name] of Object.entries(NAMES))
  test(`a store named with ${kind} is shown as text, and cut`, async ({ serve, signIn, open, openPopup }) => {
    // Behind so long a name nobody looks for the Seller ID: the cookie tells the store.
    await signIn(GOOD);
    await serve({
      '/app/own': ownPage({ store: GOOD, storeName: escaped(name), body: switchRow('Auto-response', false) }),
    });
    const page = await open('/app/own');
    await expect(flag(page, CHECK)).toBeVisible();
    const popup = await openPopup(GOOD);
    await expectVerdict(popup, CHECK, 'fail');
    const heading = popup.locator('h1');
    expect((await heading.textContent())?.trim()).toBe(name.slice(0, 200).trim());
    expect(await heading.locator('img,script').count()).toBe(0);
    expect(await popup.title()).not.toBe('1');
    // However long or turned around, it pushes nothing out of the popup.
    expect(
      await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

test('a hostile value in a secret field is drawn as text, or not read at all', async ({
  serve,
  open,
  openPopup,
}) => {
  const field = '<div class="row"><span>Merchant ID</span><input id="id" style="width:300px"></div>';
  await serve({ '/app/own': ownPage({ store: GOOD, heading: 'Payment Settings', body: field }) });
  const page = await open('/app/own');
  const popup = await openPopup(GOOD);
  const marker = flag(page, 'payout/merchant-id-characters');
  const card = page.locator('[data-sellerlint-root] [role=dialog]');
  await page.locator('#id').fill('<img src=x>\u202E\u{1F600}"&amp;');
  await marker.click();
  await expect(card).toContainText('U+202E');
  expect(await card.locator('img').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('#id').evaluate((input: HTMLInputElement) => {
    input.value = 'A\u200B'.repeat(50_000);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(marker).toBeHidden();
  await page.reload();
  await page.locator('#id').fill('\u200B'.repeat(1000));
  await expect(marker).toBeVisible();
  await marker.click();
  await expect(card).toBeVisible();
  expect(await card.locator('*').count()).toBeLessThan(1000);
  await expect(verdict(popup, 'payout/merchant-id-characters')).toBeAttached();
});

const nested = (depth: number, make: string) => `
  let at = document.querySelector('#deep');
  for (let n = 0; n < ${depth}; n++) { ${make} }
  at.innerHTML = ${JSON.stringify(switchRow('Enable chat for new orders', false))};`;

const BIG_PAGES: Record<string, { body?: string; script: string; store?: string }> = {
  'twenty thousand elements': {
    script: `document.querySelector('#deep').innerHTML = Array.from({ length: 6700 }, (_, n) => '<div><span>Text ' + n + '</span><input></div>').join('');`,
  },
  'fifteen hundred elements in one another': {
    script: nested(1500, `const next = document.createElement('div'); at.append(next); at = next;`),
  },
  'three thousand inline elements in one another': {
    script: nested(3000, `const next = document.createElement('span'); at.append(next); at = next;`),
  },
  'five hundred shadow trees in one another': {
    script: nested(
      500,
      `const next = document.createElement('x-box'); at.append(next); at = next.attachShadow({ mode: 'open' });`,
    ),
  },
  'a header fifteen hundred elements deep': {
    script: `let at = document.querySelector('header'); for (let n = 0; n < 1500; n++) { const next = document.createElement('div'); at.append(next); at = next; } at.textContent = 'deep';`,
  },
  'a name three thousand elements deep': {
    script: `let at = document.querySelector('header button'); for (let n = 0; n < 3000; n++) { const next = document.createElement('b'); at.append(next); at = next; } at.textContent = 'deep';`,
  },
  'two hundred labels of one setting': {
    script: `document.querySelector('#deep').innerHTML = ${JSON.stringify(switchRow('Enable chat for new orders', false).repeat(200))};`,
  },
  'a form whose fields shadow properties of the form': {
    script: `document.querySelector('#deep').innerHTML = '<form>' + ['id', 'name', 'title', 'style', 'hidden', 'children', 'dataset', 'elements', 'length', 'action'].map((name) => '<input name="' + name + '">').join('') + ${JSON.stringify(switchRow('Allow buyer messages', true))} + '</form>';`,
  },
  'a page that plays with its own prototypes': {
    script: `
      for (const name of ['matches', 'querySelectorAll', 'getBoundingClientRect', 'attachShadow', 'getAttribute', 'closest'])
        Element.prototype[name] = () => { throw new Error('mine'); };
      for (const name of ['map', 'filter', 'push', 'flatMap']) Array.prototype[name] = () => { throw new Error('mine'); };
      JSON.stringify = () => { throw new Error('mine'); };
      Object.defineProperty(window, 'chrome', { get() { throw new Error('mine'); } });
      window.MutationObserver = window.MessageChannel = window.requestAnimationFrame = undefined;
      document.createElement = () => { throw new Error('mine'); };`,
  },
  'attributes that never rest': {
    script: `
      document.querySelector('#deep').innerHTML = '<p class="a">x</p>'.repeat(300);
      const turn = (n) => { for (const p of document.querySelectorAll('#deep p')) { p.className = 'a' + n; p.title = n; } requestAnimationFrame(() => turn(n + 1)); };
      turn(0);`,
  },
  'a page that throws us out four times': {
    script: `
      let left = 4;
      new MutationObserver(() => { const root = document.querySelector('[data-sellerlint-root]'); if (root && left-- > 0) root.remove(); })
        .observe(document.documentElement, { childList: true });`,
  },
};

/** Asked without Playwright's own walk through the page, which is a recursion. */
function isFlagged(page: Page): Promise<boolean> {
  return page.evaluate(
    (check) =>
      document
        .querySelector('[data-sellerlint-root]')
        ?.shadowRoot?.querySelector(`[data-sellerlint-check="${check}"]`)
        ?.checkVisibility() === true,
    CHECK,
  );
}

for (const [kind, { body = '', script }] of Object.entries(BIG_PAGES))
  test(`${kind}: what can be read is still flagged, and the page lives`, async ({ serve, open }) => {
    const rows = `${switchRow('Auto-response', false)}<div id="deep"></div>${body}`;
    await serve({ '/app/own': ownPage({ store: GOOD, body: rows, script }) });
    const page = await open('/app/own');
    await expect.poll(() => isFlagged(page), { timeout: 10_000 }).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await expect.poll(() => isFlagged(page)).toBe(false);
  });

test('fifteen hundred shadow trees in one another: too much work ends in a pause that is told, not in a dead page', async ({
  serve,
  open,
  openPopup,
}) => {
  const script = nested(
    1500,
    `const next = document.createElement('x-box'); at.append(next); at = next.attachShadow({ mode: 'open' });`,
  );
  await serve({ '/app/own': ownPage({ store: GOOD, body: `${OFF}<div id="deep"></div>`, script }) });
  const page = await open('/app/own');
  const isPaused = () => page.evaluate(() => document.documentElement.dataset.sellerlintState === 'paused');
  await expect.poll(async () => (await isPaused()) || isFlagged(page), { timeout: 15_000 }).toBe(true);
  await frames(page, 3);
  await expect((await openPopup()).locator('main')).toBeVisible();
});

test('a page that throws us out for ever is left alone, and stays usable', async ({
  serve,
  open,
  openPopup,
}) => {
  const script = `
    window.thrown = 0;
    new MutationObserver(() => { const root = document.querySelector('[data-sellerlint-root]'); if (root) { root.remove(); window.thrown++; } })
      .observe(document.documentElement, { childList: true });`;
  await serve({ '/app/own': ownPage({ store: GOOD, body: switchRow('Auto-response', false), script }) });
  const popup = await openPopup(GOOD);
  const page = await open('/app/own');
  await expectVerdict(popup, CHECK, 'fail');
  await frames(page, 60);
  const before: number = await page.evaluate(() => Reflect.get(window, 'thrown'));
  await frames(page, 60);
  const after: number = await page.evaluate(() => Reflect.get(window, 'thrown'));
  // Not a fight in every frame.
  expect(after - before).toBeLessThan(60);
});

/* Look-alikes: beside each stands one control that is really wrong, which proves that the page was read. */

const WRONG = switchRow('Enable chat for new orders', false);
const LOOK_ALIKES: Record<string, string> = {
  'a longer label': switchRow('Auto-response to reviews', false),
  'a longer label in two pieces': switchRow('Auto-response <b>to reviews</b>', false),
  'a longer label behind its box':
    '<div><label><input type="checkbox"> Auto-response to reviews</label></div>',
  'a panel with the hidden attribute': `<div hidden>${OFF}</div>`,
  'a panel that is not displayed': `<div style="display:none">${OFF}</div>`,
  'an invisible panel': `<div style="visibility:hidden">${OFF}</div>`,
  'a second panel for nobody to hear': `<div aria-hidden="true">${OFF}</div>`,
  'an inert panel': `<div inert>${OFF}</div>`,
  'a closed details': `<details><summary>More</summary>${OFF}</details>`,
  "another store's section by its text": `<section><h2>Beihai</h2><p>Seller ID 99887766</p>${OFF}</section>`,
  "another store's section by its attribute": `<section data-store-id="99887766">${OFF}</section>`,
  'a control that names itself otherwise': switchRow('Auto-response', false, 'aria-label="Dark theme"'),
  'a control tied to another label': `<div class="row"><span>Auto-response</span><label for="t">Dark theme</label><input id="t" type="checkbox"></div>`,
  'a link':
    '<div class="row"><a href="#x">Auto-response</a><input type="checkbox" aria-label="Compact view"></div>',
  'a menu': '<nav><ul role="menu"><li role="menuitem">Auto-response <input type="checkbox"></li></ul></nav>',
  'a tab':
    '<div role="tablist"><span role="tab">Auto-response</span></div><div class="row"><span>Compact view</span><input type="checkbox"></div>',
  'a button that opens something':
    '<div class="row"><button>Auto-response</button><label><input type="checkbox"> Compact view</label></div>',
  'an option':
    '<div class="row"><select><option>Auto-response</option></select><label><input type="checkbox"> Compact view</label></div>',
  'a tooltip':
    '<div><span role="tooltip">Auto-response</span></div><div class="row"><span>Compact view</span><input type="checkbox"></div>',
  'a text that is being written':
    '<div contenteditable="true">Auto-response</div><div class="row"><span>Compact view</span><input type="checkbox"></div>',
  'a heading over another setting': `<section><h2>Auto-response</h2>${switchRow('Send a copy to me', false)}</section>`,
  'a column of a table':
    '<table><tr><th>Name</th><th>Auto-response</th></tr><tr><td>First</td><td><input type="checkbox" aria-label="First"></td></tr><tr><td>Second</td><td><input type="checkbox" aria-label="Second"></td></tr></table>',
  'an option of a choice':
    '<fieldset><legend>What to show</legend><label><input type="radio" name="r"> Auto-response</label><label><input type="radio" name="r" checked> Nothing</label></fieldset>',
  'two controls that fit equally': OFF + OFF,
  'a real one that is on, with a hidden twin that is off': `<div class="row"><span>Auto-response</span><input type="checkbox" aria-hidden="true"><input type="checkbox" checked></div>`,
  'a placeholder and nothing else':
    '<div class="row"><input placeholder="Merchant ID" value="ABC \u200B"></div>',
  'a state in words, without a control': '<div class="row"><span>Auto-response</span><span>Off</span></div>',
  'a step of a tour':
    '<div role="dialog" aria-label="Tour"><p>Turn on <b>Auto-response</b> here</p><label><input type="checkbox"> Do not show again</label></div>',
};

test('no look-alike is flagged', async ({ serve, open }) => {
  test.slow();
  const kinds = Object.entries(LOOK_ALIKES);
  for (const [place, [, body]] of kinds.entries())
    await serve({ [`/app/own/${place}`]: ownPage({ store: GOOD, body: WRONG + body }) });
  const page = await open('/app/own/0');
  for (const [place, [kind]] of kinds.entries())
    await test.step(kind, async () => {
      if (place > 0) await page.goto(`https://seller.ozon.ru/app/own/${place}`);
      await expect.poll(() => flagsOn(page), { message: kind }).toContain('chat/new-orders fail');
      expect.soft(await flagsOn(page), kind).toEqual(['chat/new-orders fail']);
    });
});

const PAYMENT_LOOK_ALIKES: Record<string, string> = {
  'a longer label':
    '<div class="row"><span>Payment method for services</span><select><option>Bank Transfer (SWIFT)</option></select></div>',
  'a row of a history': '<table><tr><td>Payment method</td><td>Bank Transfer (SWIFT)</td></tr></table>',
  'the same word inside a value':
    '<div class="row"><span>Comment</span><input value="Payment method: Bank Transfer (SWIFT)"></div>',
  'a placeholder and nothing else':
    '<div class="row"><input placeholder="Merchant ID" value="ABC \u200B"></div>',
  'a search field':
    '<div class="row"><input type="search" placeholder="Merchant ID" aria-label="Search" value="a\u200Bb"></div>',
  "another provider's identifier":
    '<div class="row"><span>Old Merchant ID</span><input value="a\u200Bb"></div>',
};

test('no look-alike of the payment page is flagged', async ({ serve, open }) => {
  const wrong =
    '<div class="row"><span>Default Payout Method</span><select><option>PingPong</option></select></div>';
  const kinds = Object.entries(PAYMENT_LOOK_ALIKES);
  for (const [place, [, body]] of kinds.entries())
    await serve({
      [`/app/own/${place}`]: ownPage({ store: GOOD, heading: 'Payment Settings', body: wrong + body }),
    });
  const page = await open('/app/own/0');
  for (const [place, [kind]] of kinds.entries())
    await test.step(kind, async () => {
      if (place > 0) await page.goto(`https://seller.ozon.ru/app/own/${place}`);
      await expect.poll(() => flagsOn(page), { message: kind }).toContain('payout/default-method fail');
      expect.soft(await flagsOn(page), kind).toEqual(['payout/default-method fail']);
    });
});

const REAL_ONES: Record<string, string> = {
  'a hint inside a wrapping label (Mantine)':
    '<label style="display:flex"><input type="checkbox" role="switch"><span><span style="display:block">Auto-response</span><span style="display:block">Sent when nobody answers</span></span></label>',
  'a label with a colon and a star':
    '<div class="row"><span>Auto-response: *</span><input type="checkbox"></div>',
  'a tied label': '<label for="a">Auto-response</label> <input id="a" type="checkbox">',
  'a name by ARIA':
    '<span id="n">Auto-response</span><div><button role="switch" aria-checked="false" aria-labelledby="n"></button></div>',
  'a switch with an inner dead box (Quasar)':
    '<div class="row"><div role="switch" aria-checked="false" tabindex="0" aria-label="Auto-response"><input type="checkbox" checked hidden><i style="display:inline-block;width:40px;height:20px;background:#ccc"></i></div></div>',
};

test('what is really ours is flagged however it is named', async ({ serve, open }) => {
  const kinds = Object.entries(REAL_ONES);
  for (const [place, [, body]] of kinds.entries())
    await serve({ [`/app/own/${place}`]: ownPage({ store: GOOD, body }) });
  const page = await open('/app/own/0');
  for (const [place, [kind]] of kinds.entries())
    await test.step(kind, async () => {
      if (place > 0) await page.goto(`https://seller.ozon.ru/app/own/${place}`);
      await expect.poll(() => flagsOn(page), { message: kind }).toEqual(['chat/auto-response fail']);
    });
});
