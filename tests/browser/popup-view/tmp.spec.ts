import { test } from '@playwright/test';
import { showPopup } from './support';
import { storeView } from './made-up';
for (const [i, madeUp] of [undefined, 80, 80, 80].entries()) {
    test(`shot ${madeUp} ${i}`, async ({ page }) => {
      page.on('console', (m) => console.log(m.text()));
      page.on('pageerror', (e) => console.log(e));
      const c = await page.context().newCDPSession(page);
      await c.send('Profiler.enable'); await c.send('Profiler.setSamplingInterval', {interval: 500});
      await page.setContent('<body></body>');
      await c.send('Profiler.start');
      await showPopup(page, { view: storeView({ language: 'ru' }), ...(madeUp && { madeUp }) });
      const { profile } = await c.send('Profiler.stop');
      console.log(await page.evaluate(() => window.stage.mountTime));
      const self = new Map<string, number>();
      profile.samples!.forEach((id, i) => { const n = profile.nodes.find((n) => n.id === id)!; const k = n.callFrame.functionName + ':' + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + (profile.timeDeltas![i] ?? 0)); });
      console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 16).map(([k, v]) => `${k} ${(v / 1000).toFixed(1)}`).join('\n'));
    });
}
