/** A storage area in memory for tests: keeps JSON as Chrome does, can be full, and can die at any step. */
import type { StorageArea } from '../area';

/** Thrown by every call from the moment of death on. */
export class KilledError extends Error {}

export interface MemoryArea extends StorageArea {
  /** A copy of all that is stored. */
  dump(): Record<string, unknown>;
  /** How many `set` and `remove` calls took effect. */
  writes(): number;
  /** Greatest JSON length of all that is stored. */
  quota: number;
  /** Writes allowed before death; `after` is whether the fatal write still takes effect. */
  dieAt: { write: number; after: boolean } | undefined;
}

export function memoryArea(initial: Record<string, unknown> = {}): MemoryArea {
  const stored = new Map<string, string>();
  for (const [key, value] of Object.entries(initial)) stored.set(key, JSON.stringify(value));
  let writes = 0;
  let dead = false;

  const write = (effect: () => void) => {
    const fatal = area.dieAt?.write === writes;
    if (!fatal || area.dieAt?.after) {
      effect();
      writes += 1;
    }
    if (fatal) {
      dead = true;
      throw new KilledError();
    }
  };
  const alive = () => {
    if (dead) throw new KilledError();
  };
  const load = (key: string): [string, unknown][] => {
    const text = stored.get(key);
    return text === undefined ? [] : [[key, JSON.parse(text)]];
  };

  const area: MemoryArea = {
    quota: Number.POSITIVE_INFINITY,
    dieAt: undefined,
    async get(keys) {
      alive();
      const wanted = keys === null ? [...stored.keys()] : [keys].flat();
      return Object.fromEntries(wanted.flatMap(load));
    },
    async set(items) {
      alive();
      const next = new Map(stored);
      for (const [key, value] of Object.entries(items)) {
        const text = JSON.stringify(value);
        if (text !== undefined) next.set(key, text);
      }
      const size = [...next].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
      if (size > area.quota) throw new Error('QUOTA_BYTES quota exceeded');
      write(() => {
        for (const [key, text] of next) stored.set(key, text);
      });
    },
    async remove(keys) {
      alive();
      write(() => {
        for (const key of [keys].flat()) stored.delete(key);
      });
    },
    dump: () => Object.fromEntries([...stored.keys()].flatMap(load)),
    writes: () => writes,
  };
  return area;
}
