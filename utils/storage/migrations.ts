/** How stored data of an older version becomes data of this one: a table of steps, each from version n to n + 1. */
import { isPlainObject, type PlainObject } from './json';
import { SCHEMA_VERSION } from './schema';

/** Turns data of one version into data of the next; must set the new `version`. May throw on data it does not understand. */
export type Migration = (old: PlainObject) => PlainObject;
/** Steps by the version they start from. */
export type MigrationTable = Readonly<Record<number, Migration>>;
/** What is versioned: each is migrated on its own. */
export type StoredKind = 'settings' | 'acceptances' | 'store' | 'profile' | 'ticks';
export type Migrations = Readonly<Record<StoredKind, MigrationTable>>;

/** Version 1 is the first, so there is nothing to migrate from yet. */
export const MIGRATIONS: Migrations = { settings: {}, acceptances: {}, store: {}, profile: {}, ticks: {} };

/**
 * Brings stored data up to the current version.
 * @param raw what the storage held
 * @param table the steps to use
 * @returns the data with the current version, otherwise as unproven as before
 * @throws Error with the reason when it is no versioned object, is of a newer version, or a step is missing or fails
 */
export function migrate(raw: unknown, table: MigrationTable): PlainObject {
  if (!isPlainObject(raw)) throw new Error('not an object');
  let data = raw;
  let version = versionOf(data);
  if (version > SCHEMA_VERSION) throw new Error(`written by a newer Sellerlint (version ${version})`);
  while (version < SCHEMA_VERSION) {
    const step = Object.hasOwn(table, version) ? table[version] : undefined;
    if (!step) throw new Error(`no way from version ${version}`);
    data = step(data);
    if (versionOf(data) !== version + 1)
      throw new Error(`the step from version ${version} went to another version`);
    version += 1;
  }
  return data;
}

function versionOf(data: unknown): number {
  const version = isPlainObject(data) && Object.hasOwn(data, 'version') ? data.version : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) throw new Error('no version');
  return version;
}
