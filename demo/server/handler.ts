/**
 * The demo's server without a network: a request goes in, a response comes out. The HTTPS server (`serve.ts`) and
 * Playwright's interception (`intercept.ts`) both stand on it, so both show the same cabinet.
 */
import { extname } from 'node:path';
import { CABINET_ORIGIN, CHAT_SOCKET_URL, PORTAL_ORIGIN } from './hosts.ts';
import { type CabinetLanguage, inLanguage, isCabinetLanguage } from './local-text.ts';
import { apiKeys, type BindingError, blockedProducts, chats, payouts } from './records.ts';
import {
  DEMO_STORES,
  type DemoStore,
  type KeptSettings,
  type KeptStoreSettings,
  type Settings,
  type SettingsPageId,
  type StoreSettings,
  startingSettings,
} from './stores.ts';

export { CABINET_ORIGIN, PORTAL_ORIGIN };

export interface CabinetRequest {
  method: string;
  /** Absolute, or path and query (of the host that the header names, else of the cabinet). */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface CabinetResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  /** How long the caller waits before it answers, in ms: part of the `?save=slow` way of saving. */
  delayMs: number;
}

/** One accepted save, in the order they came. */
export interface Save {
  store: string;
  page: string;
  values: Settings;
}

export interface CabinetOptions {
  /** The built demo: path (`/index.html`, `/assets/…`) to contents. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Defaults to the three stores of the demo. */
  stores?: readonly DemoStore[];
}

export interface Cabinet {
  handle(request: CabinetRequest): CabinetResponse;
  /**
   * What the server now holds for a store.
   * @param language of the texts that the store starts with
   * @throws when there is no such store
   */
  settingsOf(store: string, language?: CabinetLanguage): StoreSettings;
  readonly saves: readonly Save[];
}

/** How long the slow way of saving takes. */
export const SLOW_SAVE_MS = 2000;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Strict as on a real site: what the extension draws must not depend on a lenient page. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  `connect-src 'self' data: ${new URL(CHAT_SOCKET_URL).origin}`,
  "font-src 'self' data:",
].join('; ');

