/** Hears from the browser how the cabinet's chat connection went. It only listens: it can neither stop nor change a request. */
import type { Browser, WebRequest } from 'webextension-polyfill';
import { CABINET_ORIGIN, originOf } from '@/utils/messaging/sender';
import { SOCKET_PATTERN } from './optional-permissions';
import { type RequestEnd, type SocketEvent, socketEventOf } from './socket-outcome';

/** Chromium names who asked in `initiator`, Firefox in `originUrl`. */
type Details = RequestEnd & { tabId: number; initiator?: string; originUrl?: string };

const FILTER: WebRequest.RequestFilter = { urls: [SOCKET_PATTERN], types: ['websocket'] };

export interface SocketListener {
  /** Listens if the browser lets us; may be called again. At start it must be called at once, or a woken worker would miss its event. */
  start(): void;
}

/**
 * @param browser webextension-polyfill's namespace
 * @param online whether the computer has a network
 * @param heard called for each attempt of a cabinet tab
 */
export function createSocketListener(
  browser: Pick<Browser, 'webRequest'>,
  online: () => boolean,
  heard: (tabId: number, event: SocketEvent) => void,
): SocketListener {
  const ended = (details: unknown): void => {
    const { tabId, initiator, originUrl, ...end } = details as Details;
    // A worker's request has no tab; another site's attempt says nothing about the cabinet.
    if (tabId < 0 || originOf(initiator ?? originUrl) !== CABINET_ORIGIN) return;
    const event = socketEventOf(end, online());
    if (event) heard(tabId, event);
  };
  return {
    start() {
      // Not there without the permission, whatever the types say.
      const api: Browser['webRequest'] | undefined = browser.webRequest;
      if (!api) return;
      for (const event of [api.onCompleted, api.onErrorOccurred]) {
        // One left from before the permission was taken away and given again would be deaf.
        event.removeListener(ended);
        event.addListener(ended, FILTER);
      }
    },
  };
}
