import { describe, expect, it } from 'vitest';
import { networkCodeIn, permissionsOutside } from './build-guards';

describe('networkCodeIn', () => {
  it.each([
    ['await fetch("https://x")', ['fetch']],
    ['window.fetch(u)', ['fetch']],
    ['new XMLHttpRequest', ['XMLHttpRequest']],
    ['new WebSocket(u)', ['WebSocket']],
    ['navigator.sendBeacon(u)', ['sendBeacon']],
    ['<script src="https://cdn.example/x.js">', ['remote script or style']],
    ['<link rel=stylesheet href=//cdn.example/x.css>', ['remote script or style']],
    ['import("https://x/y.js")', ['remote import']],
    ['new Function("x")', ['eval']],
    ['this.prefetch(); t.fetch; "fetch(…)"', []],
    ['initiatorType === "fetch" || "xmlhttprequest"', []],
    ['<script type="module" src="/chunks/popup.js">', []],
  ])('%s', (code, ways) => {
    expect(networkCodeIn(code)).toEqual(ways);
  });
});

describe('permissionsOutside', () => {
  it('lets through what is on the list', () => {
    expect(
      permissionsOutside({
        permissions: ['storage'],
        host_permissions: ['https://seller.ozon.ru/*'],
        optional_permissions: ['scripting', 'webRequest'],
        optional_host_permissions: ['https://global.lianlianpay.com/*', 'wss://ws.seller.ozon.ru/*'],
        content_scripts: [{ matches: ['https://seller.ozon.ru/*'] }],
        web_accessible_resources: [
          { resources: ['inline-overlay.js'], matches: ['https://seller.ozon.ru/*'] },
        ],
      }),
    ).toEqual([]);
  });

  it('lets Firefox name hosts among its optional permissions', () => {
    expect(permissionsOutside({ optional_permissions: ['scripting', 'wss://ws.seller.ozon.ru/*'] })).toEqual(
      [],
    );
  });

  it('keeps apart what installing asks for and what only a button may ask for', () => {
    const host = 'https://global.lianlianpay.com/*';
    expect(permissionsOutside({ permissions: ['scripting', 'webRequest'] })).toEqual([
      'scripting',
      'webRequest',
    ]);
    expect(permissionsOutside({ host_permissions: [host], content_scripts: [{ matches: [host] }] })).toEqual([
      host,
      host,
    ]);
    expect(permissionsOutside({ optional_permissions: ['storage'] })).toEqual(['storage']);
  });

  it('names everything else', () => {
    expect(
      permissionsOutside({
        permissions: ['storage', 'tabs'],
        host_permissions: ['<all_urls>'],
        optional_permissions: ['downloads'],
        optional_host_permissions: ['https://*.lianlianpay.com/*'],
        content_scripts: [{ matches: ['https://*.ozon.ru/*'] }],
        web_accessible_resources: [{ resources: ['popup.html'], matches: ['<all_urls>'] }],
        externally_connectable: {},
      }),
    ).toEqual([
      'tabs',
      '<all_urls>',
      'https://*.ozon.ru/*',
      'downloads',
      'https://*.lianlianpay.com/*',
      'popup.html',
      '<all_urls>',
      'externally_connectable',
    ]);
  });
});
