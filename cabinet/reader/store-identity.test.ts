import { describe, expect, it } from 'vitest';
import { cookieStore, storeIdentity } from './store-identity';

describe('cookieStore', () => {
  it.each([
    ['sc_company_id=123456', '123456'],
    ['a=1; sc_company_id=123456; x-o3-language=ru', '123456'],
    ['not_sc_company_id=1', undefined],
    ['sc_company_id=', undefined],
    ['sc_company_id=12<b>', undefined],
    ['sc_company_id=123456789012345678901', undefined],
    ['', undefined],
  ])('%s', (cookie, id) => {
    expect(cookieStore(cookie)).toBe(id);
  });
});

describe('storeIdentity', () => {
  const conflict = { state: 'conflict' };
  it.each([
    ['cookie alone', '1', {}, undefined, { state: 'known', id: '1' }],
    [
      'cookie and header agree',
      '1',
      { id: '1', name: 'Shop' },
      undefined,
      { state: 'known', id: '1', name: 'Shop' },
    ],
    ['header alone', undefined, { id: '1' }, undefined, { state: 'known', id: '1' }],
    ['they disagree', '1', { id: '2' }, undefined, conflict],
    ['nothing says it', undefined, {}, undefined, { state: 'unknown' }],
    ['another tab switched the cookie', '2', {}, '1', conflict],
    ['the header names the new store too', '2', { id: '2' }, '1', { state: 'known', id: '2' }],
  ])('%s', (_, cookie, header, atLoad, identity) => {
    expect(storeIdentity(cookie, header, atLoad)).toEqual(identity);
  });
});
