/** How the extension's own pages ask the background. */
import browser from 'webextension-polyfill';
import { exchange } from './exchange';
import type { Answers, Request } from './protocol';

/**
 * Asks the background; a lost answer is asked for again, once.
 * @throws ContextLostError when the extension was updated or switched off; Error with words when the background failed
 */
export function ask<R extends Request>(request: R): Promise<Answers[R['type']]> {
  return exchange(
    {
      send: (message) => browser.runtime.sendMessage(message),
      isAlive: () => browser.runtime?.id !== undefined,
    },
    request,
  );
}
