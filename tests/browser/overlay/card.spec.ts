import { overlap } from '@/utils/overlay/box';
import { expect, expectBeside, present, test } from './fixtures';
import type { HoursEvidence } from './overlay-in-page';

const ROW = '<div class="row"><label id="l" for="a">Auto-response</label><input id="a"></div>';
const TWO = `${ROW}<div class="row"><label id="m" for="b">New orders</label><input id="b"></div>`;
const HOSTILE = '<img src=x onerror="window.hacked=1"><b>bold</b>';

const focusedId = () => {
  const ours = document.querySelector('[data-sellerlint-root]');
  if (document.activeElement !== ours) return document.activeElement?.id;
  const inside = ours?.shadowRoot?.activeElement;
  return inside?.getAttribute('data-sellerlint-check') ?? inside?.className;
};

test('opens by hovering, stays while the pointer is on it, goes with the pointer', async ({ overlay }) => {
  await overlay.open(ROW);
  await overlay.show({ control: '#a', label: '#l' });
  await overlay.marker().hover();
  await expect(overlay.card).toBeVisible();
  await overlay.card.hover();
  await overlay.frames(40);
  await expect(overlay.card).toBeVisible();
  await overlay.page.mouse.move(5, 600);
  await expect(overlay.card).toHaveCount(0);
});

test('Esc dismisses a hovered card and leaves the focus alone', async ({ overlay }) => {
  await overlay.open(ROW);
  await overlay.show({ control: '#a', label: '#l' });
  await overlay.page.focus('#a');
  await overlay.marker().hover();
  await expect(overlay.card).toBeVisible();
  expect(await overlay.page.evaluate(focusedId)).toBe('a');
  await overlay.page.keyboard.press('Escape');
  await expect(overlay.card).toHaveCount(0);
  expect(await overlay.page.evaluate(focusedId)).toBe('a');
});

test('a click pins it without taking the focus from the field; typing updates it', async ({ overlay }) => {
  await overlay.open(ROW);
  await overlay.show({ control: '#a', label: '#l', finding: { data: { length: 1 } } });
  await overlay.page.focus('#a');
  await overlay.marker().click();
  await expect(overlay.card).toContainText('"length":1');
  await overlay.page.mouse.move(5, 600);
  await overlay.page.keyboard.type('abc');
  await expect(overlay.page.locator('#a')).toHaveValue('abc');
  await overlay.show({ control: '#a', label: '#l', finding: { data: { length: 3 }, unsaved: true } });
  await expect(overlay.card).toContainText('"length":3');
  await expect(overlay.card).toContainText('not saved yet');
  await overlay.show();
  await expect(overlay.card).toHaveCount(0);
  expect(await overlay.page.evaluate(focusedId)).toBe('a');
});

test('only one card is open, inside the window, over neither its marker nor its control', async ({
  overlay,
}) => {
  for (const place of [
    'top:0;left:0',
    'top:0;right:0',
    'bottom:0;left:0',
    'bottom:0;right:0',
    'top:45%;left:45%',
  ]) {
    await overlay.open(`<div style="position:fixed;padding:12px;${place}"><input id="a"></div>`);
    await overlay.show({ control: '#a' });
    await overlay.marker().click();
    await overlay.frames(3);
    const card = present((await overlay.card.boundingBox()) ?? undefined);
    const box = { left: card.x, top: card.y, right: card.x + card.width, bottom: card.y + card.height };
    const { width, height } = present(overlay.page.viewportSize() ?? undefined);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    expect(overlap(box, await overlay.boxOf('#a'))).toBe(0);
    for (const { box: marker } of await overlay.shown()) expect(overlap(box, marker)).toBe(0);
  }
});

test('F8 and Shift+F8 walk the markers from the focused control; Enter opens, Esc gives the focus back', async ({
  overlay,
}) => {
  await overlay.open(TWO);
  await overlay.show(
    { control: '#a', label: '#l', check: 'chat/auto-response' },
    { control: '#b', label: '#m', check: 'chat/new-orders' },
  );
  const { keyboard } = overlay.page;
  await overlay.page.focus('#b');
  await keyboard.press('F8');
  expect(await overlay.page.evaluate(focusedId)).toBe('chat/new-orders');
  await keyboard.press('F8');
  expect(await overlay.page.evaluate(focusedId)).toBe('chat/auto-response');
  await keyboard.press('Shift+F8');
  expect(await overlay.page.evaluate(focusedId)).toBe('chat/new-orders');
  await keyboard.press('Enter');
  await expect(overlay.card).toHaveAccessibleName(/Title of chat\/new-orders/);
  expect(await overlay.page.evaluate(focusedId)).toContain('card');
  await keyboard.press('Escape');
  await expect(overlay.card).toHaveCount(0);
  expect(await overlay.page.evaluate(focusedId)).toBe('b');
  // The next F8 goes on, although the focus is on the same control again.
  await keyboard.press('F8');
  expect(await overlay.page.evaluate(focusedId)).toBe('chat/auto-response');
});

