/** Shows the popup's views in a bare page, with a background that is played by the test. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { bundleForPage } from '../support/bundle';
import type { StageOptions } from './entry';
import { NOW, storeView } from './made-up';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Shows the popup in a page of its own, as wide as the toolbar popup. */
export async function showPopup(page: Page, options: Partial<StageOptions> = {}): Promise<void> {
  const css = await readFile(`${root}components/popup/popup.css`, 'utf8');
  // As large as Chromium lets a toolbar popup be.
  await page.setViewportSize({ width: 412, height: 600 });
  await page.setContent(
    `<!doctype html><html lang="en" data-view="popup"><head><title>Sellerlint</title><style>${css}</style></head><body></body></html>`,
  );
  await page.addScriptTag({ content: await bundleForPage('tests/browser/popup-view/entry.tsx') });
  await mount(page, options);
}

/** Mounts the popup; waits until it shows something, unless the background is to stay silent. */
export async function mount(page: Page, options: Partial<StageOptions> = {}): Promise<void> {
  const whole: StageOptions = { view: storeView(), now: NOW, ...options };
  await page.evaluate((given) => {
    const mounted = window.stage.mount(given);
    return given.silent ? undefined : mounted;
  }, whole);
}

/** Every violation that axe finds, in words. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  });
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}
