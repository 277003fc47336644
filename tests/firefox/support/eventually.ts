import { isDeepStrictEqual } from 'node:util';

/** How long something may take to become true on a busy machine, in ms. */
const PATIENCE_MS = 15_000;
/** Pause between two looks, in ms. */
const LOOK_MS = 50;

/** What was expected did not come; the message says what was there instead. */
export class NeverError extends Error {
  override name = 'NeverError';
}

/**
 * Looks until `read` gives `expected`.
 * @param what names the thing in the error
 * @param read may throw: a document that is just loading has nothing to read yet
 * @throws NeverError after 15 s
 */
export async function eventually<T>(what: string, read: () => Promise<T>, expected: T): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    let seen: string;
    try {
      const value = await read();
      if (isDeepStrictEqual(value, expected)) return;
      seen = JSON.stringify(value);
    } catch (error) {
      seen = String(error);
    }
    if (performance.now() > deadline)
      throw new NeverError(`${what}\n    expected ${JSON.stringify(expected)}\n    but was  ${seen}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
