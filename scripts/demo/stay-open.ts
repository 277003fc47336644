import type { BrowserContext } from '@playwright/test';
import { CABINET_ORIGIN } from '../../demo/server/handler.ts';

/** Opens the messaging page and waits until the user closes the browser. */
export async function stayOpen(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${CABINET_ORIGIN}/app/settings/messaging`);
  console.log(`The demo cabinet is open at ${page.url()} (it never leaves this computer).

  Correct a setting beside its flag and press Save; then click the extension's icon.
  Stores: click the name at the top. Qiming Home is misconfigured, Beihai Toys is in order, Lanting Garden is mixed.
  Languages: top right. Other component libraries, ways of saving, roles and variants of a page: bottom left, and the
  payment provider's portal too (the extension reads it once you allow it).

Close the browser to end.`);
  // As long as it takes: the user decides.
  await context.waitForEvent('close', { timeout: 0 });
}
