/**
 * Remembers how the cabinet's own chat connection goes, while the user allows us to hear of it. Counts for the store that the
 * tab shows; what comes before the tab has named its store waits in `storage.session`.
 */
import { CABINET_ORIGIN } from '@/utils/messaging/sender';
import { applyObservation, withoutFacts } from '@/utils/storage/apply-observation';
import type { Repository } from '@/utils/storage/repository';
import { cabinetPath } from '@/utils/storage/schema';
import { createSerialQueue } from '@/utils/storage/serial-queue';
import { z } from '@/utils/storage/zod';
import type { Badges } from './badge';
import type { Platform } from './platform';
import { afterEvent, type SocketEvent } from './socket-outcome';
import type { TabRegistry } from './tab-registry';
import { tabReportOf } from './tab-state';

export interface SocketWatch {
  /** An attempt of a tab to connect has ended. */
  ended(tabId: number, event: SocketEvent): Promise<void>;
  /** A tab has said which store it shows. */
  reported(tabId: number): Promise<void>;
  /** A tab was closed. */
  forget(tabId: number): Promise<void>;
  /** The permission may have changed: without it, what was learned is unread again. */
  synchronise(): Promise<void>;
}

/** A connection that stands is told again only after so long, ms: the cabinet may connect many times an hour. */
const QUIET_MS = 60_000;
/** Attempts kept for a tab that names no store (signed out, say). */
const MAX_WAITING = 20;
/** Where the messenger stands when the tab's own address cannot be told. */
const SOMEWHERE = '/app/messenger';

const eventsSchema = z
  .array(z.enum(['connected', 'blocked', 'failed'] satisfies SocketEvent[]))
  .max(MAX_WAITING);
const keyOf = (tabId: number): string => `socket:${tabId}`;

export function createSocketWatch(
  platform: Platform,
  repository: Repository,
  registry: TabRegistry,
  badges: Badges,
): SocketWatch {
  const inTurn = createSerialQueue();

  async function waiting(tabId: number): Promise<SocketEvent[]> {
    const key = keyOf(tabId);
    const parsed = eventsSchema.safeParse((await platform.session.get(key))[key]);
    return parsed.success ? parsed.data : [];
  }

  async function storeOf(tabId: number): Promise<string | undefined> {
    const tab = await registry.tab(tabId);
    return tab && tabReportOf(tab.frames)?.store;
  }

  async function pathOf(tabId: number): Promise<string> {
    const tab = (await platform.cabinetTabs()).find(({ id }) => id === tabId);
    const address = tab?.url.startsWith(CABINET_ORIGIN) ? tab.url.slice(CABINET_ORIGIN.length) : undefined;
    const path = cabinetPath.safeParse(address?.split(/[?#]/)[0]);
    return path.success ? path.data : SOMEWHERE;
  }

  async function store(tabId: number, id: string, events: readonly SocketEvent[]): Promise<void> {
    const [path, now] = [await pathOf(tabId), platform.now()];
    let changed = false;
    await repository.changeStore(id, (record) => {
      const known = record?.facts['chat.socket'];
      const before = known?.fact.state === 'read' ? known.fact.value : undefined;
      const after = events.reduce(afterEvent, before) ?? before;
      const isNews = before?.failures !== after?.failures || before?.blocked !== after?.blocked;
      if (record && known && !isNews && now - known.at < QUIET_MS) return record;
      changed = true;
      const facts = after ? { 'chat.socket': { state: 'read' as const, value: after } } : {};
      return applyObservation(record, id, { page: 'messenger', path, at: now, facts }, now);
    });
    if (changed) await badges.refreshStore(id);
  }

  return {
    ended: (tabId, event) =>
      inTurn(async () => {
        // Whoever is switched off remembers nothing.
        if (!(await repository.settings()).enabled) return;
        const id = await storeOf(tabId);
        if (id !== undefined) return store(tabId, id, [event]);
        const events = [...(await waiting(tabId)), event].slice(-MAX_WAITING);
        await platform.session.set({ [keyOf(tabId)]: events });
      }),
    reported: (tabId) =>
      inTurn(async () => {
        const events = await waiting(tabId);
        const id = events.length > 0 ? await storeOf(tabId) : undefined;
        if (id === undefined) return;
        await platform.session.remove(keyOf(tabId));
        await store(tabId, id, events);
      }),
    forget: (tabId) => inTurn(() => platform.session.remove(keyOf(tabId))),
    async synchronise() {
      if (await platform.access.allowed('socket')) return;
      await platform.access.giveBack('socket');
      await repository.changeStores((record) => withoutFacts(record, (key) => key === 'chat.socket'));
    },
  };
}
