/** Facts that no page states: what the seller means. Until the seller tells, the defaults of product.md hold. */
import type { Facts, SellerFacts } from './facts';

/** Customer-service hours assumed for a seller who has not named any: 09:00–18:00 at home (product.md). */
export const DEFAULT_SELLER_HOURS = { from: 9 * 60, to: 18 * 60 } as const;

/**
 * @param now the instant to judge at, ms since the epoch
 * @param zone the browser's own IANA zone
 * @returns the seller's facts
 */
export function sellerFacts(now: number, zone: string): SellerFacts {
  return {
    'seller.hours': { ...DEFAULT_SELLER_HOURS },
    'seller.timeZone': zone,
    'seller.provider': 'lianlian',
    'seller.now': now,
  };
}

/** Joins what pages stated with what the seller means, ready for the kernel. */
export function withSellerFacts(facts: Facts, seller: SellerFacts): Facts {
  const joined: Record<string, unknown> = { ...facts };
  for (const [key, value] of Object.entries(seller)) joined[key] = { state: 'read', value };
  return joined as Facts;
}