test('F8 brings a control far down the page into view', async ({ overlay }) => {
  await overlay.open(`<div style="height:3000px"></div>${ROW}<div style="height:900px"></div>`);
  await overlay.show({ control: '#a', label: '#l' });
  await overlay.page.keyboard.press('F8');
  expect(await overlay.page.evaluate(focusedId)).toBe('chat/auto-response');
  expectBeside(present((await overlay.shown())[0]).box, await overlay.boxOf('#a'));
});

test('keys and clicks inside do not reach the page', async ({ overlay }) => {
  await overlay.open(ROW);
  await overlay.show({ control: '#a', label: '#l' });
  await overlay.page.evaluate(() => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'input']) {
      document.addEventListener(type, () => heard.push(type));
    }
    document.addEventListener('focusin', () => heard.push('focusin'), { capture: true });
    Object.assign(window, { heard });
  });
  await overlay.marker().click();
  await overlay.card.getByRole('button', { name: 'Accept…' }).click();
  await overlay.card.getByRole('textbox').click();
  await overlay.page.keyboard.type('because');
  await expect(overlay.card.getByRole('textbox')).toHaveValue('because');
  expect(await overlay.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
});

test('accepting asks how far and why, and can be undone although the marker has gone', async ({
  overlay,
}) => {
  await overlay.open(ROW);
  await overlay.show({ control: '#a', label: '#l' });
  await overlay.page.keyboard.press('F8');
  await overlay.page.keyboard.press('Enter');
  await overlay.card.getByRole('button', { name: 'Accept…' }).press('Enter');
  await overlay.card.getByRole('radio').nth(1).check();
  await overlay.card.getByRole('textbox').fill('we answer by hand');
  await overlay.card.getByRole('button', { name: 'Accept', exact: true }).press('Enter');
  await expect(overlay.marker()).toHaveCount(0);
  const accepted = await overlay.page.evaluate(() => window.lint.accepted);
  expect(accepted).toEqual([
    { key: 'chat/auto-response chat.autoResponse ', scope: 'store', reason: 'we answer by hand' },
  ]);
  const undo = overlay.card.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(overlay.card).toHaveCount(0);
  expect(await overlay.page.evaluate(() => window.lint.undone)).toEqual(['id-1']);
});

const stray = [
  {
    position: 4,
    codePoint: 0x200b,
    code: 'U+200B',
    name: 'ZERO WIDTH SPACE',
    note: 'draws nothing',
    drawn: 'U+200B',
  },
  {
    position: 6,
    codePoint: 0x410,
    code: 'U+0410',
    name: 'CYRILLIC CAPITAL LETTER A',
    note: 'looks like “A”',
    drawn: 'А',
    looksLike: 'A',
  },
];
const characterFlag = (count: number) => ({
  control: '#a',
  check: 'payout/merchant-id-characters',
  secret: true,
  finding: {
    evidence: { kind: 'characters' as const, length: 7, strayCount: count, stray: stray.slice(0, count) },
  },
});

for (const refused of [false, true]) {
  test(`copies the cleaned value ${refused ? 'also where the clipboard API is refused' : ''}`, async ({
    overlay,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await overlay.open('<div class="row"><input id="a" value="ABC\u200b12"></div>', {
      words: { 'payout/merchant-id-characters': { characters: stray.slice(0, 1) } },
    });
    if (refused) {
      await overlay.page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      });
    }
    await overlay.show(characterFlag(1));
    await overlay.marker('payout/merchant-id-characters').click();
    await expect(overlay.card.locator('mark')).toHaveText(['U+200B']);
    await expect(overlay.card).toContainText('Position 4: U+200B ZERO WIDTH SPACE – draws nothing');
    await overlay.card.getByRole('button', { name: 'Copy cleaned value' }).click();
    await expect(overlay.card.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await overlay.page.evaluate(() => navigator.clipboard.readText())).toBe('ABC12');
  });
}

test('a look-alike gives two readings; copying that fails says so', async ({ overlay }) => {
  await overlay.open('<div class="row"><input id="a" value="ABC\u200b1\u0410Z"></div>', {
    words: { 'payout/merchant-id-characters': { characters: stray } },
  });
  await overlay.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await overlay.show(characterFlag(2));
  await overlay.marker('payout/merchant-id-characters').click();
  await expect(overlay.card.locator('dd bdi')).toHaveText(['ABC1\u0410Z', 'ABC1AZ']);
  await overlay.card.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(overlay.card.getByRole('button', { name: 'Not copied' })).toBeVisible();
});

