/**
 * The demo's server without a network: a request goes in, a response comes out. The HTTPS server (`serve.ts`) and
 * Playwright's interception (`intercept.ts`) both stand on it, so both show the same cabinet.
 */
import { extname } from 'node:path';
import {
  DEMO_STORES,
  type DemoStore,
  type Settings,
  type StoreSettings,
  startingSettings,
} from './stores.ts';

/** The address that the extension knows the cabinet by. */
export const CABINET_ORIGIN = 'https://seller.ozon.ru';

export interface CabinetRequest {
  method: string;
  /** Absolute, or path and query. */
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
   * @throws when there is no such store
   */
  settingsOf(store: string): StoreSettings;
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
  "connect-src 'self' data:",
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

/** @returns a cabinet in its starting state; its settings live as long as it does. */
export function createCabinet({ files, stores = DEMO_STORES }: CabinetOptions): Cabinet {
  const settings = new Map(stores.map((store) => [store.id, startingSettings(store.state)]));
  const saves: Save[] = [];

  /** The company header as the cabinet's own requests carry it, else the cookie. */
  function storeOf(request: CabinetRequest): string {
    return request.headers['x-o3-company-id'] ?? cookie(request.headers.cookie, 'sc_company_id') ?? '';
  }

  function save(request: CabinetRequest, way: string | null): CabinetResponse {
    if (way === 'fail') return json(500, { error: 'Internal server error' });
    const store = storeOf(request);
    const body = parse(request.body);
    const pages: Record<string, Settings> | undefined = settings.get(store);
    if (pages === undefined) return json(403, { error: 'PermissionDenied: Failed to get company ID' });
    if (!isRecord(body) || typeof body.page !== 'string' || !isRecord(body.values)) {
      return json(400, { error: 'Expected {page, values}' });
    }
    const current = pages[body.page];
    if (current === undefined) return json(404, { error: 'No such page' });
    const values = accepted(current, body.values);
    Object.assign(current, values);
    saves.push({ store, page: body.page, values });
    return { ...json(200, { values: current }), delayMs: way === 'slow' ? SLOW_SAVE_MS : 0 };
  }

  function api(request: CabinetRequest, url: URL): CabinetResponse {
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /api/stores')
      return json(200, { stores: stores.map(({ id, name }) => ({ id, name })) });
    if (route === 'POST /api/settings') return save(request, url.searchParams.get('save'));
    if (route !== 'GET /api/settings') return json(404, { error: 'No such method' });
    const pages = settings.get(storeOf(request));
    if (pages === undefined) return json(403, { error: 'PermissionDenied: Failed to get company ID' });
    return json(200, { settings: pages });
  }

  function file(path: string): CabinetResponse {
    const body = files.get(path);
    if (body === undefined) return text(404, 'text/plain; charset=utf-8', 'Not found');
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const policy: Record<string, string> =
      path === '/index.html' ? { 'content-security-policy': POLICY } : {};
    return { ...text(200, type, '', policy), body };
  }

  return {
    handle(request) {
      const url = new URL(request.url, CABINET_ORIGIN);
      if (url.pathname.startsWith('/api/')) return api(request, url);
      if (request.method !== 'GET') return text(405, 'text/plain; charset=utf-8', 'Method not allowed');
      if (url.pathname === '/app/restricted') return text(403, 'text/html; charset=utf-8', RESTRICTED_PAGE);
      // Every page of the cabinet is one document: the route is the script's business.
      const isPage = url.pathname === '/' || url.pathname.startsWith('/app/');
      return file(isPage ? '/index.html' : url.pathname);
    },
    settingsOf(store) {
      const pages = settings.get(store);
      if (pages === undefined) throw new Error(`The demo has no store ${store}`);
      return pages;
    },
    saves,
  };
}
