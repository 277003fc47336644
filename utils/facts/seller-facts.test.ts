import { describe, expect, it } from 'vitest';
import { sellerFacts, withSellerFacts } from './seller-facts';

describe('seller facts', () => {
  it('assume nine to six at home and LianLian until the seller says otherwise', () => {
    expect(sellerFacts(1000, 'Asia/Shanghai')).toEqual({
      'seller.hours': { from: 540, to: 1080 },
      'seller.timeZone': 'Asia/Shanghai',
      'seller.provider': 'lianlian',
      'seller.now': 1000,
    });
  });

  it('join the facts of pages as facts that were read, and change nothing given', () => {
    const page = { 'chat.newOrders': { state: 'absent' } } as const;
    const joined = withSellerFacts(page, sellerFacts(1000, 'UTC'));
    expect(joined).toMatchObject({
      'chat.newOrders': { state: 'absent' },
      'seller.timeZone': { state: 'read', value: 'UTC' },
      'seller.now': { state: 'read', value: 1000 },
    });
    expect(page).toEqual({ 'chat.newOrders': { state: 'absent' } });
  });
});
