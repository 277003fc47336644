/** Flags that come and go while the seller edits, and what counts as saved: by the demo, and by pages that owe it nothing. */
import type { Route } from '@playwright/test';
import { demoControls } from './support/demo-controls';
import {
  BAD,
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

const MESSAGING = '/app/settings/messaging';
const PAYMENTS = '/app/settings/payments';
const CLEAN_ID = 'LLP8K2M4Q6R8T0A2X4Z6B8D0';

interface LiveCase {
  check: string;
  path: string;
  /** Makes it wrong, starting from the store in which everything is right. */
  spoil(controls: ReturnType<typeof demoControls>): Promise<void>;
  repair(controls: ReturnType<typeof demoControls>): Promise<void>;
}

const toggles = (label: string) => ({
  spoil: (controls: ReturnType<typeof demoControls>) => controls.toggle(label),
  repair: (controls: ReturnType<typeof demoControls>) => controls.toggle(label),
});
const texts = (label: string, wrong: string, right: string) => ({
  spoil: (controls: ReturnType<typeof demoControls>) => controls.text(label).fill(wrong),
  repair: (controls: ReturnType<typeof demoControls>) => controls.text(label).fill(right),
});
const choices = (label: string, wrong: string, right: string) => ({
  spoil: (controls: ReturnType<typeof demoControls>) => controls.choose(label, wrong),
  repair: (controls: ReturnType<typeof demoControls>) => controls.choose(label, right),
});

const TOGGLE: LiveCase = { check: 'chat/auto-response', path: MESSAGING, ...toggles('Auto-response') };
const CHOICE: LiveCase = {
  check: 'chat/time-zone',
  path: MESSAGING,
  ...choices('Time zone', 'MSK (UTC+3)', 'Beijing (UTC+8)'),
};
const TEXT: LiveCase = {
  check: 'payout/merchant-id-characters',
  path: PAYMENTS,
  ...texts('Merchant ID', CLEAN_ID.replace('A', '\u0410'), CLEAN_ID),
};
const ALL: LiveCase[] = [
  { check: 'chat/buyer-messages', path: MESSAGING, ...toggles('Allow buyer messages') },
  { check: 'chat/new-orders', path: MESSAGING, ...toggles('Enable chat for new orders') },
  TOGGLE,
  CHOICE,
  {
    check: 'payout/method',
    path: PAYMENTS,
    ...choices('Payment method', 'Bank Transfer (SWIFT)', 'Third-party Payment Provider'),
  },
  {
    check: 'payout/default-method',
    path: PAYMENTS,
    ...choices('Default Payout Method', 'PingPong', 'LianLian Pay'),
  },
  TEXT,
  { check: 'payout/merchant-id-format', path: PAYMENTS, ...texts('Merchant ID', `${CLEAN_ID}1`, CLEAN_ID) },
];

async function comesAndGoes(
  { check, spoil, repair }: LiveCase,
  page: Parameters<typeof demoControls>[0],
  ui = 'native',
): Promise<void> {
  const controls = demoControls(page, ui);
  const shown = async () => (await flagsOn(page)).some((each) => each.startsWith(`${check} `));
  await spoil(controls);
  await expect.poll(shown, { message: `${check} is flagged in ${ui}` }).toBe(true);
  await repair(controls);
  await expect.poll(shown, { message: `${check} is clear in ${ui}` }).toBe(false);
}

for (const path of [MESSAGING, PAYMENTS])
  test(`each check of ${path} is flagged and cleared while editing`, async ({ signIn, open }) => {
    await signIn(GOOD);
    const page = await open(path);
    for (const live of ALL.filter((each) => each.path === path)) await comesAndGoes(live, page);
  });

for (const ui of ['element', 'vuetify', 'antd', 'shoelace', 'table', 'fieldset', 'iframe'])
  test(`${ui}: a switch, a choice and a text are flagged and cleared live, unsaved until saved`, async ({
    signIn,
    open,
    openPopup,
  }) => {
    await signIn(GOOD);
    const popup = await openPopup(GOOD);
    const page = await open(`${MESSAGING}?ui=${ui}`);
    // The page must have been read before it is edited: what it shows first is what is saved.
    await expectVerdict(popup, TOGGLE.check, 'pass');
    await comesAndGoes(TOGGLE, page, ui);
    await comesAndGoes(CHOICE, page, ui);
    await expectVerdict(popup, TOGGLE.check, 'pass');
    const controls = demoControls(page, ui);
    await TOGGLE.spoil(controls);
    await expectVerdict(popup, TOGGLE.check, 'pass', true);
    await controls.save();
    await expectVerdict(popup, TOGGLE.check, 'fail');
    await page.goto(`https://seller.ozon.ru${PAYMENTS}?ui=${ui}`);
    await comesAndGoes(TEXT, page, ui);
  });

test('a stray character is flagged within a few frames of its key, and gone within a few of its deletion', async ({
  signIn,
  open,
}) => {
  await signIn(GOOD);
  const page = await open(PAYMENTS);
  const id = demoControls(page).text('Merchant ID');
  const marker = flag(page, 'payout/merchant-id-characters');
  await expect(id).toHaveValue(CLEAN_ID);
  await id.press('End');
  // The extension has looked at the page once it has bound the field: a first change shows that it has.
  await page.keyboard.insertText('\u200B');
  await expect(marker).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(marker).toBeHidden();
  for (const stray of ['\u200B', '\u0410', '\u00A0', '\u202E', '\u{1F600}']) {
    await page.keyboard.insertText(stray);
    await frames(page, 3);
    expect(await marker.isVisible(), `U+${stray.codePointAt(0)?.toString(16)} is flagged`).toBe(true);
    await page.keyboard.press('Backspace');
    await frames(page, 3);
    expect(await marker.isVisible(), 'and cleared').toBe(false);
  }
});

test('page code that turns a v-model checkbox without any event is found', async ({ signIn, open }) => {
  await signIn(GOOD);
  const page = await open(MESSAGING);
  const box = demoControls(page).field('Auto-response').locator('input');
  await comesAndGoes(TOGGLE, page);
  await box.evaluate((input: HTMLInputElement) => {
    input.checked = false;
  });
  await expect(flag(page, TOGGLE.check)).toBeVisible();
  await box.evaluate((input: HTMLInputElement) => {
    input.checked = true;
  });
  await expect(flag(page, TOGGLE.check)).toBeHidden();
});

test('repaired but not saved: no flag, and the popup keeps the failure until the page has saved', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open(MESSAGING);
  const controls = demoControls(page);
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await controls.toggle('Auto-response');
  await expect(flag(page, TOGGLE.check)).toBeHidden();
  await expectVerdict(popup, TOGGLE.check, 'fail', true);
  await expectVerdict(popup, 'chat/new-orders', 'fail');
  // This one is chosen by a script, which tells the page of it.
  await controls.choose('Time zone', 'Beijing (UTC+8)');
  await expectVerdict(popup, 'chat/time-zone', 'fail', true);
  await controls.save();
  await expectVerdict(popup, 'chat/time-zone', 'pass');
  await expectVerdict(popup, TOGGLE.check, 'pass');
  await expectVerdict(popup, 'chat/new-orders', 'fail');
});

