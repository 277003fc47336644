/**
 * How the content script asks the background: the plain `chrome` namespace (which Firefox has too, with promises in
 * Manifest V3), no polyfill. Not `browser`: in Chromium that name is free, and an element with that id would take it.
 */
import { exchange } from './exchange';
import type { Answers, Request } from './protocol';

/**
 * Asks the background; a lost answer is asked for again, once.
 * @throws ContextLostError when the extension was updated or switched off: the content script should then take itself away
 */
export function askFromPage<R extends Request>(request: R): Promise<Answers[R['type']]> {
  return exchange(
    {
      send: (message) => chrome.runtime.sendMessage(message),
      // Chromium takes `runtime.id` (or all of `runtime`) away from the scripts of an extension that is gone.
      isAlive: () => globalThis.chrome?.runtime?.id !== undefined,
    },
    request,
  );
}
