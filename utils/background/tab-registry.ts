/**
 * What the open cabinet tabs last said, and which of them was used last. Kept in `storage.session` (Chromium 102,
 * Firefox 115), so that it survives a killed worker but not the browser: one key per tab, so tabs cannot mix.
 */
import type { Language } from '@/utils/facts/facts';
import { tabReportSchema } from '@/utils/messaging/parse-request';
import type { TabReport } from '@/utils/messaging/protocol';
import type { StorageArea } from '@/utils/storage/area';
import { sameData } from '@/utils/storage/json';
import { language } from '@/utils/storage/schema';
import { createSerialQueue } from '@/utils/storage/serial-queue';
import { z } from '@/utils/storage/zod';

/** One cabinet tab as its frames described it. */
export interface KnownTab {
  id: number;
  /** Language in which the cabinet is shown in it. */
  language?: Language;
  /** The latest report of each frame, by frame id. */
  frames: Record<string, TabReport>;
}

/** More frames than any page of the cabinet has; further ones are not remembered. */
const MAX_FRAMES = 50;
const PREFIX = 'tab:';
const USED = 'used-tabs';

const tabSchema = z.object({
  language: language.optional(),
  frames: z.record(z.string(), tabReportSchema),
});
const usedSchema = z.array(z.number().int());

export interface TabRegistry {
  /** The top frame has a document. A new one makes the tab's former reports void. */
  hello(tabId: number, language: Language, isNewDocument: boolean): Promise<void>;
  /** @returns whether it said anything new */
  report(tabId: number, frameId: number, report: TabReport): Promise<boolean>;
  /** Drops the reports of frames that were paused: they speak again when they go on. */
  resume(tabId: number): Promise<void>;
  /** @returns whether the tab was known */
  forget(tabId: number): Promise<boolean>;
  tab(tabId: number): Promise<KnownTab | undefined>;
  all(): Promise<KnownTab[]>;
  /** The user turned to this tab; one that never said hello is not of the cabinet and is left out. */
  use(tabId: number): Promise<void>;
  /** The cabinet tab used last; when none was ever turned to, the one known first. */
  lastUsed(): Promise<KnownTab | undefined>;
}

export function createTabRegistry(session: StorageArea): TabRegistry {
  const inTurn = createSerialQueue();

  async function tab(id: number): Promise<KnownTab | undefined> {
    return parseTab(id, (await session.get(keyOf(id)))[keyOf(id)]);
  }

  async function used(): Promise<number[]> {
    const parsed = usedSchema.safeParse((await session.get(USED))[USED]);
    return parsed.success ? parsed.data : [];
  }

  async function all(): Promise<KnownTab[]> {
    return Object.entries(await session.get(null)).flatMap(([key, value]) =>
      key.startsWith(PREFIX) ? (parseTab(Number(key.slice(PREFIX.length)), value) ?? []) : [],
    );
  }

  /** @returns whether anything was written */
  function change(id: number, next: (known: KnownTab) => KnownTab): Promise<boolean> {
    return inTurn(async () => {
      const known = await tab(id);
      const value = next(known ?? { id, frames: {} });
      if (known && sameData(known, value)) return false;
      const { id: _id, ...stored } = value;
      await session.set({ [keyOf(id)]: stored });
      return true;
    });
  }

  return {
    tab,
    all,
    async hello(id, cabinetLanguage, isNewDocument) {
      await change(id, (known) => ({
        id,
        language: cabinetLanguage,
        frames: isNewDocument ? {} : known.frames,
      }));
    },
    report: (id, frameId, report) =>
      change(id, (known) => {
        const isNew = !Object.hasOwn(known.frames, String(frameId));
        if (isNew && frameId !== 0 && Object.keys(known.frames).length >= MAX_FRAMES) return known;
        return { ...known, frames: { ...known.frames, [frameId]: report } };
      }),
    async resume(id) {
      if (!(await tab(id))) return;
      await change(id, (known) => ({
        ...known,
        frames: Object.fromEntries(
          Object.entries(known.frames).filter(([, { state }]) => state !== 'paused'),
        ),
      }));
    },
    forget: (id) =>
      inTurn(async () => {
        if (!(await tab(id))) return false;
        const others = (await used()).filter((other) => other !== id);
        await session.set({ [USED]: others });
        await session.remove(keyOf(id));
        return true;
      }),
    use: (id) =>
      inTurn(async () => {
        const order = await used();
        if (order[0] === id || !(await tab(id))) return;
        await session.set({ [USED]: [id, ...order.filter((other) => other !== id)] });
      }),
    async lastUsed() {
      for (const id of await used()) {
        const known = await tab(id);
        if (known) return known;
      }
      return (await all())[0];
    },
  };
}

function keyOf(id: number): string {
  return `${PREFIX}${id}`;
}

function parseTab(id: number, raw: unknown): KnownTab | undefined {
  const parsed = tabSchema.safeParse(raw);
  return parsed.success ? { id, ...parsed.data } : undefined;
}
