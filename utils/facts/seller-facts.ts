/** Facts that no page states: what the seller means. Until the seller tells, the defaults of product.md hold. */
import type { BrowserIdentity, Facts, Limits, SellerFactKey, SellerFacts } from './facts';

/** Customer-service hours assumed for a seller who has not named any: 09:00–18:00 at home (product.md). */
export const DEFAULT_SELLER_HOURS = { from: 9 * 60, to: 18 * 60 } as const;

/** The limits of the guides, until the user changes them in the settings. */
export const DEFAULT_LIMITS: Limits = {
  slaPercent: 99.5,
  firstResponseMinutes: 15,
  portalSyncDays: 3,
  portalBalance: 100,
  portalThreshold: 5000,
};

/** What is known about who judges and for whom. */
export interface SellerContext {
  /** The instant to judge at, ms since the epoch. */
  now: number;
  /** The browser's own IANA zone. */
  zone: string;
  limits?: Limits;
  browser?: BrowserIdentity;
  /** What the store's profile says (`profileFacts`). */
  profile?: SellerFacts;
}

/** @returns the seller's facts: the store profile's, else the defaults; what only the profile can say is missing without it */
export function sellerFacts({
  now,
  zone,
  limits = DEFAULT_LIMITS,
  browser,
  profile,
}: SellerContext): SellerFacts {
  return {
    'seller.hours': { ...DEFAULT_SELLER_HOURS },
    'seller.timeZone': zone,
    'seller.provider': 'lianlian',
    ...profile,
    'seller.now': now,
    'seller.limits': limits,
    ...(browser && { 'browser.identity': browser }),
  };
}

/** Joins what pages stated with what the seller means, ready for the kernel. What the seller has not told counts as proven absent. */
export function withSellerFacts(facts: Facts, seller: SellerFacts): Facts {
  const joined: Record<string, unknown> = { ...facts };
  for (const key of TOLD_BY_PROFILE) joined[key] = { state: 'absent' };
  for (const [key, value] of Object.entries(seller))
    if (value !== undefined) joined[key] = { state: 'read', value };
  return joined as Facts;
}

/** Facts that only the store profile can state. */
const TOLD_BY_PROFILE = [
  'seller.accountName',
  'seller.swift',
  'seller.licenceAddress',
  'seller.helpDesk',
] as const satisfies readonly SellerFactKey[];
