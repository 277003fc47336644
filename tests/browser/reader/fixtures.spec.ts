/** Every fixture page gives exactly its facts and findings and nothing else, and the same in ru, en, zh. */
import { expect, test } from '@playwright/test';
import { expectationOf, FIXTURE_LANGUAGES, fixtureNames, renderFixture } from '../../fixtures/render-fixture';
import { bundleForPage } from '../support/bundle';

for (const name of fixtureNames) {
  test(name, async ({ page }) => {
    const { path = '/app/settings', facts, findings } = expectationOf(name);
    const script = await bundleForPage('tests/browser/reader/reader-entry.ts');
    for (const language of FIXTURE_LANGUAGES) {
      await page.setContent(renderFixture(name, language));
      const read = await page.evaluate(`${script};sellerlintReader.read('123456', ${JSON.stringify(path)})`);
      expect(read, language).toEqual({ facts, findings });
    }
  });
}
