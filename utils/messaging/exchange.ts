/**
 * One question to the background, as both clients put it. Tiny, for the content script carries it; no imports but types.
 *
 * A browser may kill the background's worker while it answers: the message port closes and the answer is lost. Every
 * request can safely be made twice (readings, reports and settings say how things are; accepting the same thing again
 * renews it; a page already opened is only shown again), so a lost answer is asked for again, exactly once.
 */
import type { Answer, Answers, Request } from './protocol';

/** The extension was updated, switched off or removed while this page stood open: nobody will ever answer. */
export class ContextLostError extends Error {
  override name = 'ContextLostError';

  constructor() {
    super('The extension was updated or switched off: reload this page');
  }
}

/** How a question reaches the background. */
export interface Line {
  /** Rejects, or resolves to `undefined`, when the answer was lost. */
  send(request: Request): Promise<unknown>;
  /** False once the extension behind this page is gone. */
  isAlive(): boolean;
}

/**
 * What browsers say when the port closed before the answer. Chromium: "… message channel/port closed before a response
 * was received", "Could not establish connection. Receiving end does not exist."; Firefox: "Actor 'Conduits' destroyed
 * before query …", "Message manager disconnected".
 */
const LOST =
  /closed before|Receiving end does not exist|Could not establish connection|destroyed|disconnected/i;

/**
 * Asks, once more if the answer is lost.
 * @throws ContextLostError when the extension is gone; Error with the background's words when it refused or failed
 */
export async function exchange<R extends Request>(line: Line, request: R): Promise<Answers[R['type']]> {
  const answer = (await trySend(line, request)) ?? (await trySend(line, request));
  if (!answer) throw new Error('The background does not answer');
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** @returns the answer, or undefined when it was lost on the way */
async function trySend<R extends Request>(
  line: Line,
  request: R,
): Promise<Answer<Answers[R['type']]> | undefined> {
  if (!line.isAlive()) throw new ContextLostError();
  try {
    // The background answers each request with its own envelope; that it is ours is all the proof there can be.
    return (await line.send(request)) as Answer<Answers[R['type']]> | undefined;
  } catch (error) {
    const words = String(error);
    if (!line.isAlive() || /context invalidated/i.test(words)) throw new ContextLostError();
    if (LOST.test(words)) return undefined;
    throw error;
  }
}
