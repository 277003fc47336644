/** Places in the dashboard, and their addresses: `?store=<Client ID>&field=<profile field>#<page>`. Pure. */
import type { StoreProfile } from '@/utils/profile/store-profile';

export const DASHBOARD_PAGES = ['profile', 'checks', 'checklist', 'settings'] as const;
export type DashboardPage = (typeof DASHBOARD_PAGES)[number];

export interface DashboardPlace {
  /** Client ID; without it, the store whose cabinet tab was used last. */
  store?: string | undefined;
  /** The first one unless said otherwise. */
  page?: DashboardPage;
  /** The field of the store profile to show. */
  field?: keyof StoreProfile;
}

/** The fields that the form of the profile has. */
const FIELDS: readonly (keyof StoreProfile)[] = [
  'legalName',
  'licenceAddress',
  'provider',
  'accountName',
  'swift',
  'iban',
  'hours',
  'timeZone',
  'loginMailbox',
  'helpDesk',
];

/** What an address says, without what is no place: anybody can write an address. */
export function placeOf({ search, hash }: { search: string; hash: string }): DashboardPlace {
  const asked = new URLSearchParams(search);
  const store = asked.get('store') ?? '';
  const field = FIELDS.find((name) => name === asked.get('field'));
  const page = DASHBOARD_PAGES.find((name) => `#${name}` === hash);
  return {
    ...(/^\d{1,20}$/.test(store) && { store }),
    ...(page && { page }),
    ...(field && { field }),
  };
}

/** The part of the address behind `dashboard.html`. */
export function addressOf({ store, page, field }: DashboardPlace): string {
  const search = new URLSearchParams();
  if (store !== undefined) search.set('store', store);
  if (field !== undefined) search.set('field', field);
  const query = search.toString();
  return `${query && `?${query}`}${page && page !== 'profile' ? `#${page}` : ''}`;
}
