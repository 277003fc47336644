/** What `navigator` says of the browser at once; the same in pages, in our own pages and in a worker. */
import type { Brand, BrowserHints } from './browser-identity';

/** The part of `navigator` that we look at; the type library does not know client hints yet. */
interface HintingNavigator {
  userAgent: string;
  userAgentData?: { brands?: readonly Brand[] };
}

/** @param navigator the browser's own, or a stand-in */
export function browserHints({ userAgent, userAgentData }: HintingNavigator): BrowserHints {
  const brands = userAgentData?.brands;
  return { userAgent, ...(brands && { brands }) };
}
