/** How a store profile is proven, wherever it comes from: storage, a message, or (through the form's rules) a file. */
import { addressText, dayHours } from '@/utils/storage/schema';
import { z } from '@/utils/storage/zod';
import type { StoreProfile } from './store-profile';
import { isZoneName } from './time-zones';

/** Longest values, in UTF-16 units. */
export const MAX_LENGTHS = {
  legalName: 300,
  accountName: 300,
  /** Eleven characters are right; what is wrong must fit too, to be shown as wrong. */
  swift: 60,
  iban: 80,
  licenceAddress: 500,
  loginMailbox: 254,
  timeZone: 64,
} as const;

/** Providers that a seller can choose; the other payout methods are routes, not providers. */
export const PROVIDERS = ['lianlian', 'pingpong', 'gep', 'payoneer'] as const;

/** Trimmed, and told: an empty value is a missing one. */
const told = (max: number) => z.string().trim().min(1).max(max);

/** Field by field, so that a broken one loses only itself. Names, SWIFT and IBAN stay as typed: they are compared character by character. */
export const profileShape = {
  legalName: told(MAX_LENGTHS.legalName),
  accountName: told(MAX_LENGTHS.accountName),
  swift: told(MAX_LENGTHS.swift),
  iban: told(MAX_LENGTHS.iban),
  licenceAddress: addressText,
  provider: z.enum(PROVIDERS),
  loginMailbox: told(MAX_LENGTHS.loginMailbox),
  hours: dayHours,
  timeZone: z.string().refine(isZoneName),
  helpDesk: z.boolean(),
  portal: z.boolean(),
} satisfies Record<keyof StoreProfile, z.ZodType>;

export const profileSchema = z.object(profileShape).partial();
