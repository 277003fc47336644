/** How the card draws a difference, stretches of a text, and a value to use instead. */
import axe from 'axe-core';
import type { Evidence } from '@/utils/audit/verdict';
import { expect, type OverlayPage, test } from './fixtures';

const ROW = '<div class="row"><label id="l" for="a">Account name</label><textarea id="a"></textarea></div>';
const TEXT = `${'Здравствуйте! '.repeat(6)}Пишите в Телеграм @star_sea или +86 138\u200b 0013 8000, ответим сразу. ${'Спасибо! '.repeat(6)}`;
const at = (part: string) => ({ from: TEXT.indexOf(part), to: TEXT.indexOf(part) + part.length });

const DIFFERENCE: Evidence = {
  kind: 'difference',
  parts: [
    { side: 'same', text: 'Shenzhen Star' },
    { side: 'found', text: '  ' },
    { side: 'expected', text: ' ' },
    { side: 'same', text: 'Sea ' },
    { side: 'found', text: 'ＴRADING' },
    { side: 'expected', text: 'Trading' },
    { side: 'same', text: ' Co.' },
    { side: 'found', text: '\u200b' },
    { side: 'expected', text: ',' },
    { side: 'same', text: ' Ltd.' },
  ],
};
const SPANS: Evidence = {
  kind: 'spans',
  length: TEXT.length,
  spans: [
    { kind: 'telegram', ...at('Телеграм @star_sea'), disguised: false },
    { kind: 'phone', ...at('+86 138\u200b 0013 8000'), disguised: true },
  ],
  spanCount: 2,
};

async function openCard(
  overlay: OverlayPage,
  evidence: Evidence,
  value = '',
  theme: 'light' | 'dark' = 'light',
) {
  await overlay.open(ROW, { theme });
  await overlay.page.locator('#a').fill(value);
  await overlay.show({ control: '#a', label: '#l', secret: true, finding: { evidence } });
  await overlay.marker().click();
  await expect(overlay.card).toBeVisible();
}

async function expectAccessible(overlay: OverlayPage): Promise<void> {
  await overlay.page.evaluate(axe.source);
  const violations = await overlay.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const root = document.querySelector('[data-sellerlint-root]');
    const found = await axe.run(root ?? document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
  expect(violations).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any evidence, ${theme}`, async ({ overlay }) => {
    for (const evidence of [DIFFERENCE, SPANS, { kind: 'suggestion', value: 'RU_manual.pdf' } as const]) {
      await openCard(overlay, evidence, TEXT, theme);
      await expectAccessible(overlay);
    }
  });
}

test('a difference shows spaces, letters of another kind and what draws nothing', async ({ overlay }) => {
  await openCard(overlay, DIFFERENCE);
  const [found, expected] = [overlay.card.locator('mark.found'), overlay.card.locator('mark.expected')];
  await expect(found).toHaveText(['··', 'ＴU+FF34RADING', 'U+200B']);
  await expect(expected).toHaveText(['·', 'Trading', ',']);
  await expect(overlay.card.locator('.legend')).toBeVisible();
  const styleOf = (selector: string) =>
    overlay.card
      .locator(selector)
      .first()
      .evaluate((mark) => [
        getComputedStyle(mark).textDecorationLine,
        getComputedStyle(mark).boxShadow !== 'none',
      ]);
  expect(await styleOf('mark.found')).not.toEqual(await styleOf('mark.expected'));
});

test('a difference says to screen readers what only one of the texts has', async ({ overlay }) => {
  await openCard(overlay, DIFFERENCE);
  const heard = await overlay.card.locator('ul.sr li').allTextContents();
  expect(heard[0]).toBe('Only on the page: space, space');
  expect(heard).toContain('Only on the page: U+200B');
  await expect(overlay.card.locator('dd > .sr').last()).toHaveText('Shenzhen Star Sea Trading Co., Ltd.');
});

test('the value of the profile can be copied as it is', async ({ overlay }) => {
  await overlay.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCard(overlay, DIFFERENCE);
  await overlay.card.getByRole('button', { name: 'Copy the value from your profile' }).click();
  expect(await overlay.page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Shenzhen Star Sea Trading Co., Ltd.',
  );
});

test('stretches of a text are named and marked in the words around them', async ({ overlay }) => {
  await openCard(overlay, SPANS, TEXT);
  const items = overlay.card.locator('.spans li');
  await expect(items.nth(0)).toContainText('Telegram contact');
  await expect(items.nth(0).locator('mark')).toHaveText('Телеграм @star_sea');
  await expect(items.nth(1)).toContainText('Phone number (disguised)');
  await expect(items.nth(1).locator('mark')).toHaveText('+86 138U+200B 0013 8000');
  const excerpt = (await items.nth(1).locator('q').textContent()) ?? '';
  expect(excerpt).toMatch(/^….+…$/);
  expect(excerpt.length).toBeLessThan(90);
});

test('without the text they were found in, only their places are told', async ({ overlay }) => {
  await openCard(overlay, SPANS, 'something shorter');
  await expect(overlay.card.locator('.spans mark')).toHaveCount(0);
  const { from, to } = at('Телеграм @star_sea');
  await expect(overlay.card.locator('.spans li').first()).toContainText(
    `Characters ${from + 1}–${to} of the text`,
  );
});

test('a text of the page is never markup', async ({ overlay }) => {
  const hostile = '<img src=x onerror="window.hacked=1">';
  await openCard(overlay, { kind: 'difference', parts: [{ side: 'found', text: hostile }] });
  await expect(overlay.card.locator('img')).toHaveCount(0);
  await expect(overlay.card.locator('mark.found')).toContainText('onerror');
});

test('a value to use instead can be copied', async ({ overlay }) => {
  await overlay.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCard(overlay, { kind: 'suggestion', value: 'RU_manual_v2.pdf' });
  await overlay.card.locator('.to-type').getByRole('button', { name: 'Copy' }).click();
  expect(await overlay.page.evaluate(() => navigator.clipboard.readText())).toBe('RU_manual_v2.pdf');
});
