import { describe, expect, it } from 'vitest';
import type { StoreView, TabState } from '@/utils/messaging/protocol';
import { DEFAULT_SETTINGS } from '@/utils/storage/schema';
import { type Situation, situationOf } from './situation';

const tab = (state: TabState, active = true) => ({ state, tabId: 7, active });
const store = {
  version: 1 as const,
  id: '1',
  lastSeen: 1,
  pages: {},
  facts: {
    'chat.newOrders': {
      fact: { state: 'read' as const, value: true },
      page: 'messaging' as const,
      path: '/',
      at: 1,
    },
  },
};
const view = (change: Partial<StoreView>): StoreView => ({
  settings: DEFAULT_SETTINGS,
  language: 'en',
  stores: [],
  store,
  ticks: {},
  acceptances: [],
  tab: tab('ready'),
  hostAccess: true,
  setAside: [],
  ...change,
});

describe('situationOf', () => {
  it.each<[string, Partial<StoreView>, Situation | undefined]>([
    ['a page was read and its tab is active', {}, undefined],
    [
      'access revoked wins over everything',
      { hostAccess: false, settings: { ...DEFAULT_SETTINGS, enabled: false }, tab: tab('paused') },
      'no-access',
    ],
    [
      'off wins over the tab',
      { settings: { ...DEFAULT_SETTINGS, enabled: false }, tab: tab('paused') },
      'off',
    ],
    ['paused', { tab: tab('paused') }, 'paused'],
    ['paused in a tab that is not active', { tab: tab('paused', false) }, 'paused'],
    ['signed out', { tab: tab('signed-out') }, 'signed-out'],
    ['anti-bot page', { tab: tab('blocked') }, 'blocked'],
    ['store conflict', { tab: tab('store-conflict') }, 'store-conflict'],
    ['no store', { tab: tab('no-store') }, 'no-store'],
    ['no cabinet tab', { tab: undefined }, 'elsewhere'],
    ['cabinet tab in the background', { tab: tab('ready', false) }, 'elsewhere'],
    ['a tab that still reports off after we were switched on', { tab: tab('off') }, undefined],
    ['store unknown', { store: undefined }, 'nothing-read'],
    ['store without facts', { store: { ...store, facts: {} } }, 'nothing-read'],
  ])('%s', (_, change, expected) => {
    expect(situationOf(view(change))).toBe(expected);
  });
});

it('does not mind that the cabinet is not active when the popup is a tab itself', () => {
  expect(situationOf(view({ tab: tab('ready', false) }), true)).toBeUndefined();
  expect(situationOf(view({ tab: undefined }), true)).toBe('elsewhere');
});
