import { test } from '@playwright/test';
import { showPopup } from './support';
import { storeView } from './made-up';
for (const [i, madeUp] of [undefined, 80, 80, 80].entries()) {
    test(`shot ${madeUp} ${i}`, async ({ page }) => {
      await page.setContent('<body></body>');
      await page.evaluate(() => { new Intl.NumberFormat('ru').format(1); new Intl.RelativeTimeFormat('ru'); });
      await showPopup(page, { view: storeView({ language: 'ru' }), ...(madeUp && { madeUp }) });
      console.log(await page.evaluate(() => window.stage.mountTime));
    });
}
