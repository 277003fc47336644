/** The tab that shows the cabinet: who is signed in, what is flagged, and a person's hands on the demo's controls. */
import type { Page } from 'puppeteer-core';
import { CABINET_ORIGIN } from '../../../demo/server/handler';
import type { Firefox } from './firefox';

export type CabinetLanguage = 'ru' | 'en' | 'zh-Hans';

export interface CabinetTab {
  page: Page;
  /** Sets which store and language the cabinet shows from the next page on. */
  signIn(store: string, language?: CabinetLanguage): Promise<void>;
  open(path: string): Promise<void>;
  /** `data-sellerlint-state`, null when there is none. */
  state(): Promise<string | null>;
  /** Ids of the checks flagged in sight, sorted, with the status of those that do not fail. */
  flags(): Promise<string[]>;
  /** Roots of ours in the document, shown or not. */
  roots(): Promise<number>;
  /** Whether our style sheet reaches what we draw. */
  isStyled(): Promise<boolean>;
  /** Clicks what an XPath names. */
  click(xpath: string): Promise<void>;
  /** Selects all of a field's text and types another. */
  retype(xpath: string, text: string): Promise<void>;
}

export function cabinetTab({ browser, page }: Firefox): CabinetTab {
  return {
    page,
    async signIn(store, language = 'en') {
      const cookie = { domain: '.ozon.ru', path: '/' };
      await browser.setCookie(
        { ...cookie, name: 'sc_company_id', value: store },
        { ...cookie, name: 'x-o3-language', value: language },
      );
    },
    async open(path) {
      await page.goto(`${CABINET_ORIGIN}${path}`);
    },
    state: () => page.evaluate(() => document.documentElement.getAttribute('data-sellerlint-state')),
    flags: () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-sellerlint-root]')]
          .flatMap((root) => [...(root.shadowRoot?.querySelectorAll('[data-sellerlint-check]') ?? [])])
          .filter((marker) => marker.checkVisibility({ visibilityProperty: true }))
          .map((marker) => {
            const status = marker.getAttribute('data-sellerlint-status');
            const id = marker.getAttribute('data-sellerlint-check') ?? '';
            return status === 'fail' ? id : `${id} ${status}`;
          })
          .sort(),
      ),
    roots: () => page.evaluate(() => document.querySelectorAll('[data-sellerlint-root]').length),
    isStyled: () =>
      page.evaluate(() => {
        const root = document.querySelector('[data-sellerlint-root]');
        return root !== null && getComputedStyle(root).position === 'fixed';
      }),
    async click(xpath) {
      await page.locator(`::-p-xpath(${xpath})`).click({ offset: { x: 12, y: 12 } });
    },
    async retype(xpath, text) {
      const field = await page.waitForSelector(`::-p-xpath(${xpath})`);
      if (!field) throw new Error(`No field: ${xpath}`);
      await field.click({ count: 3 });
      await page.keyboard.type(text);
    },
  };
}
