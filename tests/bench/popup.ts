/** How soon the popup shows its list. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { NOW, storeView } from '../browser/popup-view/made-up';
import { bundleForPage } from '../browser/support/bundle';
import { openCabinet, untilFlagged, WITH } from './browser';
import { STORE } from './cabinet-page';
import { duration, type Row } from './row';
import { median } from './statistics';

const SAMPLES = 9;
const CHECKS = 80;

/** A fresh page with the popup's views and made-up checks: from the call that renders to the frame that is painted, ms. */
async function manyChecks(context: BrowserContext): Promise<number> {
  const css = await readFile(new URL('../../components/popup/popup.css', import.meta.url), 'utf8');
  const page = await context.newPage();
  await page.setViewportSize({ width: 412, height: 600 });
  await page.setContent(
    `<!doctype html><html lang="en" data-view="popup"><head><title>Sellerlint</title><style>${css}</style></head><body></body></html>`,
  );
  await page.addScriptTag({ content: await bundleForPage('tests/browser/popup-view/entry.tsx') });
  const took = await page.evaluate(
    async (options) => {
      const start = performance.now();
      await window.stage.mount(options);
      await new Promise<void>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        // A message that is sent within a frame comes after its paint.
        requestAnimationFrame(() => channel.port2.postMessage(undefined));
      });
      const shown = document.querySelectorAll('[data-check]').length;
      if (shown !== options.madeUp) throw new Error(`${shown} checks are shown`);
      return performance.now() - start;
    },
    { view: storeView(), now: NOW, madeUp: CHECKS },
  );
  await page.close();
  return took;
}

/** The extension's own popup with the catalogue, opened in a tab: ms since the navigation. */
async function realPopup(context: BrowserContext, id: string): Promise<{ painted: number; listed: number }> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 412, height: 600 });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-check]')) return;
      observer.disconnect();
      performance.mark('bench-listed');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${id}/popup.html?store=${STORE}`);
  await page.locator('[data-check]').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    listed: performance.getEntriesByName('bench-listed')[0]?.startTime ?? Number.NaN,
  }));
  await page.close();
  return times;
}

export async function popupRows(context: BrowserContext, id: string): Promise<Row[]> {
  const cabinet = await openCabinet(context, WITH, { kind: 'messaging', elements: 1_000 });
  await untilFlagged(cabinet, 'chat/auto-response');
  const many: number[] = [];
  const real: { painted: number; listed: number }[] = [];
  for (let round = 0; round < SAMPLES; round++) {
    many.push(await manyChecks(context));
    real.push(await realPopup(context, id));
  }
  await cabinet.close();
  const painted = median(many);
  return [
    {
      what: `popup, first paint with ${CHECKS} checks`,
      budget: '≤ 100 ms',
      measured: duration(painted),
      ok: painted <= 100,
      method: `the popup's views with ${CHECKS} made-up checks in a fresh page: from the call that renders them to the end of the frame that paints them all; compiled code is cold; median of ${SAMPLES}`,
    },
    {
      what: "the extension's own popup with the catalogue of today",
      measured: `first contentful paint ${duration(median(real.map((each) => each.painted)))}, list in the document ${duration(median(real.map((each) => each.listed)))}`,
      method: `opened in a tab, since the navigation began: document, script and the background's answer included; median of ${SAMPLES}; no budget, for orientation`,
    },
  ];
}
