/**
 * `npm run demo`: builds the extension and the demo cabinet and opens both in Chromium. With a display it stays open
 * until it is closed; without one (or with `--headless`) it walks through the same thing alone, leaves screenshots
 * and prints the checklist.
 */

import { buildDemo, DEMO_DIST } from '../demo/build.ts';
import { readDemo } from '../demo/server/files.ts';
import { createCabinet } from '../demo/server/handler.ts';
import { serveCabinet } from '../demo/server/serve.ts';
import { buildExtension } from './demo/build-extension.ts';
import { DemoError } from './demo/demo-error.ts';
import { openBrowser } from './demo/open-browser.ts';
import { stayOpen } from './demo/stay-open.ts';
import { tour } from './demo/tour.ts';
import { ensureSystem, MissingSystemError } from './install-system.mjs';

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<void> {
  const headless = process.argv.includes('--headless') || !hasDisplay();
  ensureSystem();
  console.log('Building the extension and the demo cabinet …');
  const [extension] = await Promise.all([buildExtension(), buildDemo()]);
  const server = await serveCabinet(createCabinet({ files: await readDemo(DEMO_DIST) }));
  try {
    const context = await openBrowser({ extension, headless, args: server.chromiumArgs });
    await (headless ? tour(context) : stayOpen(context));
  } finally {
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DemoError || error instanceof MissingSystemError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
