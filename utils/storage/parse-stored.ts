/**
 * Proves what was stored, piece by piece: a piece that cannot be read is rejected alone, with its original, and the rest
 * is kept. Pure; never throws, whatever the storage held.
 */
import { profileShape } from '@/utils/profile/profile-schema';
import type { StoreProfile } from '@/utils/profile/store-profile';
import { isPlainObject, own, type PlainObject, sameData } from './json';
import { MAX_ACCEPTANCES, MAX_TICKS } from './limits';
import { type MigrationTable, migrate } from './migrations';
import {
  type Acceptance,
  acceptanceSchema,
  DEFAULT_SETTINGS,
  SCHEMA_VERSION,
  type Settings,
  type StoreRecord,
  settingsSchema,
  storedFactSchemas,
  storedPageSchemas,
  storeRecordSchema,
  type Tick,
  tickId,
  tickSchema,
} from './schema';
import { z } from './zod';

/** A piece of the original that is not (wholly) in the parsed value. */
export interface Rejected {
  /** Where it stood; empty for the whole. */
  path: string[];
  raw: unknown;
  /** Why, in a few English words: for a bug report, not a sentence of our UI. */
  reason: string;
}

/** What could be read, else the fallback; and what could not. */
export interface Parsed<T> {
  value: T;
  rejected: Rejected[];
}

/** Ticked checklist items by their ids. */
export type Ticks = Readonly<Record<string, Tick>>;

/** @param raw what the storage held; `undefined` when it held nothing, which is no fault */
export type Parse<T> = (raw: unknown) => Parsed<T>;

/** Settings; each one that cannot be read falls back to its default. */
export function parseSettings(raw: unknown, table: MigrationTable): Parsed<Settings> {
  return parseVersioned(raw, table, DEFAULT_SETTINGS, (data) => {
    const { value, rejected } = parseFields(data, settingsSchema.shape);
    return { value: { ...DEFAULT_SETTINGS, ...value } as Settings, rejected };
  });
}

/** Acceptances; each one that cannot be read is left out, and so are those beyond `MAX_ACCEPTANCES`. */
export function parseAcceptances(raw: unknown, table: MigrationTable): Parsed<Acceptance[]> {
  return parseVersioned<Acceptance[]>(raw, table, [], (data) => {
    const { rejected } = parseFields(data, { version: z.unknown(), items: z.array(z.unknown()) });
    const items = own(data, 'items');
    const value: Acceptance[] = [];
    for (const [index, item] of (Array.isArray(items) ? items : []).entries()) {
      const piece = parsePiece(acceptanceSchema, ['items', String(index)], item, rejected);
      if (piece === undefined) continue;
      if (value.length < MAX_ACCEPTANCES) value.push(piece);
      else rejected.push({ path: ['items', String(index)], raw: item, reason: 'too many' });
    }
    return { value, rejected };
  });
}

/** How acceptances stand in the storage. */
export function storedAcceptances(items: Acceptance[]): unknown {
  return { version: SCHEMA_VERSION, items };
}

/**
 * A store's record; each fact, page and name that cannot be read is left out.
 * @param id the store under whose key it was found: a record that names another store is rejected whole
 */
export function parseStoreRecord(
  raw: unknown,
  id: string,
  table: MigrationTable,
): Parsed<StoreRecord | undefined> {
  return parseVersioned<StoreRecord | undefined>(raw, table, undefined, (data) => {
    const { facts: _facts, pages: _pages, ...head } = storeRecordSchema.shape;
    const parsed = parseFields(data, { ...head, facts: z.looseObject({}), pages: z.looseObject({}) });
    if (parsed.value.id !== id) throw new Error('the record of another store');
    if (parsed.value.lastSeen === undefined) throw new Error('no time');
    const part = (name: 'facts' | 'pages', shape: Record<string, z.ZodType>) => {
      const { value, rejected } = parseFields(objectOr(own(data, name)), shape, [name]);
      parsed.rejected.push(...rejected);
      return value;
    };
    const facts = part('facts', storedFactSchemas);
    const pages = part('pages', storedPageSchemas);
    return { value: { ...parsed.value, facts, pages } as unknown as StoreRecord, rejected: parsed.rejected };
  });
}

/** A store's profile; each field that cannot be read is left out, as if it had not been told. */
export function parseProfile(raw: unknown, table: MigrationTable): Parsed<StoreProfile | undefined> {
  return parseVersioned<StoreProfile | undefined>(raw, table, undefined, (data) => {
    const { value, rejected } = parseFields(data, { version: z.unknown(), ...profileShape });
    const { version: _version, ...profile } = value;
    return { value: profile, rejected };
  });
}

/** How a profile stands in the storage. */
export function storedProfile(profile: StoreProfile | undefined): unknown {
  return profile && { version: SCHEMA_VERSION, ...profile };
}

/** The checklist items ticked in a store, by id; each that cannot be read is left out, and so are those beyond `MAX_TICKS`. */
export function parseTicks(raw: unknown, table: MigrationTable): Parsed<Ticks> {
  return parseVersioned<Ticks>(raw, table, {}, (data) => {
    const { value: head, rejected } = parseFields(data, { version: z.unknown(), items: z.looseObject({}) });
    const value: Record<string, Tick> = {};
    let count = 0;
    for (const [id, item] of Object.entries(objectOr(head.items))) {
      const path = ['items', id];
      if (!tickId.safeParse(id).success) rejected.push({ path, raw: item, reason: 'no checklist item' });
      else if (count >= MAX_TICKS) rejected.push({ path, raw: item, reason: 'too many' });
      else {
        const tick = parsePiece(tickSchema, path, item, rejected);
        if (tick === undefined) continue;
        value[id] = tick;
        count += 1;
      }
    }
    return { value, rejected };
  });
}

/** How ticks stand in the storage. */
export function storedTicks(items: Ticks): unknown {
  return { version: SCHEMA_VERSION, items };
}

/** Migrates, then parses; whatever goes wrong rejects the whole. */
function parseVersioned<T>(
  raw: unknown,
  table: MigrationTable,
  fallback: T,
  parse: (data: PlainObject) => Parsed<T>,
): Parsed<T> {
  if (raw === undefined) return { value: fallback, rejected: [] };
  try {
    return parse(migrate(raw, table));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unparseable';
    return { value: fallback, rejected: [{ path: [], raw, reason }] };
  }
}

/** Parses each property by its own schema; one without a schema, or that its schema refuses, is rejected alone. */
function parseFields(
  data: PlainObject,
  shape: Readonly<Record<string, z.ZodType>>,
  path: string[] = [],
): { value: PlainObject; rejected: Rejected[] } {
  const value: PlainObject = {};
  const rejected: Rejected[] = [];
  for (const [key, raw] of Object.entries(data)) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!schema) rejected.push({ path: [...path, key], raw, reason: 'unknown' });
    else {
      const piece = parsePiece(schema, [...path, key], raw, rejected);
      if (piece !== undefined) value[key] = piece;
    }
  }
  return { value, rejected };
}

/** Parses one piece; when it is refused, or loses something on the way, its original goes to `rejected`. */
function parsePiece<S extends z.ZodType>(
  schema: S,
  path: string[],
  raw: unknown,
  rejected: Rejected[],
): z.output<S> | undefined {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    rejected.push({ path, raw, reason: parsed.error.issues[0]?.message ?? 'unparseable' });
    return undefined;
  }
  if (!sameData(parsed.data, raw)) rejected.push({ path, raw, reason: 'holds something unknown' });
  return parsed.data;
}

function objectOr(value: unknown): PlainObject {
  return isPlainObject(value) ? value : {};
}
