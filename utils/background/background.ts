/** The background: joins its parts and answers the browser's events. Holds no state of its own, so it may die at any moment. */
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { translator } from '@/utils/i18n/translator';
import { parseRequest } from '@/utils/messaging/parse-request';
import type { Answer, Push, Request } from '@/utils/messaging/protocol';
import { type Caller, callerOf, mayAsk, type Sender } from '@/utils/messaging/sender';
import { StorageFullError } from '@/utils/storage/area';
import { clearUnsaved } from '@/utils/storage/clear-unsaved';
import { createRepository } from '@/utils/storage/repository';
import { DEFAULT_SETTINGS } from '@/utils/storage/schema';
import { createBadges } from './badge';
import { type Analyse, createHandlers } from './handlers';
import type { Knowledge } from './knowledge';
import { createPendingPoints } from './pending-point';
import type { Platform } from './platform';
import { createPortal } from './portal';
import type { SocketEvent } from './socket-outcome';
import { createSocketWatch } from './socket-watch';
import { createTabRegistry } from './tab-registry';
import { createTabs } from './tabs';

/** One method per event of the browser. Only `message` answers; the others reject when the browser failed them. */
export interface Background {
  message(raw: unknown, sender: Sender): Promise<Answer<unknown>>;
  tabRemoved(tabId: number): Promise<void>;
  tabActivated(tabId: number): Promise<void>;
  windowFocused(windowId: number): Promise<void>;
  /** The browser started, or the extension was installed or updated: no page of before is left. */
  started(): Promise<void>;
  /** An attempt of a cabinet tab to open its chat connection has ended. */
  socketEnded(tabId: number, event: SocketEvent): Promise<void>;
  accessGranted(): Promise<void>;
  accessRevoked(): Promise<void>;
}

/** @param analyse looks at a page's text; handed in because its libraries are heavy and tests bring their own */
export function createBackground(platform: Platform, knowledge: Knowledge, analyse: Analyse): Background {
  const repository = createRepository(platform.local, platform.now);
  const registry = createTabRegistry(platform.session);
  const points = createPendingPoints(platform.session, platform.now);
  const tabs = createTabs(platform, registry, points, repository);
  const badges = createBadges(platform, knowledge.checks, repository, registry);
  const portal = createPortal(platform, repository, badges);
  const socket = createSocketWatch(platform, repository, registry, badges);
  const tellAll = async (push: Push) => {
    await Promise.all((await tabs.reachable()).map((id) => platform.tell(id, push)));
    await portal.tell(push);
  };
  /** After a permission came or went, or the browser forgot what was registered. */
  const synchronise = async () => {
    await portal.synchronise();
    await socket.synchronise();
  };
  const handlers = createHandlers({
    platform,
    knowledge,
    repository,
    registry,
    points,
    tabs,
    badges,
    analyse,
    portal,
    socket,
    tellAll,
  });

  function handle<R extends Request>(request: R, caller: Caller): Promise<unknown> {
    const handler = handlers[request.type] as (request: R, caller: Caller) => Promise<unknown>;
    return handler(request, caller);
  }

  async function words(error: unknown): Promise<string> {
    // Even the settings may be what failed.
    const { language } = await repository.settings().catch(() => DEFAULT_SETTINGS);
    const t = translator(resolveLanguage(language, undefined, platform.browserLanguage()));
    if (error instanceof RefusedError) return t('background.error.refused');
    if (error instanceof StorageFullError) return t('background.error.storage-full');
    return t('background.error.failed', { message: error instanceof Error ? error.message : String(error) });
  }

  return {
    async message(raw, sender) {
      try {
        const caller = callerOf(sender, platform.self);
        const request = caller && parseRequest(raw);
        if (!request || !mayAsk(caller, request.type)) throw new RefusedError();
        return { ok: true, value: await handle(request, caller) };
      } catch (error) {
        return { ok: false, error: await words(error) };
      }
    },
    async tabRemoved(tabId) {
      await socket.forget(tabId);
      await tabs.forget(tabId);
    },
    tabActivated: (tabId) => registry.use(tabId),
    async windowFocused(windowId) {
      const tabId = await platform.activeTab(windowId);
      if (tabId !== undefined) await registry.use(tabId);
    },
    async started() {
      await repository.changeStores((record) => clearUnsaved(record, 'all'));
      await synchronise();
      await badges.refreshAll();
    },
    socketEnded: (tabId, event) => socket.ended(tabId, event),
    async accessGranted() {
      await synchronise();
      await tellAll({ type: 'changed' });
      await badges.refreshAll();
    },
    async accessRevoked() {
      await synchronise();
      if (!(await platform.hasHostAccess())) await tellAll({ type: 'no-access' });
      await badges.refreshAll();
    },
  };
}

/** From somebody who may not ask, or not a request at all. */
class RefusedError extends Error {}
