/** Tells which browser runs us. Pure: the caller hands in what `navigator` says. */
import type { BrowserIdentity } from '@/utils/facts/facts';

/** One entry of `navigator.userAgentData.brands` or of its `fullVersionList`. */
export interface Brand {
  brand: string;
  version: string;
}

export interface BrowserHints {
  /** Missing where there are no client hints (Firefox); `fullVersionList` is better than `brands`, which holds major numbers only. */
  brands?: readonly Brand[];
  userAgent: string;
}

type Name = BrowserIdentity['name'];

/**
 * Brands of the client hints, the more special first: every Chromium browser also names "Chromium", and some name
 * "Google Chrome" beside their own brand.
 */
const BRANDS: readonly (readonly [RegExp, Name])[] = [
  [/^(?:yabrowser|yandex(?: browser)?)$/i, 'yandex'],
  [/^microsoft edge$/i, 'edge'],
  [/^opera(?: gx)?$/i, 'opera'],
  [/^google chrome$/i, 'chrome'],
];
/** Brands that say nothing: the engine, and the decoys ("Not?A_Brand") that keep sites from counting on a fixed list. */
const SAYS_NOTHING = /^chromium$|not.{0,3}a.{0,3}brand|^yowser$/i;

/** Products of the user agent string, the more special first: nearly everybody also calls itself Chrome and Safari. */
const PRODUCTS: readonly (readonly [RegExp, Name])[] = [
  [/\bYaBrowser\/(?<version>[\d.]+)/, 'yandex'],
  [/\b(?:Edg|EdgA|EdgiOS)\/(?<version>[\d.]+)/, 'edge'],
  [/\b(?:OPR|OPX)\/(?<version>[\d.]+)/, 'opera'],
  [
    /\b(?:Vivaldi|SamsungBrowser|UCBrowser|QQBrowser|MetaSr|360SE|Brave|Seamonkey)\b(?:\/(?<version>[\d.]+))?/i,
    'other',
  ],
  [/\bFirefox\/(?<version>[\d.]+)/, 'firefox'],
  [/\bChrome\/(?<version>[\d.]+)/, 'chrome'],
];

/**
 * @param hints what `navigator` says: client hints are believed first, then the user agent string
 * @returns the browser with its own version (Yandex 23.7, not the Chromium 114 inside it); `version` is null when only
 *   the engine's is told
 */
export function identifyBrowser({ brands = [], userAgent }: BrowserHints): BrowserIdentity {
  const byUserAgent = fromUserAgent(userAgent);
  return brands.length > 0 ? fromBrands(brands, byUserAgent) : byUserAgent;
}

function fromBrands(brands: readonly Brand[], byUserAgent: BrowserIdentity): BrowserIdentity {
  for (const [pattern, name] of BRANDS) {
    const found = brands.find(({ brand }) => pattern.test(brand));
    if (found) return { name, version: versionOf(name, found.version, byUserAgent), from: 'client-hints' };
  }
  // A browser whose hints name only the engine may name itself in the user agent string.
  if (byUserAgent.name !== 'chrome') return byUserAgent;
  const own = brands.find(({ brand }) => !SAYS_NOTHING.test(brand));
  return { name: 'other', version: own ? majorMinor(own.version) : null, from: 'client-hints' };
}

/** Yandex counts in minor versions (23.7 is July 2023), so its bare major number decides nothing: the user agent string has both. */
function versionOf(name: Name, version: string, byUserAgent: BrowserIdentity): string | null {
  if (name !== 'yandex' || version.includes('.')) return majorMinor(version);
  return byUserAgent.name === 'yandex' ? byUserAgent.version : null;
}

function fromUserAgent(userAgent: string): BrowserIdentity {
  for (const [pattern, name] of PRODUCTS) {
    const found = pattern.exec(userAgent);
    if (found) return { name, version: majorMinor(found.groups?.version ?? ''), from: 'user-agent' };
  }
  return { name: 'other', version: null, from: 'user-agent' };
}

/** `114.0.5735.90` → `114.0`, `114` → `114.0`; null when it is not a version. */
function majorMinor(version: string): string | null {
  const found = /^(?<major>\d{1,5})(?:\.(?<minor>\d{1,5}))?(?:\.|$)/.exec(version)?.groups;
  if (!found) return null;
  const { major, minor = '0' } = found;
  return `${major}.${minor}`;
}
