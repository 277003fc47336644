import { describe, expect, test } from 'vitest';
import type { TabReport } from '@/utils/messaging/protocol';
import { tabReportOf } from './tab-state';

const ready: TabReport = { state: 'ready', store: '1', storeName: 'Tea', page: 'messaging' };

describe('tabReportOf', () => {
  test.each<[string, Record<string, TabReport>, TabReport | undefined]>([
    ['no frames', {}, undefined],
    ['one frame', { 0: ready }, ready],
    [
      'the top frame decides',
      { 0: { state: 'signed-out' }, 3: { state: 'blocked' } },
      { state: 'signed-out' },
    ],
    ['a frame speaks for a top frame that cannot tell', { 0: { state: 'no-store' }, 3: ready }, ready],
    ['a frame speaks for a top frame that is silent', { 3: ready }, ready],
    ['an inner error page is not the tab', { 0: ready, 3: { state: 'blocked' } }, ready],
    [
      'the page may be in a frame',
      { 0: { state: 'ready', store: '1' }, 3: { state: 'ready', store: '1', page: 'store-settings' } },
      { state: 'ready', store: '1', page: 'store-settings' },
    ],
    [
      'a pause anywhere is the tab’s',
      { 0: ready, 3: { state: 'paused', store: '1' } },
      { ...ready, state: 'paused' },
    ],
    [
      'a conflict anywhere is the tab’s',
      { 0: ready, 3: { state: 'store-conflict' } },
      { state: 'store-conflict' },
    ],
    [
      'two stores are a conflict',
      { 0: ready, 3: { state: 'ready', store: '2' } },
      { state: 'store-conflict' },
    ],
    ['only no-store', { 0: { state: 'no-store' }, 3: { state: 'no-store' } }, { state: 'no-store' }],
    ['only a pause', { 0: { state: 'paused' } }, { state: 'paused' }],
  ])('%s', (_name, frames, report) => {
    expect(tabReportOf(frames)).toEqual(report);
  });
});
