/** Who is signed in, to which store, in which language: the cabinet's own cookies, and what the server says. */
import type { InjectionKey } from 'vue';
import { inject } from 'vue';
import type { DemoStore, Role, StoreSettings } from '../server/stores.ts';
import { type Address, address } from './router';
import { type CabinetLanguage, isCabinetLanguage, TEXTS, type TextKey } from './texts/texts';

export type StoreEntry = Pick<DemoStore, 'id' | 'name'>;

export interface Session {
  language: CabinetLanguage;
  t(key: TextKey): string;
  stores: readonly StoreEntry[];
  store: StoreEntry;
  settings: StoreSettings;
  /** What the person signed in may do: as the store says, or as the address does (`?role=…`). */
  role: Role;
}

/** Names of the cabinet's cookies. */
const STORE_COOKIE = 'sc_company_id';
const LANGUAGE_COOKIE = 'x-o3-language';
const ZONE_COOKIE = 'x-o3-timezone';

const YEAR_S = 31_536_000;

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

function setCookie(name: string, value: string, maxAge = YEAR_S): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the demo supports browsers without the Cookie Store API
  document.cookie = `${name}=${value}; path=/; max-age=${maxAge}; secure; samesite=lax`;
}

function browserLanguage(): CabinetLanguage {
  const language = navigator.language.slice(0, 2);
  if (language === 'zh') return 'zh-Hans';
  return language === 'ru' ? 'ru' : 'en';
}

/** Shows the cabinet in the language of its cookie, else of the browser. */
export function prepareLanguage(): CabinetLanguage {
  const stored = cookie(LANGUAGE_COOKIE);
  const language = isCabinetLanguage(stored) ? stored : browserLanguage();
  setCookie(LANGUAGE_COOKIE, language);
  // Minutes from local time to UTC, as JavaScript gives them: -480 in China.
  setCookie(ZONE_COOKIE, String(new Date().getTimezoneOffset()));
  document.documentElement.lang = language;
  return language;
}

/** The headers that the cabinet's own requests carry. */
export function cabinetHeaders(store: string): Record<string, string> {
  return { 'x-o3-app-name': 'seller-ui', 'x-o3-company-id': store };
}

/** Roles that can be asked for in the address; the record keeps the list whole. */
const ASKED_ROLES: Record<Role, true> = { director: true, content: true };

function roleAsked({ query }: Address): Role | undefined {
  const role = query.get('role');
  return role !== null && Object.hasOwn(ASKED_ROLES, role) ? (role as Role) : undefined;
}

/** @throws when the server does not answer with what was asked for */
export async function get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(path, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/**
 * Asks the server for the stores and the settings of the chosen one (the first one when none is chosen yet).
 * @throws when the server does not answer
 */
export async function openSession(language: CabinetLanguage): Promise<Session> {
  const { stores } = await get<{ stores: StoreEntry[] }>('/api/stores');
  const store = stores.find(({ id }) => id === cookie(STORE_COOKIE)) ?? stores[0];
  if (store === undefined) throw new Error('The demo has no stores');
  setCookie(STORE_COOKIE, store.id);
  const { settings, role } = await get<{ settings: StoreSettings; role: Role }>(
    '/api/settings',
    cabinetHeaders(store.id),
  );
  return {
    language,
    t: (key) => TEXTS[language][key],
    stores,
    store,
    settings,
    role: roleAsked(address.value) ?? role,
  };
}

/** The cabinet loads itself anew when another store is chosen. */
export function chooseStore(id: string): void {
  setCookie(STORE_COOKIE, id);
  window.location.reload();
}

/** The cabinet loads itself anew in another language. */
export function chooseLanguage(language: CabinetLanguage): void {
  setCookie(LANGUAGE_COOKIE, language);
  window.location.reload();
}

/** Forgets the store and leaves for the sign-in page. */
export function signOut(): void {
  setCookie(STORE_COOKIE, '', 0);
  window.location.assign(SIGN_IN_PATH);
}

export const SIGN_IN_PATH = '/app/registration/signin';

export const SESSION: InjectionKey<Session> = Symbol('session');

/** @throws outside a signed-in cabinet */
export function useSession(): Session {
  const session = inject(SESSION);
  if (session === undefined) throw new Error('There is no session here');
  return session;
}
