/**
 * A store profile as a file of JSON: what is exported can be read by a person, and imported elsewhere. What comes in is
 * hostile until proven; it passes the rules of the form, and nothing is written before the seller has seen what changes.
 */
import { z } from '@/utils/storage/zod';
import { DRAFT_FIELDS, type DraftField, draftOf, EMPTY_DRAFT, type ProfileDraft, problemsOf } from './draft';
import type { StoreProfile } from './store-profile';

const FORMAT = 'sellerlint-profile';
const VERSION = 1;
/** Largest file that is looked at, in bytes (and, once read, in UTF-16 units): a hundred times the largest profile. */
export const MAX_FILE_SIZE = 200_000;
/** Longest list of unknown names that is told, and the longest of them. */
const MAX_NAMES = 5;
const MAX_NAME_LENGTH = 40;

const text = z.string().optional();
/** Strict: a name that we do not know may be one misspelt, and would be lost without a word. */
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int(),
  store: z.string().max(20).optional(),
  profile: z.strictObject({
    legalName: text,
    licenceAddress: text,
    provider: text,
    accountName: text,
    swift: text,
    iban: text,
    hours: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    timeZone: text,
    loginMailbox: text,
    helpDesk: z.boolean().optional(),
  }),
});

export type FileRefusal =
  | { reason: 'too-large' | 'not-json' | 'not-a-profile' | 'newer' }
  /** Names in the file that no profile has. */
  | { reason: 'unknown-names'; names: string[] }
  /** A value of the wrong type, by where it stands. */
  | { reason: 'wrong-type'; at: string }
  /** Values that the form would refuse. */
  | { reason: 'fields'; fields: DraftField[] };

export type ReadFile =
  | { ok: true; draft: ProfileDraft; store: string | undefined }
  | ({ ok: false } & FileRefusal);

/**
 * @param store Client ID of the store that it is of
 * @returns the profile as indented JSON. The licence address is its text alone (it is taken apart anew on import), and
 *   whether this browser's portal account is the store's is left out: it is no property of the store
 */
export function profileFile(profile: StoreProfile, store: string): string {
  const draft = draftOf(profile);
  const { hoursFrom, hoursTo, helpDesk: _text, ...texts } = draft;
  const told = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''));
  const file: z.input<typeof fileSchema> = {
    format: FORMAT,
    version: VERSION,
    store,
    profile: {
      ...told,
      ...(hoursFrom !== '' && { hours: { from: hoursFrom, to: hoursTo } }),
      ...(profile.helpDesk !== undefined && { helpDesk: profile.helpDesk }),
    },
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads what `profileFile` wrote, or says why it is not that. @param text what the file holds */
export function readProfileFile(text: string): ReadFile {
  if (text.length > MAX_FILE_SIZE) return { ok: false, reason: 'too-large' };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, reason: 'not-json' };
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!head.success) return { ok: false, reason: 'not-a-profile' };
  if (head.data.version > VERSION) return { ok: false, reason: 'newer' };
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, ...refusalOf(parsed.error.issues) };
  const { hours, helpDesk, ...texts } = parsed.data.profile;
  const draft: ProfileDraft = {
    ...EMPTY_DRAFT,
    ...trimmed(texts),
    hoursFrom: hours?.from ?? '',
    hoursTo: hours?.to ?? '',
    helpDesk: helpDesk === undefined ? '' : helpDesk ? 'yes' : 'no',
  };
  const problems = problemsOf(draft);
  const fields = DRAFT_FIELDS.filter((field) => problems[field]);
  if (fields.length > 0) return { ok: false, reason: 'fields', fields };
  return { ok: true, draft, store: parsed.data.store };
}

/** The fields in which two drafts differ, in the form's order. */
export function changedFields(one: ProfileDraft, other: ProfileDraft): DraftField[] {
  return DRAFT_FIELDS.filter((field) => one[field].trim() !== other[field].trim());
}

function parseJson(text: string): unknown {
  try {
    // Other programs may begin the file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function refusalOf(issues: readonly z.core.$ZodIssue[]): FileRefusal {
  const names = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  if (names.length > 0) {
    return {
      reason: 'unknown-names',
      names: names.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME_LENGTH)),
    };
  }
  return { reason: 'wrong-type', at: (issues[0]?.path ?? []).join('.') };
}

function trimmed(texts: Record<string, string | undefined>): Partial<ProfileDraft> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.trim()]])),
  );
}
