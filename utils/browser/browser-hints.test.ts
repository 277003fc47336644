import { expect, test } from 'vitest';
import { browserHints } from './browser-hints';
import { identifyBrowser } from './browser-identity';

test('client hints are handed on where there are any', () => {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0';
  expect(browserHints({ userAgent })).toEqual({ userAgent });
  expect(identifyBrowser(browserHints({ userAgent }))).toMatchObject({ name: 'firefox', version: '115.0' });
  const brands = [{ brand: 'Google Chrome', version: '140' }];
  expect(browserHints({ userAgent, userAgentData: { brands } })).toEqual({ userAgent, brands });
});
