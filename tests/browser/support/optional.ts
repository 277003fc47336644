/**
 * A browser for what the user may allow besides the cabinet. Chromium asks the user in a window of its own, which no test can
 * press; so the copy of the extension made here requires what the real one only may ask for, and everything behind the
 * question is as it is shipped. That the real one asks for none of it is a test of its own.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { selfSigned } from '../../../demo/server/certificate';
import { chromiumPath } from '../../../scripts/install-system.mjs';
import { EXTENSION, workerOf } from './extension';

const HOSTS = ['seller.ozon.ru', 'ws.seller.ozon.ru', 'global.lianlianpay.com'];
/** The chat server's addresses: one connects, one is stopped by the other extension, one refuses the handshake, one hangs up. */
export type ChatPath = 'open' | 'blocked' | 'refused' | 'reset';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
}

export async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

/** Copies the extension, requiring what it only may ask for. */
async function copyThatMayAll(folder: string): Promise<void> {
  await cp(EXTENSION, folder, { recursive: true });
  const { optional_permissions = [], optional_host_permissions = [], ...manifest } = await manifestOf(folder);
  manifest.permissions.push(...optional_permissions);
  manifest.host_permissions.push(...optional_host_permissions);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** What an ad blocker does: a rule of the browser's own that stops one WebSocket. */
async function writeBlocker(folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Blocker',
    version: '1',
    permissions: ['declarativeNetRequest'],
    host_permissions: ['*://*.ozon.ru/*'],
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  };
  const rule = {
    id: 1,
    action: { type: 'block' },
    condition: { urlFilter: '||ws.seller.ozon.ru/blocked', resourceTypes: ['websocket'] },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'rules.json'), JSON.stringify([rule]));
}

/** Serves cabinet, chat and portal from the loopback: a page from elsewhere may not connect to it (Local Network Access). */
async function serve(
  pages: ReadonlyMap<string, string>,
  spki: ReturnType<typeof selfSigned>,
): Promise<Server> {
  const server = createServer({ key: spki.key, cert: spki.certificate }, ({ headers, url }, reply) => {
    const page = pages.get(`${headers.host}${url}`);
    reply.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  const chat = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (request.url === '/refused') socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    else if (request.url === '/reset') socket.destroy();
    else chat.handleUpgrade(request, socket, head, () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export interface OptionalBrowser {
  context: BrowserContext;
  extensionId: string;
  /** Documents by host and path, as `seller.ozon.ru/app`. */
  pages: Map<string, string>;
  close(): Promise<void>;
}

export async function launchOptional(): Promise<OptionalBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'sellerlint-optional-'));
  const [extension, blocker] = [join(folder, 'extension'), await mkdtemp(join(folder, 'blocker-'))];
  await copyThatMayAll(extension);
  await writeBlocker(blocker);
  const pages = new Map<string, string>();
  const certificate = selfSigned(HOSTS);
  const server = await serve(pages, certificate);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const rules = HOSTS.map((host) => `MAP ${host} 127.0.0.1:${address.port}`).join(', ');
  const context = await chromium.launchPersistentContext('', {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1280, height: 1600 },
    locale: 'en-US',
    args: [
      `--disable-extensions-except=${extension},${blocker}`,
      `--load-extension=${extension},${blocker}`,
      `--host-resolver-rules=${rules}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${certificate.spki}`,
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const worker = await workerOf(context);
  return {
    context,
    extensionId: new URL(worker.url()).host,
    pages,
    async close() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** The page's own attempt to connect to the chat. @returns how it went, as the page sees it */
export function connectChat(page: Page, path: ChatPath): Promise<'open' | 'error'> {
  return page.evaluate(
    (to) =>
      new Promise<'open' | 'error'>((resolve) => {
        const socket = new WebSocket(`wss://ws.seller.ozon.ru/${to}`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('error');
      }),
    path,
  );
}

/** Chromium's own page about extensions, where the user gives and takes hosts by hand. */
export async function hostAccess(context: BrowserContext, extensionId: string) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  type DeveloperPrivate = {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
    removeHostPermission(extensionId: string, host: string): Promise<void>;
  };
  const change = (how: 'addHostPermission' | 'removeHostPermission', host: string) =>
    page.evaluate(
      ([id, method, pattern]) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        return developerPrivate[method](id, pattern);
      },
      [extensionId, how, host] as const,
    );
  return {
    /** From now on each site counts by itself; none is allowed yet. */
    bySite: () =>
      page.evaluate((id) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        return developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          hostAccess: 'ON_SPECIFIC_SITES',
        });
      }, extensionId),
    give: (host: string) => change('addHostPermission', host),
    take: (host: string) => change('removeHostPermission', host),
    close: () => page.close(),
  };
}
