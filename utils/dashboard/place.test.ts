import { describe, expect, it } from 'vitest';
import { addressOf, DASHBOARD_PAGES, type DashboardPlace, placeOf } from './place';

const read = (address: string) => {
  const { search, hash } = new URL(address, 'https://dashboard.example/');
  return placeOf({ search, hash });
};

describe('a place in the dashboard', () => {
  it.each<DashboardPlace>([
    {},
    { store: '1001' },
    { store: '1001', field: 'licenceAddress' },
    { store: '1001', page: 'checks' },
    ...DASHBOARD_PAGES.filter((page) => page !== 'profile').map((page) => ({ page })),
  ])('%j has an address and is found again', (place) => expect(read(addressOf(place))).toEqual(place));

  it('the profile is the first page', () => expect(addressOf({ page: 'profile' })).toBe(''));

  it.each(['?store=../x', '?store=<b>', '?field=__proto__', '?field=portal', '#nowhere', '?store='])(
    '%s names none',
    (address) => expect(read(address)).toEqual({}),
  );
});
