/**
 * Reading the LianLian portal while the user allows it: keeps the browser's registration in line with the permission, and
 * what was read with the stores that the user has tied to the portal's account. Its own state is in `storage.session`.
 */
import type { PageFacts } from '@/utils/facts/facts';
import type { PortalReading, Push } from '@/utils/messaging/protocol';
import { applyObservation, withoutFacts } from '@/utils/storage/apply-observation';
import type { Repository } from '@/utils/storage/repository';
import type { StoreRecord } from '@/utils/storage/schema';
import { createSerialQueue } from '@/utils/storage/serial-queue';
import { z } from '@/utils/storage/zod';
import type { Badges } from './badge';
import type { Platform } from './platform';

export interface Portal {
  /** The permission or the extension itself may have changed: sets everything right. */
  synchronise(): Promise<void>;
  /** A profile has changed: a store that is not tied to the portal any more keeps nothing of it. */
  profilesChanged(): Promise<void>;
  /** The script in a tab of the portal has read it. */
  read(tabId: number, reading: PortalReading): Promise<void>;
  /** Tells the scripts in open tabs of the portal. */
  tell(push: Push): Promise<void>;
}

/** Tabs in which a script of ours has spoken; without the permission the browser would not name them. */
const TABS = 'portal-tabs';
const tabsSchema = z.array(z.number().int());

const isPortalFact = (key: string): boolean => key.startsWith('portal.');
const withoutPortal = (record: StoreRecord): StoreRecord => withoutFacts(record, isPortalFact);

export function createPortal(platform: Platform, repository: Repository, badges: Badges): Portal {
  const { access } = platform;
  const inTurn = createSerialQueue();

  async function tabs(): Promise<number[]> {
    const parsed = tabsSchema.safeParse((await platform.session.get(TABS))[TABS]);
    return parsed.success ? parsed.data : [];
  }

  const remember = (tabId: number) =>
    inTurn(async () => {
      const known = await tabs();
      if (!known.includes(tabId)) await platform.session.set({ [TABS]: [...known, tabId] });
    });

  /** Client IDs of the stores whose portal account is the one open in this browser. */
  async function tied(): Promise<string[]> {
    const profiles = Object.entries(await repository.profiles());
    return profiles.flatMap(([id, { portal }]) => (portal ? [id] : []));
  }

  async function tell(push: Push): Promise<void> {
    const known = await tabs();
    const heard = await Promise.all(known.map((id) => platform.tell(id, push)));
    const deaf = known.filter((_, index) => !heard[index]);
    if (deaf.length === 0) return;
    // Nobody listens there any more: closed, or gone to another site.
    await inTurn(async () => {
      await platform.session.set({ [TABS]: (await tabs()).filter((id) => !deaf.includes(id)) });
    });
  }

  /** Every trace: scripts in open tabs end, no script runs in a new one, what was read is unread again. */
  async function leave(): Promise<void> {
    await tell({ type: 'portal-over' });
    await platform.session.remove(TABS);
    await access.unregisterPortal();
    await access.giveBack('portal');
    await repository.changeStores(withoutPortal);
  }

  async function profilesChanged(): Promise<void> {
    const stores = new Set(await tied());
    await repository.changeStores((record) => (stores.has(record.id) ? record : withoutPortal(record)));
  }

  return {
    tell,
    profilesChanged,
    async synchronise() {
      if (!(await access.allowed('portal'))) {
        await leave();
        return;
      }
      await access.registerPortal();
      await access.runInOpenPortals();
      await profilesChanged();
    },
    async read(tabId, { facts, path, at }) {
      if (!(await access.allowed('portal'))) {
        await platform.tell(tabId, { type: 'portal-over' });
        return;
      }
      await remember(tabId);
      // Whoever is switched off remembers nothing.
      if (!(await repository.settings()).enabled) return;
      const now = platform.now();
      const observation = {
        page: 'lianlian-portal' as const,
        path,
        at: Math.min(at, now),
        facts: portalFacts(facts),
      };
      for (const store of await tied()) {
        await repository.changeStore(store, (record) => applyObservation(record, store, observation, now));
        await badges.refreshStore(store);
      }
    },
  };
}

/** A script on another site has nothing to say about the cabinet. */
function portalFacts(facts: PageFacts): PageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => isPortalFact(key)));
}
