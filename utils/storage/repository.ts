/**
 * The stored state: settings, acceptances, and of each store its record, profile and ticks, over `storage.local`.
 *
 * The background is the only writer, and all its writes go through one queue. Every read is parsed; what cannot be read
 * is set aside (see `set-aside.ts`) and the rest is used. Each change is ONE `set`, so that a worker killed at any
 * moment leaves the old state or the new one; nothing is held in memory between two calls.
 */
import type { StoreProfile } from '@/utils/profile/store-profile';
import { isQuotaError, type StorageArea, StorageFullError } from './area';
import { jsonLength } from './json';
import { MIGRATIONS, type Migrations } from './migrations';
import {
  type Parse,
  type Parsed,
  parseAcceptances,
  parseProfile,
  parseSettings,
  parseStoreRecord,
  parseTicks,
  storedAcceptances,
  storedProfile,
  storedTicks,
  type Ticks,
} from './parse-stored';
import { type Acceptance, type Settings, type StoreRecord, storeId } from './schema';
import { createSerialQueue } from './serial-queue';
import {
  isSetAsideKey,
  listSetAside,
  oldestSetAside,
  type SetAside,
  setAsideItem,
  setAsideOf,
  surplusSetAside,
} from './set-aside';

/** Every method rejects when the browser's storage itself fails; the changing ones with `StorageFullError` when it is full. */
export interface Repository {
  settings(): Promise<Settings>;
  /** @returns the settings as they now are */
  changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings>;
  acceptances(): Promise<Acceptance[]>;
  /** @param change pure; answering the same array means "nothing to write"; what it throws rejects the call */
  changeAcceptances(change: (items: Acceptance[]) => Acceptance[]): Promise<Acceptance[]>;
  store(id: string): Promise<StoreRecord | undefined>;
  /** Every store known, most recently seen first. */
  stores(): Promise<StoreRecord[]>;
  /** @param change pure; answering the same record means "nothing to write" */
  changeStore(id: string, change: (record: StoreRecord | undefined) => StoreRecord): Promise<StoreRecord>;
  /** Changes every store known, each in its own write. */
  changeStores(change: (record: StoreRecord) => StoreRecord): Promise<void>;
  profile(id: string): Promise<StoreProfile | undefined>;
  /** The profile of every store that has one, by Client ID. */
  profiles(): Promise<Record<string, StoreProfile>>;
  /** Puts a whole profile in the place of the store's. */
  saveProfile(id: string, profile: StoreProfile): Promise<void>;
  /** Removes a profile and what was set aside of it: it holds what the seller wants gone. */
  deleteProfile(id: string): Promise<void>;
  /** The checklist items ticked in a store, by item id. */
  ticks(id: string): Promise<Ticks>;
  /** @param change pure; answering the same object means "nothing to write" */
  changeTicks(id: string, change: (ticks: Ticks) => Ticks): Promise<Ticks>;
  /** Removes a store's record, profile, ticks and acceptances, and what was set aside of them. */
  forgetStore(id: string): Promise<void>;
  /** Stored data that could not be read, newest first. */
  setAside(): Promise<SetAside[]>;
  /** Removes one entry of `setAside`; any other key is left alone. */
  discardSetAside(key: string): Promise<void>;
}

/** One kind of stored data: its key, how it is proven, and how it stands in the storage. */
interface Slot<T> {
  key: string;
  parse: Parse<T>;
  /** `undefined` when there is nothing to store. */
  encode(value: T): unknown;
}

const STORE_PREFIX = 'store:';
const PROFILE_PREFIX = 'profile:';
const TICKS_PREFIX = 'ticks:';

/**
 * @param area where the state is kept
 * @param now the clock, ms since the epoch
 * @param migrations steps from older versions
 */