test('the first edit of all may be made by a script', async ({ signIn, open, openPopup }) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open(MESSAGING);
  await expect(flag(page, CHOICE.check)).toBeVisible();
  await CHOICE.repair(demoControls(page));
  await expectVerdict(popup, CHOICE.check, 'fail', true);
});

test('broken again before saving is a saved failure again; a bad edit leaves the saved pass', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open(MESSAGING);
  const controls = demoControls(page);
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await controls.toggle('Auto-response');
  await expectVerdict(popup, TOGGLE.check, 'fail', true);
  await controls.toggle('Auto-response');
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await expect(flag(page, TOGGLE.check)).toBeVisible();

  await controls.toggle('Auto-response');
  await controls.save();
  await expectVerdict(popup, TOGGLE.check, 'pass');
  await controls.toggle('Auto-response');
  await expect(flag(page, TOGGLE.check)).toBeVisible();
  await expectVerdict(popup, TOGGLE.check, 'pass', true);
});

for (const [way, words] of [
  ['auto', 'a page that saves by itself'],
  ['silent', 'a save without a message'],
  ['slow', 'a save that takes two seconds'],
] as const)
  test(`${words} ends in the new verdict`, async ({ cabinet, signIn, open, openPopup }) => {
    await signIn(BAD);
    const popup = await openPopup(BAD);
    const page = await open(`${MESSAGING}?save=${way}`);
    const controls = demoControls(page);
    await expectVerdict(popup, TOGGLE.check, 'fail');
    await controls.toggle('Auto-response');
    await expect(flag(page, TOGGLE.check)).toBeHidden();
    if (way !== 'auto') {
      await expectVerdict(popup, TOGGLE.check, 'fail', true);
      await controls.save();
    }
    await expectVerdict(popup, TOGGLE.check, 'pass');
    expect(cabinet.saves).toHaveLength(1);
  });

