/**
 * What the user may allow besides the cabinet, each a feature of its own that is off until then
 * (docs/decisions/lianlian-portal.md, docs/decisions/chat-socket-watch.md). Data only: the manifest, the dashboard and the
 * background read the same lists.
 */
// By its path: the build's configuration reads this file too, and knows no alias.
import { PORTAL_ORIGIN } from '../messaging/sender';

export const PORTAL_PATTERN = `${PORTAL_ORIGIN}/*`;
/** The host of the messenger's connection, as public code has seen it in the live cabinet. */
export const SOCKET_PATTERN = 'wss://ws.seller.ozon.ru/*';

/** An API permission and the hosts it is for; allowed together or not at all. */
export interface OptionalPermissions {
  permissions: ('scripting' | 'webRequest')[];
  origins: string[];
}

export const OPTIONAL = {
  /** Registering a script for the portal needs `scripting`. */
  portal: { permissions: ['scripting'], origins: [PORTAL_PATTERN] },
  /** Hearing how a connection went needs `webRequest`, without the right to block or change anything. */
  socket: { permissions: ['webRequest'], origins: [SOCKET_PATTERN] },
} as const satisfies Record<string, OptionalPermissions>;

export type OptionalFeature = keyof typeof OPTIONAL;

/** The permissions of a feature as the browsers' calls take them: arrays of their own. */
export function permissionsOf(feature: OptionalFeature): OptionalPermissions {
  const { permissions, origins } = OPTIONAL[feature];
  return { permissions: [...permissions], origins: [...origins] };
}

/**
 * The manifest's keys. Firefox knows `optional_host_permissions` only since 128; before, and still, it takes hosts among
 * `optional_permissions`.
 */
export function optionalManifestKeys(browser: string): Record<string, string[]> {
  const features = Object.values(OPTIONAL);
  const permissions = features.flatMap((feature) => [...feature.permissions]);
  const origins = features.flatMap((feature) => [...feature.origins]);
  return browser === 'firefox'
    ? { optional_permissions: [...permissions, ...origins] }
    : { optional_permissions: permissions, optional_host_permissions: origins };
}
