/**
 * Draws the toolbar icons from `assets/icons/sellerlint.svg` into `public/icon/<size>.png`, from where WXT takes them into the
 * manifest. Run after changing the drawing: `node scripts/render-icons.ts`. The results are kept in the repository,
 * so that a build needs no browser.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const SIZES = [16, 32, 48, 96, 128] as const;
const root = fileURLToPath(new URL('..', import.meta.url));

const drawing = await readFile(`${root}assets/icons/sellerlint.svg`);
await mkdir(`${root}public/icon`, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing.toString('base64')}">`,
  );
  await writeFile(`${root}public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
