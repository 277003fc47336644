/**
 * Guards that fail the build when a promise of PRIVACY.md would be broken: network code in the output, a content script
 * that is too heavy, a permission outside the list.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Largest content script, in bytes after gzip (design.md, budgets: 30 kB). */
export const CONTENT_SCRIPT_LIMIT = 30_000;
/** Largest overlay (markers and cards), which the content script loads when there is something to show, in bytes after gzip. */
export const OVERLAY_LIMIT = 23_000;
/** Largest engine (reading and judging), which the content script loads when a page may be one of ours, in bytes after gzip. */
export const ENGINE_LIMIT = 48_000;
const OVERLAY = 'inline-overlay.js';
const ENGINE = 'cabinet-engine.js';
/** Largest script for the LianLian portal (the reader without the checks), in bytes after gzip. */
export const PORTAL_LIMIT = 40_000;
const PORTAL = 'portal.js';
/** Every permission must earn its place in docs/decisions/. */
export const ALLOWED_PERMISSIONS = ['storage', 'alarms'] as const;
export const ALLOWED_HOSTS = ['https://seller.ozon.ru/*'] as const;
/** What may be asked for later, by a button in the dashboard: never at installation. Firefox names hosts among permissions. */
export const ALLOWED_OPTIONAL_PERMISSIONS = ['scripting', 'webRequest'] as const;
export const ALLOWED_OPTIONAL_HOSTS = [
  'https://global.lianlianpay.com/*',
  'wss://ws.seller.ozon.ru/*',
] as const;

/** Ways to reach the network; none may stand in what we ship. */
const NETWORK: readonly [name: string, pattern: RegExp][] = [
  ['fetch', /(?<![\w$."'-])(?:globalThis\.|window\.|self\.)?fetch\s*\(/],
  ['XMLHttpRequest', /\bnew\s+XMLHttpRequest\b/],
  ['WebSocket', /\bnew\s+WebSocket\b/],
  ['EventSource', /\bnew\s+EventSource\b/],
  ['sendBeacon', /\.sendBeacon\s*\(/],
  ['RTCPeerConnection', /\bnew\s+RTCPeerConnection\b/],
  ['importScripts', /\bimportScripts\s*\(/],
  ['remote script or style', /<(?:script|link)\b[^>]*(?:src|href)=["']?(?:https?:)?\/\//i],
  ['remote import', /\bimport\s*\(\s*["']https?:/],
  ['eval', /(?<![\w$.])eval\s*\(|\bnew\s+Function\s*\(/],
];

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[]; js?: string[] }[];
  web_accessible_resources?: { resources?: string[]; matches?: string[] }[];
  externally_connectable?: unknown;
}

/** @returns what in a text of the output can reach the network */
export function networkCodeIn(text: string): string[] {
  return NETWORK.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** @returns what in a manifest is outside the list */
export function permissionsOutside(manifest: Manifest): string[] {
  const allowed: readonly string[] = [...ALLOWED_PERMISSIONS, ...ALLOWED_HOSTS];
  const allowedLater: readonly string[] = [...ALLOWED_OPTIONAL_PERMISSIONS, ...ALLOWED_OPTIONAL_HOSTS];
  const asked = [
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []),
  ];
  const askedLater = [
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ];
  const outside = asked.filter((permission) => !allowed.includes(permission));
  outside.push(...askedLater.filter((permission) => !allowedLater.includes(permission)));
  for (const { resources = [], matches = [] } of manifest.web_accessible_resources ?? []) {
    outside.push(...resources.filter((resource) => resource !== OVERLAY && resource !== ENGINE));
    outside.push(...matches.filter((match) => !allowed.includes(match)));
  }
  if (manifest.externally_connectable) outside.push('externally_connectable');
  return outside;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Checks a finished build.
 * @param folder the unpacked extension
 * @returns the sizes of the content script and of what it loads on demand, in bytes after gzip
 * @throws Error naming every broken promise
 */
export async function guardBuild(
  folder: string,
): Promise<{ content: number; engine: number; overlay: number; portal: number }> {
  const broken: string[] = [];
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  for (const permission of permissionsOutside(manifest))
    broken.push(`manifest: ${permission} is outside the list`);
  for (const file of await filesIn(folder)) {
    if (!/\.(?:js|html|css)$/.test(file)) continue;
    for (const way of networkCodeIn(await readFile(file, 'utf8')))
      broken.push(`${relative(folder, file)}: network or remote code (${way})`);
  }
  const gzipped = async (file: string) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
  const scripts = manifest.content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  const sizes = await Promise.all(scripts.map(gzipped));
  const content = sizes.reduce((sum, size) => sum + size, 0);
  const [engine, overlay] = [await gzipped(ENGINE), await gzipped(OVERLAY)];
  const portal = await gzipped(PORTAL);
  if (content > CONTENT_SCRIPT_LIMIT)
    broken.push(`content script: ${content} bytes gzip, the limit is ${CONTENT_SCRIPT_LIMIT}`);
  if (engine > ENGINE_LIMIT) broken.push(`engine: ${engine} bytes gzip, the limit is ${ENGINE_LIMIT}`);
  if (overlay > OVERLAY_LIMIT) broken.push(`overlay: ${overlay} bytes gzip, the limit is ${OVERLAY_LIMIT}`);
  if (portal > PORTAL_LIMIT) broken.push(`portal script: ${portal} bytes gzip, the limit is ${PORTAL_LIMIT}`);
  if (broken.length > 0) throw new Error(`The build breaks a promise:\n  ${broken.join('\n  ')}`);
  return { content, engine, overlay, portal };
}
