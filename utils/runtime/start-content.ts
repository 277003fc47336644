/** Wires the content script of one frame: settings from the background, the runtime, the overlay, and an end without traces. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Finding } from '@/utils/audit/verdict';
import type { FindingText } from '@/utils/explain/finding-text';
import { loadPart } from '@/utils/loading/on-demand';
import { askFromPage } from '@/utils/messaging/ask-from-page';
import { ContextLostError } from '@/utils/messaging/exchange';
import type { Answers, ContentSnapshot, Push, Request } from '@/utils/messaging/protocol';
import { createLazyOverlay } from '@/utils/overlay/lazy-overlay';
import type { Flag, Overlay, OverlayHost, OverlayOptions } from '@/utils/overlay/overlay';
import { type ContentRuntime, startRuntime } from './content-runtime';
import type { Engine } from './engine';
import { cabinetFrame } from './frame-surroundings';

const STATE = 'data-sellerlint-state';
/** How often an orphaned script notices that its extension is gone, in ms; the same as the slow look. */
const ALIVE_MS = 1000;

/** Runs until the extension is updated, switched off or removed; then nothing of it stays in the page. */
export async function startContent(context: ContentScriptContext): Promise<void> {
  const frame = cabinetFrame();
  const root = document.documentElement;
  // Of a predecessor that its browser ended without a word (Firefox, when an extension is disabled and enabled again).
  for (const stale of document.querySelectorAll('html > [data-sellerlint-root]')) stale.remove();
  let runtime: ContentRuntime | null = null;
  let overlay: Overlay | null = null;
  let over = false;

  const end = (state?: 'off' | 'no-access') => {
    runtime?.stop();
    runtime = null;
    overlay = null;
    if (state) root.setAttribute(STATE, state);
    else root.removeAttribute(STATE);
  };
  const quit = () => {
    if (over) return;
    over = true;
    clearInterval(alive);
    try {
      chrome.runtime.onMessage.removeListener(onPush);
    } catch {
      // The extension is gone and its listeners with it.
    }
    end();
  };
  const ask = async <R extends Request>(request: R): Promise<Answers[R['type']]> => {
    try {
      return await askFromPage(request);
    } catch (error) {
      if (error instanceof ContextLostError) quit();
      throw error;
    }
  };
  const identity = () => {
    const store = frame.store();
    return store.state === 'known' ? store.id : undefined;
  };
  const describing = describeThrough((findings) =>
    ask({ type: 'describe', findings, language: frame.language() }),
  );
  const host: OverlayHost = {
    describe: describing,
    async accept(flag: Flag, scope, reason) {
      const { checkId } = flag.finding;
      const acceptance = await ask({
        type: 'accept',
        checkId,
        scope,
        store: identity(),
        fact: flag.fact,
        reason,
      });
      return acceptance.id;
    },
    undoAccept: async (id) => {
      await ask({ type: 'undo-accept', id });
    },
  };

  const apply = (snapshot: ContentSnapshot) => {
    if (over) return;
    if (!snapshot.settings.enabled) {
      end('off');
      void ask({ type: 'tab-report', report: { state: 'off' } }).catch(() => undefined);
      return;
    }
    const options: OverlayOptions = {
      theme: snapshot.settings.theme,
      language: snapshot.language,
      texts: snapshot.texts,
    };
    if (runtime) {
      overlay?.configure(options);
      runtime.update(snapshot);
      return;
    }
    overlay = createLazyOverlay(document, host, options);
    runtime = startRuntime(
      {
        frame,
        overlay,
        loadEngine: () => loadPart<Engine>('engine'),
        analyse: (question, store) => ask({ type: 'analyse', question, ...(store && { store }) }),
        send: (reading) => ask({ type: 'reading', reading }),
        report: (report) => ask({ type: 'tab-report', report }),
        mark: (state) => root.setAttribute(STATE, state),
      },
      snapshot,
    );
  };
  const hello = async (again: boolean) => {
    const store = identity();
    apply(
      await ask({
        type: 'hello',
        language: frame.language(),
        ...(store && { store }),
        ...(again && { again }),
      }),
    );
  };
  const onPush = (push: Push) => {
    if (push.type === 'changed') void hello(true).catch(() => undefined);
    if (push.type === 'resume') runtime?.resume();
    if (push.type === 'point-at') runtime?.pointAt(push.fact);
    if (push.type === 'no-access') end('no-access');
  };

  chrome.runtime.onMessage.addListener(onPush);
  context.onInvalidated(quit);
  const alive = setInterval(() => {
    if (!globalThis.chrome?.runtime?.id) quit();
  }, ALIVE_MS);
  await untilAnswered(
    () => hello(false),
    () => over,
  );
}

/** The worker may just be starting: asked again with growing pauses until it answers or the script is over. */
async function untilAnswered(attempt: () => Promise<void>, isOver: () => boolean): Promise<void> {
  for (let pauseMs = 250; !isOver(); pauseMs = Math.min(pauseMs * 2, 8000)) {
    try {
      await attempt();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** Asks for the words of many findings in one message: flags appear together, and so do their words. */
function describeThrough(
  ask: (findings: Finding[]) => Promise<FindingText[]>,
): (finding: Finding) => Promise<FindingText> {
  let waiting: { finding: Finding; resolve(text: FindingText): void; reject(error: unknown): void }[] = [];
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    try {
      const texts = await ask(batch.map(({ finding }) => finding));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const text = texts[index];
        if (text) resolve(text);
        else reject(new Error('The background described fewer findings than were asked for'));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  return (finding) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(() => void flush());
      waiting.push({ finding, resolve, reject });
    });
}
