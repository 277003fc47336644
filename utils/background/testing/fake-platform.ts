/** A browser in memory for tests of the background: tabs, badges, storage that outlives the worker, a clock set by hand. */
import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass } from '@/utils/audit/verdict';
import type { Push, Request } from '@/utils/messaging/protocol';
import type { Sender } from '@/utils/messaging/sender';
import { memoryArea } from '@/utils/storage/testing/memory-area';
import { NOON } from '@/utils/storage/testing/samples';
import { createBackground } from '../background';
import type { Analyse } from '../handlers';
import type { Knowledge } from '../knowledge';
import type { OptionalFeature } from '../optional-permissions';
import type { Badge, CabinetTab, Platform } from '../platform';

export const OWN_PAGE: Sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };

/** Two checks of one fact each, and two of what only the seller sets; only the store's page has a documented address. */
export const fakeKnowledge: Knowledge = {
  checks: (['chat.autoResponse', 'chat.newOrders'] as const)
    .map((fact) =>
      defineCheck({
        id: `chat/${fact.slice(5)}`,
        severity: 'error',
        needs: [fact],
        basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
        evaluate: ({ [fact]: on }) => (on ? pass() : fail('off', {}, [fact])),
      }),
    )
    .concat(
      defineCheck({
        id: 'payout/provider',
        severity: 'error',
        needs: ['chat.newOrders', 'seller.provider'],
        basis: { level: 'reported', source: 'guide-004', checkedOn: '2026-11-21' },
        evaluate: ({ 'seller.provider': provider }) =>
          provider === 'lianlian' ? pass() : fail('other', {}, []),
      }),
      defineCheck({
        id: 'chat/limit',
        severity: 'warning',
        needs: ['chat.newOrders', 'seller.limits'],
        basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
        evaluate: ({ 'seller.limits': limits }) => (limits.slaPercent > 90 ? pass() : fail('low', {}, [])),
      }),
    ),
  routeOf: (page) => (page === 'store-settings' ? '/app/settings/store' : undefined),
  describe: (finding, language, cabinetLanguage) => ({
    checkId: finding.checkId,
    title: `${language}/${cabinetLanguage}`,
    severity: '',
    problem: '',
    why: '',
    fix: '',
    basis: { level: 'reported', text: '', source: '' },
  }),
};

/** Answers what it was asked and whose profile it was given, as an address. */
const fakeAnalyse: Analyse = ({ kind, text }, profile) => ({
  text: `${kind}: ${text} (${profile?.legalName ?? 'no profile'})`,
  script: 'other',
  divisions: null,
});

/** A browser with its open tabs; `restartWorker` is what a killed worker comes back as. */
export function fakeBrowser() {
  const tabs = new Map<number, CabinetTab & { windowId: number }>();
  const badges = new Map<number | 'default', Badge>();
  const told: { tabId: number; push: Push }[] = [];
  const deaf = new Set<number>();
  const local = memoryArea();
  const session = memoryArea();
  /** What the user has allowed besides the cabinet, and what became of the portal's script. */
  const optional = {
    allowed: new Set<OptionalFeature>(),
    registered: false,
    runs: 0,
    givenBack: [] as OptionalFeature[],
  };
  const state = { now: NOON, access: true, focusedTab: 0, language: 'en-GB' };
  let ids = 0;
  let nextTab = 100;

  const platform: Platform = {
    self: { id: 'ours', root: 'chrome-extension://ours/' },
    local,
    session,
    now: () => state.now,
    zone: () => 'Asia/Shanghai',
    browserLanguage: () => state.language,
    browserIdentity: () => ({ name: 'chrome', version: '140.0', from: 'client-hints' }),
    newId() {
      ids += 1;
      return `id-${ids}`;
    },
    hasHostAccess: async () => state.access,
    access: {
      allowed: async (feature) => optional.allowed.has(feature),
      async giveBack(feature) {
        optional.givenBack.push(feature);
      },
      async registerPortal() {
        optional.registered = true;
      },
      async unregisterPortal() {
        optional.registered = false;
      },
      async runInOpenPortals() {
        optional.runs += 1;
      },
    },
    cabinetTabs: async () =>
      state.access ? [...tabs.values()].filter(({ url }) => url.startsWith('https://seller.ozon.ru/')) : [],
    activeTab: async (windowId) =>
      [...tabs.values()].find((tab) => tab.windowId === windowId && tab.active)?.id,
    async showTab(tabId) {
      state.focusedTab = tabId;
    },
    async navigate(tabId, url) {
      const tab = tabs.get(tabId);
      if (tab) tab.url = url;
    },
    async openTab(url) {
      nextTab += 1;
      tabs.set(nextTab, { id: nextTab, active: true, url, windowId: 1 });
      return nextTab;
    },
    async tell(tabId, push) {
      if (!tabs.has(tabId) || deaf.has(tabId)) return false;
      told.push({ tabId, push });
      return true;
    },
    async setBadge(badge, tabId) {
      badges.set(tabId ?? 'default', badge);
    },
  };

  let background = createBackground(platform, fakeKnowledge, fakeAnalyse);
  const browser = {
    local,
    session,
    state,
    optional,
    tabs,
    badges,
    told,
    deaf,
    platform,
    get background() {
      return background;
    },
    restartWorker() {
      background = createBackground(platform, fakeKnowledge, fakeAnalyse);
    },
    /** Opens a tab of the cabinet (without any script in it yet). */
    open(id: number, changes: Partial<CabinetTab & { windowId: number }> = {}) {
      tabs.set(id, { id, active: true, url: 'https://seller.ozon.ru/app', windowId: 1, ...changes });
    },
    /** The script of a frame asks. */
    fromTab(tabId: number, request: Request, frameId = 0) {
      const tab = tabs.get(tabId);
      return background.message(request, {
        id: 'ours',
        url: 'https://seller.ozon.ru/app',
        frameId,
        tab: { id: tabId, url: tab?.url, active: tab?.active },
      });
    },
    /** The script in a tab of the LianLian portal asks. */
    fromPortal(tabId: number, request: Request) {
      const url = 'https://global.lianlianpay.com/channel';
      return background.message(request, { id: 'ours', url, frameId: 0, tab: { id: tabId, url } });
    },
    /** The popup asks. */
    fromPopup(request: Request) {
      return background.message(request, OWN_PAGE);
    },
  };
  return browser;
}