test('hours are drawn on one day with both clocks, said in words, and can be copied', async ({
  overlay,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const evidence: HoursEvidence = {
    kind: 'hours',
    set: { from: 540, to: 1080 },
    meant: { from: 540, to: 1080 },
    setAtHome: { from: 1320, to: 420 },
    toType: { from: 240, to: 780 },
    cabinetOffset: 180,
    homeOffset: 480,
    homeZone: 'Asia/Shanghai',
    zoneStated: false,
  };
  await overlay.open(ROW);
  await overlay.show({
    control: '#a',
    label: '#l',
    check: 'chat/time-zone',
    finding: { severity: 'warning', evidence },
  });
  await overlay.marker('chat/time-zone').click();
  await expect(overlay.card.getByRole('img')).toHaveAccessibleName(
    'You mean 09:00–18:00 by your clock (Asia/Shanghai, UTC+8). The cabinet says 09:00–18:00 by its own clock (Moscow, UTC+3), which really is 22:00–07:00 by yours.',
  );
  // Over midnight: two bars.
  await expect(overlay.card.locator('.bar.set')).toHaveCount(2);
  await overlay.card.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(overlay.card.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await overlay.page.evaluate(() => navigator.clipboard.readText())).toBe('04:00–13:00');
});

test('shows hostile text as text', async ({ overlay }) => {
  await overlay.open(`<div class="row"><input id="a"></div>`, {
    words: {
      'payout/merchant-id-characters': {
        title: HOSTILE,
        problem: HOSTILE,
        why: HOSTILE,
        fix: HOSTILE,
        characters: stray.map((one) => ({ ...one, name: HOSTILE, note: HOSTILE })),
      },
    },
  });
  await overlay.page.fill('#a', HOSTILE);
  await overlay.show(characterFlag(2));
  await overlay.marker('payout/merchant-id-characters').click();
  await expect(overlay.card.getByRole('heading', { level: 2 })).toContainText(HOSTILE);
  await expect(overlay.card.locator('img:not([role])')).toHaveCount(0);
  expect(await overlay.page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('says so when the extension was reloaded under it', async ({ overlay }) => {
  await overlay.open(ROW);
  await overlay.page.evaluate(() => window.lint.failDescribing(true));
  await overlay.show({ control: '#a', label: '#l' });
  await expect(overlay.marker()).toHaveAccessibleName('Error: a finding of Sellerlint');
  await overlay.marker().click();
  await expect(overlay.card).toContainText('Reload this page');
});

test('switches its language while open', async ({ overlay }) => {
  await overlay.open(ROW);
  await overlay.show({ control: '#a', label: '#l' });
  await overlay.marker().click();
  await expect(overlay.card.getByRole('button', { name: 'Accept…' })).toBeVisible();
  await overlay.page.evaluate(() => window.lint.configure({ language: 'ru' }));
  await expect(overlay.card.getByRole('button', { name: 'Принять…' })).toBeVisible();
  await overlay.page.evaluate(() => window.lint.configure({ language: 'zh-CN' }));
  await expect(overlay.card.getByRole('button', { name: '关闭' })).toBeVisible();
});

test('announces politely what is new and how many are left, once', async ({ overlay }) => {
  await overlay.open(TWO);
  await overlay.page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    window.lint.show([{ control: '#a' }]);
    const live = window.lint.root()?.querySelector('[aria-live=polite]');
    if (live)
      new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, { childList: true });
    // Typing: the flag flickers, the same flag is judged again and again.
    for (let key = 0; key < 5; key++) {
      window.lint.show([]);
      window.lint.show([{ control: '#a', finding: { data: { key } } }]);
    }
  });
  const said = () => overlay.page.evaluate(() => Reflect.get(window, 'said') as string[]);
  await expect.poll(said).toEqual(['Error: Title of chat/auto-response. Problems on this page: 1']);
  await overlay.show({ control: '#a' }, { control: '#b', check: 'chat/new-orders' });
  await expect
    .poll(async () => (await said()).at(-1))
    .toBe('Error: Title of chat/new-orders. Problems on this page: 2');
  await overlay.show();
  await expect.poll(async () => (await said()).at(-1)).toBe('No problems left on this page');
  expect(await said()).toHaveLength(3);
});

test('points at a control: brings it into view and rings it for a moment', async ({ overlay }) => {
  await overlay.open(`<div style="height:3000px"></div>${ROW}<div style="height:3000px"></div>`);
  await overlay.page.evaluate(() => window.lint.pointAt('#a'));
  await expect(overlay.page.locator('#a')).toBeInViewport();
  const ring = overlay.page.locator('[data-sellerlint-root] .ring');
  await expect(ring).toBeVisible();
  expect(await overlay.page.evaluate(() => window.lint.live())).toBe('Here is the control');
  await expect(ring).toHaveCount(0);
});
