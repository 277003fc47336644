import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumPath } from '../install-system.mjs';

export interface BrowserOptions {
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** How Chromium finds the cabinet (`CabinetServer.chromiumArgs`). */
  args: readonly string[];
}

/** Where the demo's seller lives: hours set under Moscow time are wrong there. */
const SELLER_ZONE = 'Asia/Shanghai';

/** Opens Chromium with the extension, in a new profile and without any network but the demo's server. */
export function openBrowser({ extension, headless, args }: BrowserOptions): Promise<BrowserContext> {
  // Chromium refuses to sandbox itself for root, as whom containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launchPersistentContext('', {
    executablePath: chromiumPath(),
    headless,
    viewport: headless ? { width: 1280, height: 1000 } : null,
    // Not Playwright's `timezoneId`: that would leave the extension's service worker in the machine's own zone.
    env: { ...process.env, TZ: SELLER_ZONE },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...sandbox,
      ...args,
    ],
  });
}