test('an edit that has stood for long is not taken for saved while a slow server still thinks', async ({
  serve,
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  let answer: (() => void) | undefined;
  await serve({
    '/api/settings?save=slow': async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await route.fulfill({ status: 500, json: { error: 'late' } });
    },
  });
  const popup = await openPopup(BAD);
  const page = await open(`${MESSAGING}?save=slow`);
  const controls = demoControls(page);
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await controls.toggle('Auto-response');
  await expectVerdict(popup, TOGGLE.check, 'fail', true);
  await controls.save();
  // While it saves, the button says something else: a second switch shows that looks go on and nothing is called saved.
  await expect(page.getByRole('button', { name: 'Saving…' })).toBeVisible();
  await standsFor(page, 2500, () =>
    popup.locator(`[data-check="${TOGGLE.check}"][data-status="fail"][data-unsaved]`).count(),
  );
  answer?.();
  await expect(page.getByText('Could not save')).toBeVisible();
  await standsFor(page, 1500, () =>
    popup.locator(`[data-check="${TOGGLE.check}"][data-status="fail"][data-unsaved]`).count(),
  );
});

/** Holds that something stays true through a span of the page's own time: the only way to see that nothing happens. */
async function standsFor(
  page: Parameters<typeof demoControls>[0],
  ms: number,
  count: () => Promise<number>,
): Promise<void> {
  const start = await page.evaluate(() => performance.now());
  do expect(await count()).toBe(1);
  while ((await page.evaluate(() => performance.now())) - start < ms);
}

test('a failed save stays failed and unsaved', async ({ signIn, open, openPopup }) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open(`${MESSAGING}?save=fail`);
  const controls = demoControls(page);
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await controls.toggle('Auto-response');
  await expectVerdict(popup, TOGGLE.check, 'fail', true);
  await controls.save();
  await expect(page.getByText('Could not save')).toBeVisible();
  await standsFor(page, 4500, () =>
    popup.locator(`[data-check="${TOGGLE.check}"][data-status="fail"][data-unsaved]`).count(),
  );
  await expect(flag(page, TOGGLE.check)).toBeHidden();
});

test('what nobody saved is gone after a reload, a way through other pages, or a closed tab', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const popup = await openPopup(BAD);
  const page = await open(MESSAGING);
  const controls = demoControls(page);
  const edit = async () => {
    await expect(flag(page, TOGGLE.check)).toBeVisible();
    await controls.toggle('Auto-response');
    await expectVerdict(popup, TOGGLE.check, 'fail', true);
  };
  await edit();
  await page.reload();
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await edit();
  await page.getByRole('link', { name: 'Product list' }).click();
  await expectVerdict(popup, TOGGLE.check, 'fail');
  await page.goBack();
  await expect(flag(page, TOGGLE.check)).toBeVisible();
  await edit();
  await page.close();
  await expectVerdict(popup, TOGGLE.check, 'fail');
});

test('another store chosen with an edit open: neither store gets what belongs to the other', async ({
  signIn,
  open,
  openPopup,
}) => {
  await signIn(BAD);
  const bad = await openPopup(BAD);
  const good = await openPopup(GOOD);
  const page = await open(MESSAGING);
  const controls = demoControls(page);
  await expectVerdict(bad, TOGGLE.check, 'fail');
  await controls.toggle('Auto-response');
  await expectVerdict(bad, TOGGLE.check, 'fail', true);
  await page.locator('[data-onboarding-target=headerCompanyName]').click();
  await page.getByRole('button', { name: 'Beihai Toys' }).click();
  await expectVerdict(good, TOGGLE.check, 'pass');
  await expectVerdict(bad, TOGGLE.check, 'fail');
  expect(await flagsOn(page)).toEqual([]);
});

