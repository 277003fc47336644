import { describe, expect, it } from 'vitest';
import type { BrowserIdentity } from '@/utils/facts/facts';
import { type Brand, identifyBrowser } from './browser-identity';

const WEBKIT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const CHROME = `${WEBKIT} Chrome/114.0.0.0 Safari/537.36`;
const YANDEX = `${WEBKIT} Chrome/114.0.5735.90 YaBrowser/23.7.1.1140 Yowser/2.5 Safari/537.36`;

const brands = (...named: [string, string][]): Brand[] =>
  named.map(([brand, version]) => ({ brand, version }));
const told = (
  name: BrowserIdentity['name'],
  version: string | null,
  from: BrowserIdentity['from'],
): BrowserIdentity => ({ name, version, from });

describe('identifyBrowser by client hints', () => {
  it.each<[string, Brand[], string, BrowserIdentity['name'], string | null]>([
    [
      'Chrome, whose brands hold major numbers only',
      brands(['Not.A/Brand', '8'], ['Chromium', '114'], ['Google Chrome', '114']),
      CHROME,
      'chrome',
      '114.0',
    ],
    [
      'Chrome, from the full list',
      brands(['Google Chrome', '116.0.5845.97'], ['Chromium', '116.0.5845.97'], ['Not)A;Brand', '24.0.0.0']),
      CHROME,
      'chrome',
      '116.0',
    ],
    [
      'Yandex: its own version, not Chromium’s',
      brands(['Not.A/Brand', '8'], ['Chromium', '114'], ['YaBrowser', '23.7'], ['Yowser', '2.5']),
      YANDEX,
      'yandex',
      '23.7',
    ],
    [
      'Yandex, even where it names Google Chrome too',
      brands(['Google Chrome', '114'], ['YaBrowser', '23.5.2'], ['Chromium', '114']),
      CHROME,
      'yandex',
      '23.5',
    ],
    [
      'Yandex with a bare major number: the minor one is in the user agent string',
      brands(['Chromium', '114'], ['YaBrowser', '23']),
      YANDEX,
      'yandex',
      '23.7',
    ],
    [
      'Yandex with a bare major number and nothing else to go by',
      brands(['Chromium', '114'], ['YaBrowser', '23']),
      CHROME,
      'yandex',
      null,
    ],
    [
      'Edge',
      brands(['Microsoft Edge', '120'], ['Chromium', '120'], ['Not A;Brand', '99']),
      `${CHROME} Edg/120.0.0.0`,
      'edge',
      '120.0',
    ],
    ['Opera', brands(['Opera', '106'], ['Chromium', '120']), `${CHROME} OPR/106.0.0.0`, 'opera', '106.0'],
    ['Opera GX', brands(['Opera GX', '106'], ['Chromium', '120']), CHROME, 'opera', '106.0'],
    ['Brave', brands(['Brave', '120'], ['Chromium', '120'], ['Not?A_Brand', '8']), CHROME, 'other', '120.0'],
    [
      'bare Chromium is not Chrome',
      brands(['Chromium', '120'], ['Not(A:Brand', '24']),
      CHROME,
      'other',
      null,
    ],
    ['a version that is none', brands(['Google Chrome', 'x']), CHROME, 'chrome', null],
  ])('%s', (_name, hints, userAgent, name, version) => {
    expect(identifyBrowser({ brands: hints, userAgent })).toEqual(told(name, version, 'client-hints'));
  });

  it('takes the user agent’s word where the hints name only the engine', () => {
    const engine = brands(['Chromium', '114'], ['Not.A/Brand', '8']);
    expect(identifyBrowser({ brands: engine, userAgent: YANDEX })).toEqual(
      told('yandex', '23.7', 'user-agent'),
    );
  });

  it('believes the hints rather than a user agent string that somebody has changed', () => {
    expect(identifyBrowser({ brands: brands(['Google Chrome', '120']), userAgent: YANDEX })).toEqual(
      told('chrome', '120.0', 'client-hints'),
    );
  });
});

describe('identifyBrowser by the user agent string', () => {
  it.each<[string, BrowserIdentity['name'], string | null]>([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0', 'firefox', '115.0'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:60.0) Gecko/20100101 Firefox/60.0 SeaMonkey/2.53', 'other', '2.53'],
    [YANDEX, 'yandex', '23.7'],
    [`${CHROME} Edg/114.0.1823.43`, 'edge', '114.0'],
    [`${CHROME} OPR/100.0.4815.30`, 'opera', '100.0'],
    [CHROME, 'chrome', '114.0'],
    [`${CHROME} Vivaldi/6.1.3035.84`, 'other', '6.1'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.5 Safari/605.1.15',
      'other',
      null,
    ],
    ['', 'other', null],
  ])('%s', (userAgent, name, version) => {
    expect(identifyBrowser({ userAgent })).toEqual(told(name, version, 'user-agent'));
    expect(identifyBrowser({ brands: [], userAgent })).toEqual(told(name, version, 'user-agent'));
  });
});
