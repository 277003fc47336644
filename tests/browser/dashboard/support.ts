/** Shows the dashboard's views in a bare page, with a background that is played in memory. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Request, StoreView } from '@/utils/messaging/protocol';
import type { StoreProfile } from '@/utils/profile/store-profile';
import { NOW, storeView } from '../popup-view/made-up';
import { bundleForPage } from '../support/bundle';
import type { DashboardOptions } from './entry';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const DAY = 86_400_000;

/** A profile with every field told; the address leaves out the province and a suffix. */
export const wholeProfile: StoreProfile = {
  legalName: '深圳市星海贸易有限公司',
  accountName: 'SHENZHEN STARSEA TRADING CO., LTD',
  swift: 'BKCHCNBJ300',
  iban: 'GB29 NWBK 6016 1331 9268 19',
  licenceAddress: { text: 'Shenzhen', script: 'latin', divisions: null },
  provider: 'lianlian',
  loginMailbox: 'ops@starsea.cn',
  hours: { from: 540, to: 1080 },
  timeZone: 'Asia/Shanghai',
  helpDesk: true,
};

/** One item ticked, one expired. */
export const someTicks: StoreView['ticks'] = {
  'chat/aml-papers': { at: NOW - 40 * DAY, note: 'Li Wei, no. 2024-078' },
  'chat/daily-status': { at: NOW - 4 * DAY, note: '' },
};

/** Shows the dashboard in a page of its own. */
export async function showDashboard(page: Page, options: Partial<DashboardOptions> = {}): Promise<void> {
  const css = await Promise.all(
    ['popup/popup.css', 'dashboard/dashboard.css'].map((path) =>
      readFile(`${root}components/${path}`, 'utf8'),
    ),
  );
  await page.setContent(
    `<!doctype html><html lang="en" data-view="dashboard"><head><title>Sellerlint</title><style>${css.join('\n')}</style></head><body></body></html>`,
  );
  await page.addScriptTag({ content: await bundleForPage('tests/browser/dashboard/entry.tsx') });
  const whole: DashboardOptions = { view: storeView(), now: NOW, ...options };
  await page.evaluate((given) => window.dashboard.mount(given), whole);
}

/** What was asked of the background, apart from views and texts to be taken apart. */
export const changesAsked = (page: Page): Promise<Request[]> =>
  page.evaluate(() => window.dashboard.asked.filter(({ type }) => type !== 'view' && type !== 'analyse'));

/** Turns to a page by its link in the menu. */
export async function turnTo(
  page: Page,
  name: 'profile' | 'checks' | 'checklist' | 'settings',
): Promise<void> {
  const place = ['profile', 'checks', 'checklist', 'settings'].indexOf(name);
  await page.locator('.sidebar-page').nth(place).click();
}
