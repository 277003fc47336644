/** A plain page at the cabinet's address with the overlay in it; no extension, no network. */
import { test as base, expect, type Page } from '@playwright/test';
import type { Box } from '@/utils/overlay/box';
import { distance, overlap } from '@/utils/overlay/box';
import { bundleForPage } from '../support/bundle';
import type { FlagSpec, Setup } from './overlay-in-page';

export interface OverlayPage {
  page: Page;
  /** Opens a page with this body. */
  open(body: string, setup?: Setup): Promise<void>;
  show(...flags: FlagSpec[]): Promise<void>;
  frames(count: number): Promise<void>;
  /** A marker, by its check. */
  marker(check?: string): ReturnType<Page['locator']>;
  card: ReturnType<Page['locator']>;
  /** Markers shown now, with their boxes. */
  shown(): Promise<{ name: string; box: Box }[]>;
  boxOf(selector: string): Promise<Box>;
}

/** The second rule is the extension's own (entrypoints/cabinet.content/alive.css). */
const STYLE = `body{margin:0;font:14px/1.4 sans-serif}input,select,button{font:inherit}
.row{display:flex;gap:40px;align-items:center;padding:12px 24px}
[data-sellerlint-root]{--sellerlint-alive:block}`;

export const test = base.extend<{ overlay: OverlayPage }>({
  overlay: async ({ page }, use) => {
    const script = await bundleForPage('tests/browser/overlay/overlay-in-page.ts');
    let body = '';
    await page.route('https://seller.ozon.ru/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><head><title>Seller Center</title><style>${STYLE}</style></head><body>${body}</body></html>`,
      }),
    );
    await use({
      page,
      async open(html, setup = {}) {
        body = html;
        await page.goto('https://seller.ozon.ru/app/settings');
        await page.evaluate(script);
        await page.evaluate((given) => window.lint.start(given), setup);
      },
      show: (...flags) => page.evaluate((given) => window.lint.show(given), flags),
      frames: (count) => page.evaluate((given) => window.lint.frames(given), count),
      marker: (check = 'chat/auto-response') => page.locator(`[data-sellerlint-check="${check}"]`),
      card: page.getByRole('dialog'),
      shown: async () => (await page.evaluate(() => window.lint.markers())).filter(({ shown }) => shown),
      boxOf: (selector) => page.evaluate((given) => window.lint.boxOf(given), selector),
    });
  },
});

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected to be there');
  return value;
}

/** Within the control's reach, not over it, nearer to it than to any other (product.md, observable contract). */
export function expectBeside(marker: Box, control: Box, others: Box[] = []): void {
  const own = distance(marker, control);
  expect(own).toBeLessThanOrEqual(48);
  expect(overlap(marker, control)).toBe(0);
  for (const other of others) expect(distance(marker, other)).toBeGreaterThan(own);
}

export { expect };
