/** The profile as its form holds it: text in every field, right or wrong; and the rules that say what is wrong with it. Pure. */
import type { AddressText } from '@/utils/facts/facts';
import { z } from '@/utils/storage/zod';
import { parseBic } from '@/utils/text/bic';
import { analyseIban } from '@/utils/text-analysis/iban';
import { dayHoursBetween, formatTimeOfDay, MINUTES_PER_DAY } from '@/utils/time/day-hours';
import { parseTimeOfDay } from '@/utils/time/parse-hours';
import { MAX_LENGTHS, PROVIDERS } from './profile-schema';
import type { StoreProfile } from './store-profile';
import { isZoneName } from './time-zones';

/** The fields of the form, in its order. */
export const DRAFT_FIELDS = [
  'legalName',
  'licenceAddress',
  'provider',
  'accountName',
  'swift',
  'iban',
  'hoursFrom',
  'hoursTo',
  'timeZone',
  'loginMailbox',
  'helpDesk',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
/** Empty where nothing was told. `helpDesk` is `yes` or `no`. */
export type ProfileDraft = Record<DraftField, string>;

export const EMPTY_DRAFT: ProfileDraft = draftOf(undefined);

/** What can be wrong with a field, with the values that its message names. */
export type Problem =
  | { id: 'too-long'; max: number }
  | { id: 'invisible'; position: number }
  | { id: 'swift-length'; length: number }
  | { id: 'swift-characters' | 'swift-country' }
  | { id: 'iban-characters' | 'iban-country' | 'iban-structure' | 'iban-check-digits' }
  | { id: 'iban-length'; country: string; expected: number; length: number }
  | { id: 'provider' | 'mailbox' | 'time' | 'time-missing' | 'times-equal' | 'zone' | 'help-desk' };
export type Problems = Partial<Record<DraftField, Problem>>;

/** @param profile as stored; without one, every field is empty */
export function draftOf(profile: StoreProfile | undefined): ProfileDraft {
  const { hours, helpDesk } = profile ?? {};
  return {
    legalName: profile?.legalName ?? '',
    licenceAddress: profile?.licenceAddress?.text ?? '',
    provider: profile?.provider ?? '',
    accountName: profile?.accountName ?? '',
    swift: profile?.swift ?? '',
    iban: profile?.iban ?? '',
    hoursFrom: hours ? formatTimeOfDay(hours.from) : '',
    hoursTo: hours ? formatTimeOfDay(hours.to) : '',
    timeZone: profile?.timeZone ?? '',
    loginMailbox: profile?.loginMailbox ?? '',
    helpDesk: helpDesk === undefined ? '' : helpDesk ? 'yes' : 'no',
  };
}

/** @returns what is wrong, by field; an empty field is never wrong, for it was not told */
export function problemsOf(draft: ProfileDraft): Problems {
  const problems: Problems = {};
  for (const field of DRAFT_FIELDS) {
    const problem = problemOf(field, draft);
    if (problem) problems[field] = problem;
  }
  return problems;
}

/**
 * The profile that a draft without problems says.
 * @param address the draft's licence address, taken apart; left out when the draft has none
 * @param portal is not in the form and stays as it was
 */
export function profileOf(
  draft: ProfileDraft,
  address: AddressText | undefined,
  portal: boolean | undefined,
): StoreProfile {
  const told = (field: 'legalName' | 'accountName' | 'swift' | 'iban' | 'loginMailbox' | 'timeZone') => {
    const value = draft[field].trim();
    return value === '' ? {} : { [field]: value };
  };
  const provider = PROVIDERS.find((name) => name === draft.provider);
  const hours = hoursOf(draft);
  return {
    ...told('legalName'),
    ...told('accountName'),
    ...told('swift'),
    ...told('iban'),
    ...(address && { licenceAddress: address }),
    ...(provider && { provider }),
    ...told('loginMailbox'),
    ...(hours && { hours }),
    ...told('timeZone'),
    ...(draft.helpDesk !== '' && { helpDesk: draft.helpDesk === 'yes' }),
    ...(portal !== undefined && { portal }),
  };
}

function problemOf(field: DraftField, draft: ProfileDraft): Problem | undefined {
  const value = draft[field].trim();
  if (field === 'hoursFrom' || field === 'hoursTo') return timeProblem(field, draft);
  if (value === '') return undefined;
  if (field === 'provider') return PROVIDERS.some((name) => name === value) ? undefined : { id: 'provider' };
  if (field === 'helpDesk') return value === 'yes' || value === 'no' ? undefined : { id: 'help-desk' };
  const max = MAX_LENGTHS[field];
  if (value.length > max) return { id: 'too-long', max };
  return invisibleIn(value) ?? RULES[field]?.(value);
}

const RULES: Partial<Record<DraftField, (value: string) => Problem | undefined>> = {
  swift(value) {
    const { problem, length } = parseBic(value);
    if (problem === null) return undefined;
    return problem === 'length' ? { id: 'swift-length', length } : { id: `swift-${problem}` };
  },
  iban(value) {
    const { problem, country, expectedLength, length } = analyseIban(value);
    if (problem === null) return undefined;
    if (problem !== 'length') return { id: `iban-${problem}` };
    return { id: 'iban-length', country: country ?? '', expected: expectedLength ?? 0, length };
  },
  loginMailbox: (value) => (isMailbox(value) ? undefined : { id: 'mailbox' }),
  timeZone: (value) => (isZoneName(value) ? undefined : { id: 'zone' }),
};

const mailbox = z.email({ pattern: z.regexes.unicodeEmail });
/** A domain of at least two labels; letters of any script, for «почта.рф» is one. */
const DOMAIN = /@[^\s@.,;:<>()]+(?:\.[^\s@.,;:<>()]+)+$/u;

function isMailbox(value: string): boolean {
  return mailbox.safeParse(value).success && DOMAIN.test(value) && !value.includes('..');
}

/** A character that draws nothing, copied along unseen: the comparison with the cabinet would blame the wrong side. */
function invisibleIn(value: string): Problem | undefined {
  const place = [...value].findIndex((character) =>
    /\p{Default_Ignorable_Code_Point}|\p{Cc}/u.test(character),
  );
  return place === -1 ? undefined : { id: 'invisible', position: place + 1 };
}

function timeProblem(field: 'hoursFrom' | 'hoursTo', draft: ProfileDraft): Problem | undefined {
  const other = field === 'hoursFrom' ? 'hoursTo' : 'hoursFrom';
  if (draft[field].trim() === '') return draft[other].trim() === '' ? undefined : { id: 'time-missing' };
  const [time, otherTime] = [parseTimeOfDay(draft[field]), parseTimeOfDay(draft[other])];
  if (time === null || (field === 'hoursFrom' && time === MINUTES_PER_DAY)) return { id: 'time' };
  if (field === 'hoursTo' && otherTime !== null && !hoursOf(draft)) return { id: 'times-equal' };
  return undefined;
}

function hoursOf({ hoursFrom, hoursTo }: ProfileDraft): StoreProfile['hours'] {
  const [from, to] = [parseTimeOfDay(hoursFrom), parseTimeOfDay(hoursTo)];
  return from === null || to === null ? undefined : (dayHoursBetween(from, to) ?? undefined);
}
