import { describe, expect, it } from 'vitest';
import type { Check } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, review } from '@/utils/audit/verdict';
import type { BrowserIdentity, FactKey } from '@/utils/facts/facts';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import type { StoreView } from '@/utils/messaging/protocol';
import { type Acceptance, DEFAULT_SETTINGS, type StoreRecord } from '@/utils/storage/schema';
import { viewModel } from './view-model';

const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 24 * 3_600_000;

const check = (id: Check['id'], evaluate: Check['evaluate'], more: Partial<Check> = {}): Check => ({
  id,
  severity: 'error',
  needs: ['chat.newOrders'],
  wants: [],
  uses: [],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  heuristic: false,
  evaluate,
  ...more,
});

const CHECKS: Check[] = [
  check('chat/passes', () => pass()),
  check('chat/unread', () => pass(), { needs: ['chat.autoResponse'] }),
  check('chat/warns', () => fail('off', {}, ['chat.newOrders']), { severity: 'warning' }),
  check('chat/does-not-apply', () => notApplicable()),
  check('payout/breaks', () => {
    throw new Error('broken');
  }),
  check('payout/asks', () => review('look', {}, ['chat.newOrders'])),
  check('payout/fails', () => fail('off', {}, ['chat.newOrders'])),
];

const stored = (at: number, more: Partial<StoreRecord['facts']['chat.newOrders']> = {}) => ({
  fact: { state: 'read' as const, value: true },
  page: 'messaging' as const,
  path: '/app/settings',
  at,
  ...more,
});

const record: StoreRecord = {
  version: 1,
  id: '1',
  lastSeen: NOW,
  pages: {},
  facts: { 'chat.newOrders': stored(NOW - DAY) },
};

const view = (change: Partial<StoreView> = {}): StoreView => ({
  settings: DEFAULT_SETTINGS,
  language: 'en',
  stores: [],
  store: record,
  ticks: {},
  acceptances: [],
  hostAccess: true,
  setAside: [],
  ...change,
});

const acceptance = (change: Partial<Acceptance>): Acceptance => ({
  id: 'a',
  checkId: 'payout/fails',
  scope: 'store',
  store: '1',
  reason: '',
  at: NOW,
  ...change,
});

const CHROME: BrowserIdentity = { name: 'chrome', version: '140.0', from: 'client-hints' };
const modelWith = (checks: readonly Check[], change: Partial<StoreView> = {}) =>
  viewModel(view(change), checks, NOW, 'Asia/Shanghai', CHROME);
const modelOf = (change: Partial<StoreView> = {}) => modelWith(CHECKS, change);
const itemOf = (id: string, change: Partial<StoreView> = {}) =>
  modelOf(change).items.find((item) => item.check.id === id);

describe('the list', () => {
  it('has findings first and the worst of them first, then what asks less and less', () => {
    expect(modelOf().items.map(({ check: { id }, group }) => [group, id])).toEqual([
      ['failing', 'payout/fails'],
      ['failing', 'chat/warns'],
      ['review', 'payout/asks'],
      ['error', 'payout/breaks'],
      ['unread', 'chat/unread'],
      ['inOrder', 'chat/passes'],
      ['notApplicable', 'chat/does-not-apply'],
    ]);
  });

  it('lists every check as unread before anything was read, never as in order', () => {
    for (const store of [undefined, { ...record, facts: {} }]) {
      const { items, counts } = modelOf({ store });
      expect(items.every(({ finding }) => finding.status === 'unread')).toBe(true);
      expect(counts).toMatchObject({ total: CHECKS.length, inOrder: 0, unread: CHECKS.length });
    }
  });
});

describe('the counts', () => {
  it('leave out what does not apply', () => {
    expect(modelOf().counts).toEqual({
      total: 6,
      inOrder: 1,
      failing: 2,
      review: 1,
      unread: 1,
      error: 1,
      notApplicable: 1,
      accepted: 0,
    });
  });

  it('are kept for each pack that has checks, in the order of the catalogue', () => {
    const { packs } = modelOf();
    expect(packs.map(({ id }) => id)).toEqual(['chat', 'payout']);
    expect(packs[0]?.counts).toMatchObject({ total: 3, inOrder: 1, failing: 1, unread: 1, notApplicable: 1 });
  });

  it('leave out what was accepted', () => {
    const { counts } = modelOf({ acceptances: [acceptance({})] });
    expect(counts).toMatchObject({ total: 5, failing: 1, accepted: 1 });
  });

  it('leave out a check that is switched off, whatever it would say', () => {
    const off = acceptance({ scope: 'off', store: undefined, checkId: 'chat/passes' });
    expect(modelOf({ acceptances: [off] }).counts).toMatchObject({ total: 5, inOrder: 0, accepted: 1 });
  });
});

