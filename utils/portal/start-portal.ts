/** Wires the portal's script of one frame: reads until the permission is taken back or the extension is gone. */
import { askFromPage } from '@/utils/messaging/ask-from-page';
import { ContextLostError } from '@/utils/messaging/exchange';
import type { Push } from '@/utils/messaging/protocol';
import { cabinetFrame } from '@/utils/runtime/frame-surroundings';
import { readPortal } from './read-portal';

/** How often an orphaned script notices that its extension is gone, ms; as in the cabinet. */
const ALIVE_MS = 1000;
/** Where a running script is found by the next one, in the scripts' own world; the page cannot see it. */
const RUNNING = Symbol.for('sellerlint.portal');

type World = typeof globalThis & { [RUNNING]?: () => void };

/** Starts reading this frame; a script that already ran in it ends first. It leaves nothing in the page. */
export function startPortal(): void {
  const world = globalThis as World;
  world[RUNNING]?.();

  const quit = () => {
    clearInterval(alive);
    reader.stop();
    delete world[RUNNING];
    try {
      chrome.runtime.onMessage.removeListener(onPush);
    } catch {
      // The extension is gone and its listeners with it.
    }
  };
  const onPush = (push: Push) => {
    if (push.type === 'changed') reader.again();
    if (push.type === 'portal-over') quit();
  };
  const reader = readPortal(cabinetFrame(), async (reading) => {
    try {
      await askFromPage({ type: 'portal-reading', reading });
    } catch (error) {
      if (error instanceof ContextLostError) quit();
      throw error;
    }
  });
  const alive = setInterval(() => {
    if (!globalThis.chrome?.runtime?.id) quit();
  }, ALIVE_MS);
  chrome.runtime.onMessage.addListener(onPush);
  world[RUNNING] = quit;
}
