/** Wires the browser's events to the background. Every listener is added at once, or a waking worker would miss its event. */
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { analyse } from '@/utils/background/analyse';
import { createBackground } from '@/utils/background/background';
import { browserPlatform } from '@/utils/background/browser-platform';
import { knowledge } from '@/utils/background/knowledge';
import { createSocketListener } from '@/utils/background/socket-listener';

export default defineBackground(() => {
  const background = createBackground(browserPlatform(browser), knowledge, analyse);
  /** Nobody waits for the outcome of an event: a failure is left in the worker's console. */
  const noting = (outcome: Promise<void>) => void outcome.catch(console.error);
  const chatSocket = createSocketListener(
    browser,
    () => navigator.onLine,
    (tabId, event) => noting(background.socketEnded(tabId, event)),
  );

  chatSocket.start();
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) =>
    background.message(raw, sender),
  );
  browser.runtime.onInstalled.addListener(() => noting(background.started()));
  browser.runtime.onStartup.addListener(() => noting(background.started()));
  browser.tabs.onRemoved.addListener((tabId) => noting(background.tabRemoved(tabId)));
  browser.tabs.onActivated.addListener(({ tabId }) => noting(background.tabActivated(tabId)));
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) noting(background.windowFocused(windowId));
  });
  browser.permissions.onAdded.addListener(() => {
    chatSocket.start();
    noting(background.accessGranted());
  });
  browser.permissions.onRemoved.addListener(() => noting(background.accessRevoked()));
});
