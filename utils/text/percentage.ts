/** Reads a percentage as pages write it. Runs in the content script: small, no dependencies. */

/** Longer texts are prose, not a percentage. */
const MAX_LENGTH = 32;
/** A number with its sign of per cent; none of our three languages puts the sign first. */
const PERCENTAGE = /^(?<whole>\d{1,3})(?:[.,](?<part>\d{1,4}))?\s*%$/u;

/**
 * Reads `99,5 %`, `99.5%`, `９９．５％`, with no-break spaces too.
 * @param text what the page shows
 * @returns 0–100, or `null` when it is not certainly one percentage: without the sign, two of them, out of range
 */
export function parsePercentage(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const found = PERCENTAGE.exec(text.normalize('NFKC').trim())?.groups;
  if (!found) return null;
  const { whole, part = '0' } = found;
  const value = Number(`${whole}.${part}`);
  return value <= 100 ? value : null;
}
