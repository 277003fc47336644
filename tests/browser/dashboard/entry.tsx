/** Bundled into a bare page: the dashboard with a background that is played in memory. */
import { render } from 'preact';
import { tokensCss } from '@/assets/styles/tokens.css';
import { checks } from '@/checks';
import { Dashboard } from '@/components/dashboard/dashboard';
import type { DashboardHost } from '@/components/dashboard/dashboard-host';
import type { Ask } from '@/components/popup/popup-host';
import { addressOf, type DashboardPlace } from '@/utils/dashboard/place';
import type { Language } from '@/utils/facts/facts';
import type { Request, StoreView } from '@/utils/messaging/protocol';
import { describe } from '@/utils/popup/describe';
import type { StoreProfile } from '@/utils/profile/store-profile';
import type { Tick } from '@/utils/storage/schema';
import { analyseAddress } from '@/utils/text-analysis/address';

export interface DashboardOptions {
  view: StoreView;
  now: number;
  place?: DashboardPlace;
  language?: Language;
  /** Profiles of stores other than the one shown, by Client ID. */
  profiles?: Record<string, StoreProfile>;
  /** Types of request that the background refuses. */
  refused?: string[];
}

/** What the test can do from outside. */
export interface DashboardStage {
  asked: Request[];
  /** The address that the place shown was given last. */
  address: string;
  files: { name: string; text: string }[];
  mount(options: DashboardOptions): Promise<void>;
  /** Something was stored elsewhere: the dashboard will ask for this view. */
  changeView(change: Partial<StoreView>): void;
  setRefused(types: string[]): void;
}

declare global {
  interface Window {
    dashboard: DashboardStage;
  }
}

let view: StoreView;
let profiles: Record<string, StoreProfile> = {};
let ticks: Record<string, Record<string, Tick>> = {};
let refused: string[] = [];
let now = 0;
let listener = () => {};

/** What the background would answer; what it would store is kept here. */
function answer(request: Request): unknown {
  if (refused.includes(request.type)) throw new Error('disk full');
  switch (request.type) {
    case 'view': {
      const id = request.store ?? view.store?.id;
      const known = view.stores.find((store) => store.id === id);
      const store =
        view.store && id !== view.store.id && id !== undefined
          ? { ...view.store, id, name: known?.name, facts: {} }
          : view.store;
      const profile = id === undefined ? undefined : profiles[id];
      return { ...view, store, profile, ticks: (id !== undefined && ticks[id]) || {} };
    }
    case 'analyse':
      return analyseAddress(request.question.text);
    case 'save-profile':
      profiles = { ...profiles, [request.store]: request.profile };
      return null;
    case 'delete-profile': {
      const { [request.store]: _gone, ...rest } = profiles;
      profiles = rest;
      return null;
    }
    case 'tick':
      ticks = {
        ...ticks,
        [request.store]: { ...ticks[request.store], [request.item]: { at: now, note: request.note } },
      };
      return null;
    case 'untick': {
      const { [request.item]: _gone, ...rest } = ticks[request.store] ?? {};
      ticks = { ...ticks, [request.store]: rest };
      return null;
    }
    case 'settings': {
      const settings = { ...view.settings, ...request.change };
      view = { ...view, settings, ...(settings.language !== 'auto' && { language: settings.language }) };
      return settings;
    }
    default:
      return null;
  }
}

window.dashboard = {
  asked: [],
  address: '',
  files: [],
  async mount(options) {
    const id = options.view.store?.id;
    view = options.view;
    now = options.now;
    refused = options.refused ?? [];
    profiles = { ...options.profiles, ...(id && view.profile && { [id]: view.profile }) };
    ticks = id ? { [id]: view.ticks } : {};
    const host: DashboardHost = {
      ask: (async (request: Request) => {
        window.dashboard.asked.push(request);
        return answer(request);
      }) as Ask,
      onChange(changed) {
        listener = changed;
        return () => {};
      },
      now: () => now,
      zone: 'Asia/Shanghai',
      browser: { name: 'chrome', version: '140.0', from: 'client-hints' },
      asTab: true,
      openAddress: () => {},
      tabAddress: (store) => `popup.html?store=${store}`,
      dashboardAddress: (place) => `dashboard.html${addressOf(place)}`,
      requestAccess: async () => false,
      copy: async () => {},
      place: options.place ?? {},
      remember(place) {
        window.dashboard.address = addressOf(place);
      },
      download: (name, text) => window.dashboard.files.push({ name, text }),
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss);
    document.adoptedStyleSheets = [sheet];
    const shown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('h1')) return;
        observer.disconnect();
        resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    render(
      <Dashboard host={host} checks={checks} describe={describe} language={options.language ?? 'en'} />,
      document.body,
    );
    await shown;
  },
  changeView(change) {
    view = { ...view, ...change };
    const id = view.store?.id;
    if (id && 'profile' in change) {
      const { [id]: _old, ...rest } = profiles;
      profiles = { ...rest, ...(change.profile && { [id]: change.profile }) };
    }
    listener();
  },
  setRefused(types) {
    refused = types;
  },
};
