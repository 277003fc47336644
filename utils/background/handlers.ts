/** What the background does about each request. Each is safe to be made twice: a lost answer is asked for again. */
import { addAcceptance, removeAcceptance } from '@/utils/audit/acceptances';
import type { Analyses, AnalysisQuestion } from '@/utils/facts/text-analyst';
import { inlineCatalogs } from '@/utils/i18n/catalogs';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import type { Answers, Push, Request } from '@/utils/messaging/protocol';
import type { CabinetCaller, Caller } from '@/utils/messaging/sender';
import { profileFacts, type StoreProfile } from '@/utils/profile/store-profile';
import { applyReading } from '@/utils/storage/apply-reading';
import { clearUnsaved } from '@/utils/storage/clear-unsaved';
import { forgetComparison } from '@/utils/storage/forget-comparison';
import type { Repository } from '@/utils/storage/repository';
import type { Acceptance } from '@/utils/storage/schema';
import type { Badges } from './badge';
import type { Knowledge } from './knowledge';
import { openPage } from './open-page';
import type { PendingPoints } from './pending-point';
import type { Platform } from './platform';
import type { Portal } from './portal';
import type { SocketWatch } from './socket-watch';
import type { TabRegistry } from './tab-registry';
import type { Tabs } from './tabs';
import { buildView } from './view';

/**
 * Looks at a text with the libraries that are too heavy for a page, and forgets it.
 * @param profile of the store that the text is about, when one is named and known
 */
export type Analyse = (
  question: AnalysisQuestion,
  profile: StoreProfile | undefined,
) => Analyses[keyof Analyses] | Promise<Analyses[keyof Analyses]>;

/** The parts that the handlers work with. */
export interface Parts {
  platform: Platform;
  knowledge: Knowledge;
  repository: Repository;
  registry: TabRegistry;
  points: PendingPoints;
  tabs: Tabs;
  badges: Badges;
  analyse: Analyse;
  portal: Portal;
  socket: SocketWatch;
  /** Tells every cabinet tab. */
  tellAll(push: Push): Promise<void>;
}

export type Handlers = {
  [T in Request['type']]: (request: Extract<Request, { type: T }>, caller: Caller) => Promise<Answers[T]>;
};

export function createHandlers(parts: Parts): Handlers {
  const { platform, knowledge, repository, registry, points, tabs, badges } = parts;

  /** After a change that every page and badge must follow. */
  async function announce(): Promise<void> {
    await parts.tellAll({ type: 'changed' });
    await badges.refreshAll();
  }

  /** What was compared with a profile that is another one now is no comparison any more. */
  const comparedAnew = (store: string): Promise<void> =>
    repository.changeStores((record) => (record.id === store ? forgetComparison(record) : record));

  return {
    async hello({ language, store, again }, caller) {
      const { tabId, frameId, active } = cabinet(caller);
      const isTop = frameId === 0;
      const isNewDocument = isTop && !again;
      if (isTop) await registry.hello(tabId, language, isNewDocument);
      if (isNewDocument) {
        await repository.changeStores((record) => clearUnsaved(record, tabId));
        if (active) await registry.use(tabId);
      }
      const settings = await repository.settings();
      const uiLanguage = resolveLanguage(settings.language, language, platform.browserLanguage());
      const pointAt = isTop ? await points.take(tabId, { store }) : undefined;
      return {
        settings,
        acceptances: await repository.acceptances(),
        language: uiLanguage,
        texts: inlineCatalogs[uiLanguage],
        sellers: await sellersOf(repository),
        ...(pointAt ? { pointAt } : {}),
      };
    },

    async 'tab-report'({ report }, caller) {
      const { tabId, frameId } = cabinet(caller);
      if (!(await registry.report(tabId, frameId, report))) return null;
      await badges.refreshTab(tabId);
      await parts.socket.reported(tabId);
      if (report.page !== undefined) {
        // The page came without a new document (only the hash differed), so no hello took the point along.
        const fact = await points.take(tabId, report);
        if (fact) await platform.tell(tabId, { type: 'point-at', fact });
      }
      return null;
    },

    async reading({ reading }, caller) {
      const { tabId } = cabinet(caller);
      // Whoever is switched off remembers nothing, even if a reading was already on its way.
      if (!(await repository.settings()).enabled) return null;
      const now = platform.now();
      const dated = { ...reading, at: Math.min(reading.at, now) };
      await repository.changeStore(reading.store, (record) => applyReading(record, dated, tabId, now));
      await badges.refreshStore(reading.store);
      return null;
    },

    async 'portal-reading'({ reading }, caller) {
      if (caller.kind !== 'portal') throw new Error('only the portal may say this');
      await parts.portal.read(caller.tabId, reading);
      return null;
    },

    async describe({ findings, language }) {
      const settings = await repository.settings();
      const uiLanguage = resolveLanguage(settings.language, language, platform.browserLanguage());
      return findings.map((finding) => knowledge.describe(finding, uiLanguage, language));
    },

    async accept({ type: _type, ...wish }) {
      let accepted: Acceptance | undefined;
      await repository.changeAcceptances((items) => {
        const added = addAcceptance(items, wish, platform.newId(), platform.now());
        accepted = added.acceptance;
        return added.items;
      });
      await announce();
      if (!accepted) throw new Error('nothing was accepted');
      return accepted;
    },

    async 'undo-accept'({ id }) {
      await repository.changeAcceptances((items) => removeAcceptance(items, id));
      await announce();
      return null;
    },

    async settings({ change }) {
      const settings = await repository.changeSettings(change);
      await announce();
      return settings;
    },

    view: ({ store }) => buildView(store, platform, repository, registry, tabs),

    'open-page': (wish) => openPage(wish, platform, knowledge.routeOf, repository, tabs, points),

    async resume({ tabId }) {
      await registry.resume(tabId);
      await platform.tell(tabId, { type: 'resume' });
      return null;
    },

    async analyse({ question, store }) {
      return parts.analyse(question, store === undefined ? undefined : await repository.profile(store));
    },

    async 'save-profile'({ store, profile }) {
      const former = await repository.profile(store);
      await repository.saveProfile(store, profile);
      if (former?.iban !== profile.iban) await comparedAnew(store);
      await parts.portal.profilesChanged();
      await announce();
      return null;
    },

    async 'delete-profile'({ store }) {
      await repository.deleteProfile(store);
      await comparedAnew(store);
      await parts.portal.profilesChanged();
      await announce();
      return null;
    },

    async tick({ store, item, note }) {
      await repository.changeTicks(store, (ticks) => ({ ...ticks, [item]: { at: platform.now(), note } }));
      await announce();
      return null;
    },

    async untick({ store, item }) {
      await repository.changeTicks(store, (ticks) => {
        if (!Object.hasOwn(ticks, item)) return ticks;
        const { [item]: _gone, ...rest } = ticks;
        return rest;
      });
      await announce();
      return null;
    },

    async 'forget-store'({ store }) {
      await repository.forgetStore(store);
      await announce();
      return null;
    },

    async 'discard-set-aside'({ key }) {
      await repository.discardSetAside(key);
      return null;
    },
  };
}

/** What the profiles say to the checks, by Client ID. */
async function sellersOf(repository: Repository): Promise<Answers['hello']['sellers']> {
  const profiles = Object.entries(await repository.profiles());
  return Object.fromEntries(profiles.map(([id, profile]) => [id, profileFacts(profile)]));
}

/** Narrows a caller that `mayAsk` has let through. */
function cabinet(caller: Caller): CabinetCaller {
  if (caller.kind !== 'cabinet') throw new Error('only a cabinet tab may say this');
  return caller;
}
