/** Puts the right badge on the button of each cabinet tab. The findings behind it are derived anew each time. */
import { acceptanceOf } from '@/utils/audit/acceptances';
import { type Check, declaredFacts } from '@/utils/audit/define-check';
import { audit } from '@/utils/audit/kernel';
import { isSellerFact } from '@/utils/facts/facts';
import { sellerFacts, withSellerFacts } from '@/utils/facts/seller-facts';
import { resolveLanguage } from '@/utils/i18n/resolve-language';
import { translator } from '@/utils/i18n/translator';
import type { TabReport } from '@/utils/messaging/protocol';
import { profileFacts } from '@/utils/profile/store-profile';
import { factsOf } from '@/utils/storage/facts-of';
import type { Repository } from '@/utils/storage/repository';
import type { Acceptance, Settings, StoreRecord } from '@/utils/storage/schema';
import { type BadgeState, badgeContent, type Tally } from './badge-text';
import type { Platform } from './platform';
import type { KnownTab, TabRegistry } from './tab-registry';
import { tabReportOf } from './tab-state';

export interface Badges {
  /** The badge of one tab, after it reported. */
  refreshTab(tabId: number): Promise<void>;
  /** The badges of all tabs that show a store, after a reading of it. */
  refreshStore(store: string): Promise<void>;
  /** Every badge, and the one of tabs that are not the cabinet's: after a change of settings, acceptances or access. */
  refreshAll(): Promise<void>;
}

export function createBadges(
  platform: Platform,
  checks: readonly Check[],
  repository: Repository,
  registry: TabRegistry,
): Badges {
  async function show(tabs: readonly KnownTab[]): Promise<void> {
    const [settings, acceptances] = await Promise.all([repository.settings(), repository.acceptances()]);
    for (const tab of tabs) {
      const report = tabReportOf(tab.frames);
      if (!report) continue;
      const state = await stateOf(report, settings, acceptances);
      await platform.setBadge(inWords(state, settings, tab), tab.id);
    }
  }

  async function stateOf(
    report: TabReport,
    settings: Settings,
    acceptances: readonly Acceptance[],
  ): Promise<BadgeState> {
    if (!settings.enabled) return 'off';
    if (report.state !== 'ready') return report.state;
    if (report.store === undefined) return 'no-store';
    const [record, profile] = await Promise.all([
      repository.store(report.store),
      repository.profile(report.store),
    ]);
    const seller = sellerFacts({
      now: platform.now(),
      zone: platform.zone(),
      limits: settings.limits,
      browser: platform.browserIdentity(),
      profile: profileFacts(profile),
    });
    return tally(checks, record, report.store, acceptances, seller);
  }

  function inWords(state: BadgeState, settings: Settings, tab?: KnownTab) {
    const { text, colour, title } = badgeContent(state);
    const t = translator(resolveLanguage(settings.language, tab?.language, platform.browserLanguage()));
    return { text, colour, title: t('badge.title', { state: t(title.key, title.values) }) };
  }

  return {
    async refreshTab(tabId) {
      const tab = await registry.tab(tabId);
      if (tab) await show([tab]);
    },
    async refreshStore(store) {
      await show((await registry.all()).filter((tab) => tabReportOf(tab.frames)?.store === store));
    },
    async refreshAll() {
      const settings = await repository.settings();
      const t = translator(resolveLanguage(settings.language, undefined, platform.browserLanguage()));
      const none = { ...badgeContent('off'), title: t('badge.idle') };
      await platform.setBadge((await platform.hasHostAccess()) ? none : inWords('no-access', settings));
      await show(await registry.all());
    },
  };
}

/** Counts what the badge speaks of. @param record what is known of the store, if anything */
export function tally(
  checks: readonly Check[],
  record: StoreRecord | undefined,
  store: string,
  acceptances: readonly Acceptance[],
  seller: ReturnType<typeof sellerFacts>,
): Tally {
  const facts = withSellerFacts(record ? factsOf(record) : {}, seller);
  const findings = audit(checks, facts).filter(
    (finding) => acceptanceOf(finding, store, acceptances)?.scope !== 'off',
  );
  // What the browser alone decides says nothing about whether the store was read.
  const ofPages = new Set(checks.filter(restsOnPages).map(({ id }) => id as string));
  const read = findings.filter(({ checkId }) => ofPages.has(checkId));
  return {
    failing: findings
      .filter(({ status }) => status === 'fail')
      .filter((f) => !acceptanceOf(f, store, acceptances)).length,
    unread: isSeen(record) ? read.filter(({ status }) => status === 'unread').length : read.length,
    total: read.length,
  };
}

const isSeen = (record: StoreRecord | undefined): boolean =>
  record !== undefined && Object.keys(record.facts).length > 0;

const restsOnPages = (check: Check): boolean => declaredFacts(check).some((key) => !isSellerFact(key));
