/** axe on what a seller really sees: the popup with real data, and an open card in a page of the cabinet. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import {
  BAD,
  type CabinetLanguage,
  expect,
  expectVerdict,
  FLAGS_OF_BAD,
  flag,
  flagsOn,
  test,
} from './support/extension';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param part a selector of what is looked at: the demo around us is not ours to judge */
async function violations(page: Page, part: string): Promise<string[]> {
  // Evaluated, not added as a script: the extension's pages forbid scripts that are not their own.
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const axe = Reflect.get(window, 'axe') as typeof import('axe-core');
    const found = await axe.run({ include: [[selector]] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}

const LANGUAGES: CabinetLanguage[] = ['en', 'ru', 'zh-Hans'];
for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the popup and in an open card, ${colorScheme}, three languages`, async ({
    signIn,
    open,
    openPopup,
  }) => {
    test.slow();
    for (const language of LANGUAGES) {
      await signIn(BAD, language);
      const page = await open('/app/settings/payments');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect.poll(() => flagsOn(page)).toHaveLength(FLAGS_OF_BAD.payments);
      await flag(page, 'payout/merchant-id-characters').click();
      await expect(page.locator('[data-sellerlint-root] [role=dialog]')).toContainText('U+200B');
      expect(await violations(page, 'html > [data-sellerlint-root]'), `card in ${language}`).toEqual([]);

      const popup = await openPopup(BAD);
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectVerdict(popup, 'payout/method', 'fail');
      for (const head of await popup.locator('[data-head]').all()) await head.click();
      expect(await violations(popup, 'html'), `popup in ${language}`).toEqual([]);
      await popup.locator('header button[aria-expanded]').last().click();
      expect(await violations(popup, 'html'), `settings in ${language}`).toEqual([]);
      await popup.close();
      await page.close();
    }
  });