export function createRepository(
  area: StorageArea,
  now: () => number,
  migrations: Migrations = MIGRATIONS,
): Repository {
  const inTurn = createSerialQueue();

  const settings: Slot<Settings> = {
    key: 'settings',
    parse: (raw) => parseSettings(raw, migrations.settings),
    encode: (value) => value,
  };
  const acceptances: Slot<Acceptance[]> = {
    key: 'acceptances',
    parse: (raw) => parseAcceptances(raw, migrations.acceptances),
    encode: storedAcceptances,
  };
  const store = (id: string): Slot<StoreRecord | undefined> => ({
    key: `${STORE_PREFIX}${id}`,
    parse: (raw) => parseStoreRecord(raw, id, migrations.store),
    encode: (value) => value,
  });

  const profile = (id: string): Slot<StoreProfile | undefined> => ({
    key: `${PROFILE_PREFIX}${id}`,
    parse: (raw) => parseProfile(raw, migrations.profile),
    encode: storedProfile,
  });
  const ticks = (id: string): Slot<Ticks> => ({
    key: `${TICKS_PREFIX}${id}`,
    parse: (raw) => parseTicks(raw, migrations.ticks),
    encode: storedTicks,
  });

  async function load<T>(slot: Slot<T>): Promise<Parsed<T>> {
    return slot.parse((await area.get(slot.key))[slot.key]);
  }

  /** Reads without waiting for the queue; only damage makes it write. */
  async function read<T>(slot: Slot<T>): Promise<T> {
    const parsed = await load(slot);
    // A repair that cannot be written leaves the damaged original where it is; what could be read is good all the same.
    if (parsed.rejected.length > 0) await inTurn(() => repair(slot)).catch(() => undefined);
    return parsed.value;
  }

  async function repair<T>(slot: Slot<T>): Promise<void> {
    const parsed = await load(slot);
    if (parsed.rejected.length > 0) await save(slot, parsed, parsed.value);
  }

  async function change<T, U extends T>(slot: Slot<T>, next: (value: T) => U): Promise<U> {
    return inTurn(async () => {
      const parsed = await load(slot);
      const value = next(parsed.value);
      if (value !== parsed.value || parsed.rejected.length > 0) await save(slot, parsed, value);
      return value;
    });
  }

  /** Writes a value and, in the same atomic write, the originals of what its old version held and nobody could read. */
  async function save<T>(slot: Slot<T>, old: Parsed<T>, value: T): Promise<void> {
    const encoded = slot.encode(value);
    const items = encoded === undefined ? {} : { [slot.key]: encoded };
    if (old.rejected.length === 0) return write(items);
    const existing = Object.keys(await area.get(null));
    const entry = setAsideItem(slot.key, old.rejected, now(), existing);
    await write({ ...items, ...entry });
    const surplus = surplusSetAside(slot.key, [...existing, ...Object.keys(entry)]);
    // Only now that its copy is safe may an original go for which there is nothing to put in its place.
    if (encoded === undefined) surplus.push(slot.key);
    if (surplus.length > 0) await area.remove(surplus);
  }

  /** Writes; when the area is full, drops the oldest entries that were set aside and tries once more. */
  async function write(items: Record<string, unknown>): Promise<void> {
    try {
      await area.set(items);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      const oldest = oldestSetAside(await area.get(null), jsonLength(items));
      if (oldest.length === 0) throw new StorageFullError(error);
      await area.remove(oldest);
      await area.set(items).catch((again: unknown) => {
        throw isQuotaError(again) ? new StorageFullError(again) : again;
      });
    }
  }

  /** Removes what stands under some keys, and what was set aside of it, in one write. */
  async function removeWhole(keys: readonly string[]): Promise<void> {
    await inTurn(async () => {
      const existing = Object.keys(await area.get(null));
      await area.remove(keys.flatMap((key) => [key, ...setAsideOf(key, existing)]));
    });
  }

  /** The stores of which something stands under a prefix. */
  async function idsUnder(prefix: string): Promise<string[]> {
    return Object.keys(await area.get(null)).flatMap((key) => {
      const id = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      return storeId.safeParse(id).success ? [id] : [];
    });
  }

  return {
    settings: () => read(settings),
    changeSettings: (wish) => change(settings, (value) => ({ ...value, ...wish })),
    acceptances: () => read(acceptances),
    changeAcceptances: (next) => change(acceptances, next),
    store: (id) => read(store(id)),
    async stores() {
      const records = await Promise.all((await idsUnder(STORE_PREFIX)).map((id) => read(store(id))));
      return records
        .flatMap((record) => record ?? [])
        .sort((one, other) => other.lastSeen - one.lastSeen || one.id.localeCompare(other.id));
    },
    changeStore: (id, next) => change(store(id), next),
    async changeStores(next) {
      for (const id of await idsUnder(STORE_PREFIX)) {
        await change(store(id), (record) => record && next(record));
      }
    },
    profile: (id) => read(profile(id)),
    async profiles() {
      const ids = await idsUnder(PROFILE_PREFIX);
      const found = await Promise.all(ids.map(async (id) => [id, await read(profile(id))] as const));
      return Object.fromEntries(found.flatMap(([id, value]) => (value ? [[id, value]] : [])));
    },
    async saveProfile(id, value) {
      await change(profile(id), () => value);
    },
    deleteProfile: (id) => removeWhole([profile(id).key]),
    ticks: (id) => read(ticks(id)),
    changeTicks: (id, next) => change(ticks(id), next),
    async forgetStore(id) {
      // Acceptances first: a worker killed in between leaves a store that can be forgotten again.
      await change(acceptances, (items) =>
        items.some((item) => item.store === id) ? items.filter((item) => item.store !== id) : items,
      );
      await removeWhole([store(id).key, profile(id).key, ticks(id).key]);
    },
    setAside: async () => listSetAside(await area.get(null)),
    async discardSetAside(key) {
      if (isSetAsideKey(key)) await inTurn(() => area.remove(key));
    },
  };
}
