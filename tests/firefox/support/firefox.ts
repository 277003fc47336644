/** Firefox under WebDriver BiDi with the extension installed, and the two ways into it that Puppeteer has not. */
import puppeteer, { type Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { firefoxPath } from '../../../scripts/install-system.mjs';

/** As in wxt.config.ts. */
export const ADDON_ID = 'sellerlint@sellerlint.example';
/** Firefox draws one at random for each profile unless it is preset. */
const ADDON_UUID = '5e11e711-0000-4000-8000-00000000abcd';
/** Address of the extension's root. */
export const ADDON_ROOT = `moz-extension://${ADDON_UUID}/`;
/** Where the sellers are: hours set under Moscow time are wrong there. */
const SELLER_ZONE = 'Asia/Shanghai';
/** Tall: a flag is shown only while its control is in view. */
const VIEWPORT = { width: 1280, height: 2400 };
/** Longest wait for one answer of the browser, in ms. */
const ANSWER_MS = 30_000;

/** Data that survives JSON. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export interface Firefox {
  browser: BidiBrowser;
  /** The tab that is open from the start, of the first window. */
  page: Page;
  /**
   * Runs a function in a document, the extension's own included, which Puppeteer does not reach.
   * @param context BiDi's id of the tab
   * @param code self-contained: it is sent as text
   * @throws with the words of what the function threw
   */
  inDocument<A extends Plain[], T>(
    context: string,
    code: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** The same in the window around the first tab, with the browser's own powers. */
  inBrowser<A extends Plain[], T>(code: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Opens a window of its own, so that neither hides the other. @returns BiDi's id of its tab */
  openWindow(): Promise<string>;
  /** Goes to an address without Puppeteer, for addresses of the extension. */
  navigate(context: string, url: string): Promise<void>;
  /** A click by the mouse on the first element that matches; the browser takes it for the user's. */
  click(context: string, selector: string): Promise<void>;
  closeWindow(context: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param extension folder of the unpacked build
 * @param proxyPort port of the loopback through which everything goes
 */
export async function startFirefox(extension: string, proxyPort: number): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, TZ: SELLER_ZONE },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
      // Grants what the extension asks for after a click; the question itself stands outside every document.
      'extensions.webextOptionalPermissionPrompts': false,
      // The demo's good store has its notifications allowed in the browser as well.
      'permissions.default.desktop-notification': 1,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
    },
  });
  try {
    if (!(browser instanceof BidiBrowser)) throw new Error('Firefox was not reached over WebDriver BiDi');
    await browser.installExtension(extension);
    const [page] = await browser.pages();
    if (!page) throw new Error('Firefox opened no tab');
    await page.setViewport(VIEWPORT);
    return { page, ...(await waysInto(browser)) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function waysInto(browser: BidiBrowser): Promise<Omit<Firefox, 'page'>> {
  const { connection } = browser;
  // Firefox's own extension of the protocol: the windows instead of the documents in them.
  const ofWindows = { maxDepth: 0, 'moz:scope': 'chrome' };
  const { result } = await connection.send('browsingContext.getTree', ofWindows, ANSWER_MS);
  const window = result.contexts[0]?.context;
  if (window === undefined) throw new Error('Firefox has no window');

  async function run<A extends Plain[], T>(
    context: string,
    code: (...args: A) => T | Promise<T>,
    args: A,
  ): Promise<T> {
    const { result: answer } = await connection.send(
      'script.callFunction',
      {
        functionDeclaration: `async (args) => JSON.stringify((await (${code})(...JSON.parse(args))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      },
      ANSWER_MS,
    );
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    if (answer.result.type !== 'string') throw new Error(`Firefox answered with a ${answer.result.type}`);
    return JSON.parse(answer.result.value);
  }

  return {
    browser,
    inDocument: (context, code, ...args) => run(context, code, args),
    inBrowser: (code, ...args) => run(window, code, args),
    async openWindow() {
      const { result: made } = await connection.send('browsingContext.create', { type: 'window' }, ANSWER_MS);
      return made.context;
    },
    async navigate(context, url) {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' }, ANSWER_MS);
    },
    async click(context, selector) {
      const { result: found } = await connection.send(
        'browsingContext.locateNodes',
        { context, locator: { type: 'css', value: selector }, maxNodeCount: 1 },
        ANSWER_MS,
      );
      const sharedId = found.nodes[0]?.sharedId;
      if (sharedId === undefined) throw new Error(`Nothing to click: ${selector}`);
      await connection.send(
        'input.performActions',
        {
          context,
          actions: [
            {
              type: 'pointer',
              id: 'mouse',
              actions: [
                { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ],
            },
          ],
        },
        ANSWER_MS,
      );
    },
    async closeWindow(context) {
      await connection.send('browsingContext.close', { context }, ANSWER_MS);
    },
    close: () => browser.close(),
  };
}
