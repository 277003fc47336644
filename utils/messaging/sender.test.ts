import { describe, expect, test } from 'vitest';
import { callerOf, mayAsk, originOf, type Sender } from './sender';

const self = { id: 'ours', root: 'chrome-extension://ours/' };
const cabinet: Sender = {
  id: 'ours',
  url: 'https://seller.ozon.ru/app',
  origin: 'https://seller.ozon.ru',
  frameId: 0,
  tab: { id: 7, url: 'https://seller.ozon.ru/app', active: true },
};

describe('callerOf', () => {
  test('our script in the cabinet', () => {
    const caller = { kind: 'cabinet', tabId: 7, frameId: 0, active: true };
    expect(callerOf(cabinet, self)).toEqual(caller);
    const { origin: _chromiumOnly, ...firefox } = cabinet;
    expect(callerOf(firefox, self)).toEqual(caller);
    expect(callerOf({ ...cabinet, frameId: 3, tab: { id: 8 } }, self)).toEqual({
      kind: 'cabinet',
      tabId: 8,
      frameId: 3,
      active: false,
    });
  });

  test('a blank frame of the cabinet', () => {
    for (const url of ['about:blank', 'about:srcdoc']) {
      expect(callerOf({ ...cabinet, url }, self)?.kind).toBe('cabinet');
      expect(callerOf({ ...cabinet, url, origin: undefined }, self)?.kind).toBe('cabinet');
      expect(callerOf({ ...cabinet, url, origin: 'null' }, self)?.kind).toBe('cabinet');
    }
  });

  test('our script in the portal, and nowhere else at LianLian', () => {
    const portal: Sender = {
      id: 'ours',
      url: 'https://global.lianlianpay.com/channel',
      tab: { id: 9, url: 'https://global.lianlianpay.com/channel' },
    };
    expect(callerOf(portal, self)).toEqual({ kind: 'portal', tabId: 9 });
    expect(callerOf({ ...portal, origin: 'https://global.lianlianpay.com' }, self)?.kind).toBe('portal');
    expect(callerOf({ ...portal, url: 'https://www.lianlianpay.com/' }, self)).toBeUndefined();
  });

  test('our own pages, in the popup and in a tab', () => {
    expect(callerOf({ id: 'ours', url: 'chrome-extension://ours/popup.html' }, self)?.kind).toBe('own-page');
    expect(
      callerOf({ id: 'ours', url: 'chrome-extension://ours/popup.html', tab: { id: 1 } }, self)?.kind,
    ).toBe('own-page');
  });

  test.each<[string, Sender]>([
    ['another extension', { ...cabinet, id: 'theirs' }],
    ['nobody', {}],
    ['no tab', { ...cabinet, tab: undefined }],
    ['another host', { ...cabinet, origin: 'https://evil.example', url: 'https://evil.example/' }],
    [
      'a host that begins like the cabinet',
      { ...cabinet, origin: undefined, url: 'https://seller.ozon.ru.evil.example/' },
    ],
    [
      'the cabinet without encryption',
      { ...cabinet, origin: 'http://seller.ozon.ru', url: 'http://seller.ozon.ru/' },
    ],
    [
      'a blank frame elsewhere',
      { id: 'ours', url: 'about:blank', tab: { id: 7, url: 'https://evil.example/' } },
    ],
    ['an address that begins like ours', { id: 'ours', url: 'chrome-extension://ours.evil/popup.html' }],
  ])('%s is refused', (_name, sender) => {
    expect(callerOf(sender, self)).toBeUndefined();
  });
});

test('the cabinet may not change settings, our pages may not send readings', () => {
  const script = { kind: 'cabinet', tabId: 7, frameId: 0, active: true } as const;
  const page = { kind: 'own-page' } as const;
  const types = [
    'settings',
    'view',
    'open-page',
    'resume',
    'save-profile',
    'delete-profile',
    'tick',
    'untick',
    'forget-store',
    'discard-set-aside',
  ] as const;
  for (const type of types) expect([mayAsk(script, type), mayAsk(page, type)]).toEqual([false, true]);
  for (const type of ['hello', 'tab-report', 'reading'] as const) {
    expect([mayAsk(script, type), mayAsk(page, type)]).toEqual([true, false]);
  }
  for (const type of ['describe', 'accept', 'undo-accept', 'analyse'] as const) {
    expect([mayAsk(script, type), mayAsk(page, type)]).toEqual([true, true]);
  }
});

test('originOf answers nothing for what is no address', () => {
  expect(originOf('not an address')).toBeUndefined();
  expect(originOf(undefined)).toBeUndefined();
});
