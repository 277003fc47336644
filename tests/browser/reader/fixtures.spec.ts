/** Every fixture page gives exactly its facts and findings and nothing else, and the same in ru, en, zh. */
import { expect, test } from '@playwright/test';
import { expectationOf, FIXTURE_LANGUAGES, fixtureNames, renderFixture } from '../../fixtures/render-fixture';
import { bundleForPage } from '../support/bundle';

interface ReaderWindow {
  sellerlintReader: { read(store: string, path: string): unknown };
}

for (const name of fixtureNames) {
  for (const language of FIXTURE_LANGUAGES) {
    test(`${name} in ${language}`, async ({ page }) => {
      const { path = '/app/settings', facts, findings } = expectationOf(name);
      await page.setContent(renderFixture(name, language));
      await page.addScriptTag({ content: await bundleForPage('tests/browser/reader/reader-entry.ts') });
      const read = await page.evaluate(
        (at) => (window as unknown as ReaderWindow).sellerlintReader.read('123456', at),
        path,
      );
      expect(read).toEqual({ facts, findings });
    });
  }
}