/** What a visitor who looks like a robot is shown instead of any page. */
const RESTRICTED_PAGE = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Доступ ограничен</title>
<link rel="icon" href="data:,"></head>
<body style="font-family:sans-serif;text-align:center;padding-top:20vh">
<div id="fab_chlg_demo"><h1>Доступ ограничен</h1>
<p>Похоже, запросы с вашего адреса выглядят автоматическими. Обновите страницу или попробуйте позже.</p>
<p>Инцидент: fab_chlg_20261121</p></div></body></html>`;

function text(
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): CabinetResponse {
  return {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
    body,
    delayMs: 0,
  };
}

function json(status: number, value: unknown): CabinetResponse {
  return text(status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function cookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What a page is shown: each text that a store starts with in one language. */
function shown(settings: KeptSettings, language: CabinetLanguage): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, inLanguage(value, language)]),
  );
}

function allShown(pages: KeptStoreSettings, language: CabinetLanguage): StoreSettings {
  return Object.fromEntries(
    Object.entries(pages).map(([page, settings]) => [page, shown(settings, language)]),
  ) as StoreSettings;
}

/** The values of `offered` that are settings of `known`, with their own types. */
function accepted(known: Settings, offered: Record<string, unknown>): Settings {
  const values: Settings = {};
  for (const [key, current] of Object.entries(known)) {
    const value = offered[key];
    if (typeof value === 'boolean' && typeof current === 'boolean') values[key] = value;
    if (typeof value === 'string' && typeof current === 'string') values[key] = value;
  }
  return values;
}

/** Why a store's account with the payment provider cannot be bound; null when it can. */
function bindingError(payments: KeptSettings): BindingError | null {
  if (payments.method !== 'third-party') return 'ERR_3021';
  if (!/^[A-Z0-9]{24}$/i.test(String(payments.merchantId))) return 'invalid-merchant-id';
  if (String(payments.accountName).includes('  ')) return 'ERR_4007';
  return null;
}

/** More rows than this are nobody's payouts. */
const MAX_ROWS = 1000;

/** @returns the number of rows that a page asks for, if it asks for one */
function rowsAsked(url: URL): number | undefined {
  if (url.searchParams.has('empty')) return 0;
  const rows = Number(url.searchParams.get('rows') ?? Number.NaN);
  return Number.isInteger(rows) && rows >= 0 ? Math.min(rows, MAX_ROWS) : undefined;
}

function isPageOf(pages: KeptStoreSettings, page: string): page is SettingsPageId {
  return Object.hasOwn(pages, page);
}

/** @returns a cabinet in its starting state; its settings live as long as it does. */
export function createCabinet({ files, stores = DEMO_STORES }: CabinetOptions): Cabinet {
  const settings = new Map(stores.map((store) => [store.id, startingSettings(store.state)]));
  const saves: Save[] = [];

  /** The company header as the cabinet's own requests carry it, else the cookie. */
  function storeOf(request: CabinetRequest): string {
    return request.headers['x-o3-company-id'] ?? cookie(request.headers.cookie, 'sc_company_id') ?? '';
  }

  function languageOf(request: CabinetRequest): CabinetLanguage {
    const language = cookie(request.headers.cookie, 'x-o3-language');
    return isCabinetLanguage(language) ? language : 'en';
  }

  function save(
    request: CabinetRequest,
    store: string,
    pages: KeptStoreSettings,
    way: string | null,
  ): CabinetResponse {
    if (way === 'fail') return json(500, { error: 'Internal server error' });
    const body = parse(request.body);
    if (!isRecord(body) || typeof body.page !== 'string' || !isRecord(body.values)) {
      return json(400, { error: 'Expected {page, values}' });
    }
    if (!isPageOf(pages, body.page)) return json(404, { error: 'No such page' });
    const current = pages[body.page];
    const before = shown(current, languageOf(request));
    const values = accepted(before, body.values);
    // What was sent back as it came stays in all the languages that it is there in.
    for (const [key, value] of Object.entries(values)) if (value !== before[key]) current[key] = value;
    saves.push({ store, page: body.page, values });
    return {
      ...json(200, { values: shown(current, languageOf(request)) }),
      delayMs: way === 'slow' ? SLOW_SAVE_MS : 0,
    };
  }

  function api(request: CabinetRequest, url: URL): CabinetResponse {
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /api/stores')
      return json(200, { stores: stores.map(({ id, name }) => ({ id, name })) });
    const id = storeOf(request);
    const store = stores.find((each) => each.id === id);
    const pages = settings.get(id);
    if (store === undefined || pages === undefined)
      return json(403, { error: 'PermissionDenied: Failed to get company ID' });
    const language = languageOf(request);
    switch (route) {
      case 'GET /api/settings':
        return json(200, { settings: allShown(pages, language), role: store.role });
      case 'POST /api/settings':
        return save(request, id, pages, url.searchParams.get('save'));
      case 'POST /api/payments/bind': {
        const error = bindingError(pages.payments);
        return error === null ? json(200, { bound: true }) : json(409, { error });
      }
      case 'GET /api/payouts':
        return json(200, { rows: payouts(store.state, rowsAsked(url), Date.now()) });
      case 'GET /api/blocked-products':
        return json(200, { rows: blockedProducts(store.state) });
      case 'GET /api/keys':
        return json(200, { rows: apiKeys(store.state, Date.now()) });
      case 'GET /api/chats':
        return json(200, chats(store.state));
      default:
        return json(404, { error: 'No such method' });
    }
  }

  function file(path: string): CabinetResponse {
    const body = files.get(path);
    if (body === undefined) return text(404, 'text/plain; charset=utf-8', 'Not found');
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const policy: Record<string, string> =
      extname(path) === '.html' ? { 'content-security-policy': POLICY } : {};
    return { ...text(200, type, '', policy), body };
  }

  /** The payment provider's portal knows no stores of the cabinet: its page says all there is. */
  function portal(url: URL): CabinetResponse {
    const isPage = url.pathname === '/' || url.pathname.endsWith('-channel');
    return file(isPage ? '/portal.html' : url.pathname);
  }

  return {
    handle(request) {
      const host = request.headers.host;
      const base = host === new URL(PORTAL_ORIGIN).host ? PORTAL_ORIGIN : CABINET_ORIGIN;
      const url = new URL(request.url, base);
      if (url.origin === PORTAL_ORIGIN) return portal(url);
      if (url.pathname.startsWith('/api/')) return api(request, url);
      if (request.method !== 'GET') return text(405, 'text/plain; charset=utf-8', 'Method not allowed');
      if (url.pathname === '/app/restricted') return text(403, 'text/html; charset=utf-8', RESTRICTED_PAGE);
      // Every page of the cabinet is one document: the route is the script's business.
      const isPage = url.pathname === '/' || url.pathname.startsWith('/app/');
      return file(isPage ? '/index.html' : url.pathname);
    },
    settingsOf(store, language = 'en') {
      const pages = settings.get(store);
      if (pages === undefined) throw new Error(`The demo has no store ${store}`);
      return allShown(pages, language);
    },
    saves,
  };
}
