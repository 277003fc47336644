import { describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createSocketListener } from './socket-listener';
import type { SocketEvent } from './socket-outcome';

type Listener = (details: object) => void;

/** An event of `webRequest`, with what its listeners asked for. */
function fakeEvent() {
  const listeners = new Map<Listener, unknown>();
  return {
    addListener: (listener: Listener, filter: unknown) => listeners.set(listener, filter),
    removeListener: (listener: Listener) => listeners.delete(listener),
    filters: () => [...listeners.values()],
    fire: (details: object) => {
      for (const listener of listeners.keys()) listener(details);
    },
  };
}

function listening(allowed = true) {
  const events = { onCompleted: fakeEvent(), onErrorOccurred: fakeEvent() };
  const browser = (allowed ? { webRequest: events } : {}) as unknown as Pick<Browser, 'webRequest'>;
  const heard: [number, SocketEvent][] = [];
  const listener = createSocketListener(
    browser,
    () => true,
    (tabId, event) => heard.push([tabId, event]),
  );
  listener.start();
  return { ...events, listener, heard };
}

const HERE = { tabId: 3, initiator: 'https://seller.ozon.ru' };

describe('the listener', () => {
  test('hears how the cabinet’s connections end, in Chromium’s words and Firefox’s', () => {
    const { onCompleted, onErrorOccurred, heard } = listening();
    onCompleted.fire({ ...HERE, statusCode: 101 });
    onErrorOccurred.fire({ ...HERE, error: 'net::ERR_BLOCKED_BY_CLIENT' });
    onErrorOccurred.fire({
      tabId: 4,
      originUrl: 'https://seller.ozon.ru/app/messenger',
      error: 'NS_ERROR_ABORT',
    });
    expect(heard).toEqual([
      [3, 'connected'],
      [3, 'blocked'],
      [4, 'blocked'],
    ]);
  });

  test('asks for the chat’s WebSocket alone', () => {
    const { onCompleted } = listening();
    expect(onCompleted.filters()).toEqual([{ urls: ['wss://ws.seller.ozon.ru/*'], types: ['websocket'] }]);
  });

  test('passes over other sites and requests without a tab', () => {
    const { onErrorOccurred, heard } = listening();
    onErrorOccurred.fire({ ...HERE, initiator: 'https://evil.example', error: 'net::ERR_FAILED' });
    onErrorOccurred.fire({ ...HERE, tabId: -1, error: 'net::ERR_FAILED' });
    onErrorOccurred.fire({ ...HERE, initiator: undefined, error: 'net::ERR_FAILED' });
    expect(heard).toEqual([]);
  });

  test('started twice hears once', () => {
    const { onCompleted, listener, heard } = listening();
    listener.start();
    onCompleted.fire({ ...HERE, statusCode: 101 });
    expect(heard).toHaveLength(1);
  });

  test('without the permission there is nothing to listen to', () => {
    expect(listening(false).onCompleted.filters()).toEqual([]);
  });
});
