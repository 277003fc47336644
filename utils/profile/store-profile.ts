/** What only the seller knows of a store; kept locally, one profile per store. Every field may be missing: it was not told. */
import type { AddressText, DayHours, FactKey, PayoutMethod, SellerFacts } from '@/utils/facts/facts';

export interface StoreProfile {
  /** As on the business licence. */
  legalName?: string;
  /** As the payment provider shows them for the store's account. */
  accountName?: string;
  swift?: string;
  iban?: string;
  /** The address on the business licence, taken apart when it was entered. */
  licenceAddress?: AddressText;
  provider?: PayoutMethod;
  loginMailbox?: string;
  /** When the seller really answers buyers, in `timeZone`. */
  hours?: DayHours;
  /** IANA name. */
  timeZone?: string;
  /** Whether a help-desk is connected through the API. */
  helpDesk?: boolean;
  /** Whether the LianLian portal account open in this browser is this store's. */
  portal?: boolean;
}

/** The field of the profile in which each seller fact is told: where "tell us" leads to. */
export const PROFILE_FIELDS = {
  'seller.hours': 'hours',
  'seller.timeZone': 'timeZone',
  'seller.provider': 'provider',
  'seller.accountName': 'accountName',
  'seller.swift': 'swift',
  'seller.licenceAddress': 'licenceAddress',
  'seller.helpDesk': 'helpDesk',
} as const satisfies Partial<Record<keyof SellerFacts, keyof StoreProfile>>;
/** A field that checks ask for. */
export type ProfileField = (typeof PROFILE_FIELDS)[keyof typeof PROFILE_FIELDS];

/** The fields in which some facts are told, in order; facts that no field tells are left out. */
export function profileFieldsOf(facts: readonly FactKey[]): ProfileField[] {
  const fields: Partial<Record<FactKey, ProfileField>> = PROFILE_FIELDS;
  return facts.flatMap((fact) => fields[fact] ?? []);
}

/** What a profile says to the checks. The IBAN is not among it: it is compared in the background and goes nowhere. */
export function profileFacts(profile: StoreProfile | undefined): SellerFacts {
  const facts: Record<string, unknown> = {};
  for (const [fact, field] of Object.entries(PROFILE_FIELDS)) {
    const value = profile?.[field];
    if (value !== undefined && value !== '') facts[fact] = value;
  }
  return facts;
}
