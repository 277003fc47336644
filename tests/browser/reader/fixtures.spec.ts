/** Every fixture page gives exactly its facts and findings and nothing else, and the same in ru, en, zh. */
import { expect, test } from '@playwright/test';
import { expectationOf, FIXTURE_LANGUAGES, fixtureNames, renderFixture } from '../../fixtures/render-fixture';
import { bundleForPage } from '../support/bundle';

// The portal's times are in the browser's zone.
test.use({ timezoneId: 'UTC' });

for (const name of fixtureNames) {
  test(name, async ({ page }) => {
    const { path = '/app/settings', facts, findings, site, permission, seller } = expectationOf(name);
    const options = JSON.stringify({ site, permission, seller });
    // The provider's portal does not say which store of the cabinet it pays for.
    const store = site === 'portal' ? undefined : "'123456'";
    const script = await bundleForPage('tests/browser/reader/reader-entry.ts');
    for (const language of FIXTURE_LANGUAGES) {
      await page.setContent(renderFixture(name, language));
      const read = await page.evaluate(
        `${script};sellerlintReader.read(${store}, ${JSON.stringify(path)}, ${options})`,
      );
      expect(read, language).toEqual({ facts, findings });
    }
  });
}