/* Pages of our own, with ways of saving that the demo does not have. */

const OK = (route: Route) => route.fulfill({ json: { ok: true } });
const FAILS = (route: Route) => route.fulfill({ status: 500, json: { error: 'no' } });
const LATE_FAILURE = async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await FAILS(route);
};
const TOAST = `const toast = (words) => { const p = document.createElement('p'); p.textContent = words; document.body.append(p); };`;
/** Each page has an address of its own for what it sends, so that many can save at once. */
const POST = `const page = location.pathname.split('/').pop(); const post = () => fetch('/api/save?page=' + page, { method: 'POST', body: '{}' });`;

interface SavePage {
  name: string;
  body?: string;
  script: string;
  answers?: Record<string, (route: Route) => Promise<void>>;
  /** How the seller saves; a click on Save when absent. */
  save?: 'enter';
  saved: boolean;
}

const BUTTON = '<div class="bar"><button type="button" id="save">Save</button></div>';
const onClick = (body: string) =>
  `${TOAST}${POST}document.querySelector('#save').addEventListener('click', async (event) => { ${body} });`;

const SAVE_PAGES: SavePage[] = [
  { name: 'POST answered well, no other sign', script: onClick('await post();'), saved: true },
  {
    name: 'a message and no request that we could see',
    script: onClick(`toast('Changes saved');`),
    saved: true,
  },
  {
    name: 'POST answered well, the form drawn anew',
    script: onClick(
      `await post(); const row = document.querySelector('.row'); const next = row.cloneNode(true); next.querySelector('input').checked = row.querySelector('input').checked; row.replaceWith(next);`,
    ),
    saved: true,
  },
  {
    name: 'the button disabled while waiting, then given back',
    script: onClick(`save.disabled = true; await post(); save.disabled = false;`),
    saved: true,
  },
  {
    name: 'POST refused without a word',
    script: onClick(`save.disabled = true; await post(); save.disabled = false;`),
    answers: { '/api/save': FAILS },
    saved: false,
  },
  {
    name: 'a message before the answer, and the answer is an error',
    script: onClick(`toast('Saved'); await post();`),
    answers: { '/api/save': LATE_FAILURE },
    saved: false,
  },
  {
    name: 'a message, a telemetry request answered well, and an error to the POST itself',
    script: onClick(
      `fetch('/api/track'); toast('Saved'); save.disabled = true; await post(); save.disabled = false;`,
    ),
    answers: { '/api/track': OK, '/api/save': LATE_FAILURE },
    saved: false,
  },
  {
    name: 'only a telemetry request answered well',
    script: onClick(`fetch('/api/track'); save.disabled = true; await post(); save.disabled = false;`),
    answers: { '/api/track': OK, '/api/save': FAILS },
    saved: false,
  },
  {
    name: 'a telemetry request refused, the POST answered well',
    script: onClick(`fetch('/api/v1/telemetry'); await post(); toast('Saved');`),
    answers: { '/api/v1/telemetry': FAILS },
    saved: true,
  },
  { name: 'the button disabled and nothing else', script: onClick('save.disabled = true;'), saved: false },
  { name: 'a click and nothing at all', script: onClick(''), saved: false },
  {
    name: 'a message about a mistake',
    script: onClick(`await post(); toast('Could not save: try again');`),
    saved: false,
  },
  {
    name: 'Enter in a form with a Save button',
    body: `<form>${switchRow('Auto-response', false)}<input name="note" aria-label="Note"><button>Save</button></form>`,
    script: `${TOAST}${POST}document.forms[0].addEventListener('submit', async (event) => { event.preventDefault(); await post(); toast('Saved'); });`,
    save: 'enter',
    saved: true,
  },
  {
    name: 'Enter in a form whose POST is refused',
    body: `<form>${switchRow('Auto-response', false)}<input name="note" aria-label="Note"><button>Save</button></form>`,
    script: `${POST}document.forms[0].addEventListener('submit', async (event) => { event.preventDefault(); await post(); });`,
    answers: { '/api/save': FAILS },
    save: 'enter',
    saved: false,
  },
  {
    name: 'Enter heard by the page itself, the Save button outside of any form',
    body: `${switchRow('Auto-response', false)}<input aria-label="Note" id="note">${BUTTON}`,
    script: `${onClick('await post();')}note.addEventListener('keydown', async ({ key }) => { if (key === 'Enter') { await post(); toast('Saved'); } });`,
    save: 'enter',
    saved: true,
  },
  {
    name: 'the Save button in a section of its own, and not pressed',
    body: `<section>${switchRow('Auto-response', false)}</section><section>${BUTTON}</section>`,
    script: 'document.querySelector("#save").hidden;',
    save: 'enter',
    saved: false,
  },
  {
    name: 'the Save button in a section of its own',
    body: `<section>${switchRow('Auto-response', false)}</section><section>${BUTTON}</section>`,
    script: onClick(`await post(); toast('Saved');`),
    saved: true,
  },
  {
    name: 'a page that goes elsewhere as soon as it has saved',
    script: onClick(
      `await post(); history.pushState(null, '', '/app/own-list'); document.querySelector('main').innerHTML = '<h1>All settings</h1>';`,
    ),
    saved: true,
  },
  {
    name: 'the whole page in a shadow tree',
    body: '<my-app></my-app>',
    script: `${POST}const root = document.querySelector('my-app').attachShadow({ mode: 'open' }); root.innerHTML = '<h1>Messaging settings</h1><div><span>Auto-response</span> <input type="checkbox"></div><button>Save</button>'; root.querySelector('button').addEventListener('click', async (event) => { const { target } = event; target.disabled = true; await post(); });`,
    saved: true,
  },
  {
    name: 'the whole page in a shadow tree, nothing saved',
    body: '<my-app></my-app>',
    script: `const root = document.querySelector('my-app').attachShadow({ mode: 'open' }); root.innerHTML = '<h1>Messaging settings</h1><div><span>Auto-response</span> <input type="checkbox"></div><button>Save</button>';`,
    save: 'enter',
    saved: false,
  },
];

