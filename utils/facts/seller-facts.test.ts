import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, sellerFacts, withSellerFacts } from './seller-facts';

describe('seller facts', () => {
  it('assume nine to six at home and LianLian until the seller says otherwise', () => {
    expect(sellerFacts({ now: 1000, zone: 'Asia/Shanghai' })).toEqual({
      'seller.hours': { from: 540, to: 1080 },
      'seller.timeZone': 'Asia/Shanghai',
      'seller.provider': 'lianlian',
      'seller.now': 1000,
      'seller.limits': DEFAULT_LIMITS,
    });
  });

  it('let the profile, the limits and the browser speak where they are known', () => {
    const limits = { ...DEFAULT_LIMITS, slaPercent: 95 };
    const browser = { name: 'chrome', version: '130.0', from: 'client-hints' } as const;
    const profile = { 'seller.provider': 'pingpong', 'seller.timeZone': 'Europe/Berlin' } as const;
    expect(sellerFacts({ now: 1, zone: 'Asia/Shanghai', limits, browser, profile })).toMatchObject({
      'seller.timeZone': 'Europe/Berlin',
      'seller.provider': 'pingpong',
      'seller.limits': limits,
      'browser.identity': browser,
    });
  });

  it('count what only the profile can tell as absent until it does', () => {
    const facts = withSellerFacts({}, sellerFacts({ now: 1, zone: 'UTC' }));
    expect(facts['seller.accountName']).toEqual({ state: 'absent' });
    const told = sellerFacts({ now: 1, zone: 'UTC', profile: { 'seller.accountName': 'A' } });
    expect(withSellerFacts({}, told)['seller.accountName']).toEqual({ state: 'read', value: 'A' });
  });

  it('join the facts of pages as facts that were read, and change nothing given', () => {
    const page = { 'chat.newOrders': { state: 'absent' } } as const;
    const joined = withSellerFacts(page, sellerFacts({ now: 1000, zone: 'UTC' }));
    expect(joined).toMatchObject({
      'chat.newOrders': { state: 'absent' },
      'seller.timeZone': { state: 'read', value: 'UTC' },
      'seller.now': { state: 'read', value: 1000 },
    });
    expect(page).toEqual({ 'chat.newOrders': { state: 'absent' } });
  });
});
