/** How the popup draws a difference, stretches of a text that it does not know, and a value to use instead. */
import { expect, test } from '@playwright/test';
import type { Evidence } from '@/utils/audit/verdict';
import { expectAccessible, showPopup } from './support';

const EVIDENCE: readonly Evidence[] = [
  {
    kind: 'difference',
    parts: [
      { side: 'same', text: 'Star' },
      { side: 'found', text: '  ' },
      { side: 'expected', text: ' ' },
      { side: 'same', text: 'Sea' },
      { side: 'found', text: '\u200b' },
    ],
  },
  { kind: 'spans', length: 80, spans: [{ kind: 'wechat', from: 9, to: 21, disguised: true }], spanCount: 1 },
  { kind: 'suggestion', value: 'RU_manual_v2.pdf' },
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const evidence of EVIDENCE)
    test(`axe finds nothing in a ${evidence.kind}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await showPopup(page, { madeUp: 2, evidence });
      await page.locator('[data-check="payout/made-up-1"] [data-head]').click();
      await expect(page.locator('.evidence, .to-type')).toBeVisible();
      await expectAccessible(page);
    });

test('a difference shows what only one side has, and copies the profile’s value', async ({ page }) => {
  await showPopup(page, { madeUp: 2, evidence: EVIDENCE[0] });
  await page.locator('[data-check="payout/made-up-1"] [data-head]').click();
  await expect(page.locator('mark.found')).toHaveText(['··', 'U+200B']);
  await page.getByRole('button', { name: 'Copy the value from your profile' }).click();
  expect(await page.evaluate(() => window.stage.copied)).toEqual(['Star Sea']);
});

test('of a text that stays in the page only places are told', async ({ page }) => {
  await showPopup(page, { madeUp: 2, evidence: EVIDENCE[1] });
  await page.locator('[data-check="payout/made-up-1"] [data-head]').click();
  await expect(page.locator('.spans')).toHaveText('WeChat contact (disguised) Characters 10–21 of the text');
});