/** Client ID of the store that a page shows: each has one to itself, and the header alone names it. */
const storeOf = (place: number) => String(5_000_000 + place);

for (const wanted of [true, false])
  test(`pages of our own: ${wanted ? 'what was saved passes' : 'what was not saved stays failed'}`, async ({
    serve,
    open,
    openPopup,
  }) => {
    test.slow();
    const pages = SAVE_PAGES.map((page, place) => ({ ...page, place })).filter(
      ({ saved }) => saved === wanted,
    );
    for (const { place, body, script, answers, save } of pages) {
      const rows = body ?? `${switchRow('Auto-response', false)}${BUTTON}`;
      await serve({
        [`/app/own/${place}`]: ownPage({ store: storeOf(place), body: rows, script }),
        [`/api/save?page=${place}`]: answers?.['/api/save'] ?? OK,
        ...answers,
      });
      const page = await open(`/app/own/${place}`);
      await expect(flag(page, TOGGLE.check)).toBeVisible();
      await page.locator('input[type=checkbox]').click();
      await expect(flag(page, TOGGLE.check)).toBeHidden();
      const note = page.getByLabel('Note');
      if (save !== 'enter') await page.getByRole('button', { name: 'Save' }).click();
      else if ((await note.count()) > 0) await note.press('Enter');
    }
    const popup = await openPopup();
    const show = (place: number) => popup.goto(popup.url().replace(/(?:\?.*)?$/, `?store=${storeOf(place)}`));
    const last = pages[pages.length - 1]?.place ?? 0;
    await show(last);
    // As long as a good answer may take to become a verdict (product.md: 6 s).
    if (!wanted)
      await standsFor(popup, 6000, () =>
        verdict(popup, TOGGLE.check).and(popup.locator('[data-status=fail]')).count(),
      );
    for (const { name, place } of pages)
      await test.step(name, async () => {
        await show(place);
        await expectVerdict(popup, TOGGLE.check, wanted ? 'pass' : 'fail', !wanted);
      });
  });