describe('marks beside a verdict', () => {
  const aged = (days: number) => ({
    store: { ...record, facts: { 'chat.newOrders': stored(NOW - days * DAY) } },
  });

  it('says stale after more than the days that the user set', () => {
    expect(itemOf('payout/fails', aged(7))?.stale).toBe(false);
    expect(itemOf('payout/fails', aged(7.01))?.stale).toBe(true);
    const settings = { ...DEFAULT_SETTINGS, staleDays: 30 };
    expect(itemOf('payout/fails', { ...aged(8), settings })?.stale).toBe(false);
  });

  it('does not call stale what was never read', () => {
    expect(itemOf('chat/unread', aged(99))?.stale).toBe(false);
  });

  it('keeps the saved verdict of an edited fact, and says so', () => {
    const facts = { 'chat.newOrders': stored(NOW, { unsavedIn: 7 }) };
    const item = itemOf('payout/fails', { store: { ...record, facts } });
    expect(item?.finding).toMatchObject({ status: 'fail', unsaved: true });
  });
});

describe('where an item leads', () => {
  it('names the page of the control to change, and when it was read', () => {
    expect(itemOf('payout/fails')).toMatchObject({
      spots: [{ page: 'messaging', fact: 'chat.newOrders' }],
      readings: [{ page: 'messaging', at: NOW - DAY }],
    });
  });

  it('names the page that would tell an unread fact', () => {
    expect(itemOf('chat/unread')).toMatchObject({
      spots: [{ page: 'messaging', fact: 'chat.autoResponse' }],
      readings: [],
    });
  });

  it('takes the oldest reading of a page', () => {
    const needs: FactKey[] = ['chat.newOrders', 'chat.autoResponse', 'seller.now'];
    const store = {
      ...record,
      facts: { 'chat.newOrders': stored(NOW - 5), 'chat.autoResponse': stored(NOW - 9) },
    };
    const checks = [check('chat/two', () => pass(), { needs })];
    const [item] = modelWith(checks, { store }).items;
    expect(item?.readings).toEqual([{ page: 'messaging', at: NOW - 9 }]);
  });

  it('lists the pages that checks need once each', () => {
    expect(modelOf().pages).toEqual([{ page: 'messaging', fact: 'chat.newOrders' }]);
  });
});

describe('what the seller tells', () => {
  const needs: FactKey[] = ['chat.newOrders', 'seller.accountName', 'seller.swift'];
  const untold = check('payout/untold', () => pass(), { needs });
  const statusOf = (one: Check, change: Partial<StoreView>) =>
    modelWith([one], change).items[0]?.finding.status;

  it('is asked for by the name of its field while it would decide', () => {
    expect(modelWith([untold]).items[0]).toMatchObject({
      finding: { status: 'unread' },
      untold: ['accountName', 'swift'],
    });
    expect(modelWith([untold], { profile: { swift: 'x' } }).items[0]?.untold).toEqual(['accountName']);
    const told = modelWith([untold], { profile: { swift: 'x', accountName: 'y' } }).items[0];
    expect(told).toMatchObject({ finding: { status: 'pass' }, untold: [] });
    expect(itemOf('chat/unread')?.untold).toEqual([]);
  });

  it('is judged with: profile, limits and browser', () => {
    const judging = (key: FactKey, right: (value: unknown) => boolean) =>
      check('chat/judging', (facts) => (right(facts[key]) ? pass() : fail('off', {}, [])), {
        needs: ['chat.newOrders', key],
      });
    const provider = judging('seller.provider', (value) => value === 'gep');
    expect(statusOf(provider, {})).toBe('fail');
    expect(statusOf(provider, { profile: { provider: 'gep' } })).toBe('pass');
    const sla = judging('seller.limits', (value) => (value as { slaPercent: number }).slaPercent === 50);
    const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_LIMITS, slaPercent: 50 } };
    expect([statusOf(sla, {}), statusOf(sla, { settings })]).toEqual(['fail', 'pass']);
    expect(
      statusOf(
        judging('browser.identity', (value) => value === CHROME),
        {},
      ),
    ).toBe('pass');
  });
});

describe('acceptances', () => {
  it('dismiss a finding of their store only', () => {
    expect(itemOf('payout/fails', { acceptances: [acceptance({})] })?.group).toBe('accepted');
    expect(itemOf('payout/fails', { acceptances: [acceptance({ store: '2' })] })?.group).toBe('failing');
  });

  it.each<[string, Partial<Acceptance>, string[]]>([
    ['of a check that passes', { checkId: 'chat/passes' }, ['passes-now']],
    ['of a check that no longer exists', { checkId: 'chat/gone', store: '2' }, ['check-gone']],
    ['of a check that has not been read', { checkId: 'chat/unread' }, ['waits']],
    ['of a control that is not the one complained of', { scope: 'control', fact: 'chat.hours' }, ['waits']],
    ['that dismiss something', {}, []],
    ['of a check that is switched off', { scope: 'off', store: undefined, checkId: 'chat/passes' }, []],
    ['of another store', { checkId: 'chat/passes', store: '2' }, []],
  ])('%s', (_, change, whys) => {
    expect(modelOf({ acceptances: [acceptance(change)] }).idle.map(({ why }) => why)).toEqual(whys);
  });
});
