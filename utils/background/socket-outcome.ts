/** How the attempts of the messenger to connect went, one after the other. Pure. */
import type { SocketOutcome } from '@/utils/facts/facts';

/** What became of one attempt. */
export type SocketEvent = 'connected' | 'blocked' | 'failed';

/** What the browser says at the end of a request; a part of `webRequest`'s details. */
export interface RequestEnd {
  statusCode?: number | undefined;
  error?: string | undefined;
}

/** RFC 6455 §4.1: the handshake succeeded. */
const SWITCHING_PROTOCOLS = 101;
/**
 * The names under which browsers say that an extension or their own protection has stopped a request. Chromium:
 * `net_error_list.h`. Firefox: an extension that cancels a request cancels it with NS_ERROR_ABORT, a content policy blocks
 * with NS_ERROR_CONTENT_BLOCKED, tracking protection with one of the …_URI names (`ErrorList.py`).
 */
const BLOCKED = new Set([
  'net::ERR_BLOCKED_BY_CLIENT',
  'NS_ERROR_ABORT',
  'NS_ERROR_CONTENT_BLOCKED',
  'NS_ERROR_BLOCKED_BY_POLICY',
  'NS_ERROR_BLOCKED_URI',
  'NS_ERROR_TRACKING_URI',
  'NS_ERROR_TRACKING_ANNOTATION_URI',
  'NS_ERROR_FINGERPRINTING_URI',
  'NS_ERROR_SOCIALTRACKING_URI',
  'NS_ERROR_EMAILTRACKING_URI',
]);
/**
 * Ends that say nothing of the connection: the page was left, or the computer has no network. Chromium names nearly every
 * failed handshake ERR_FAILED, which is why the caller also asks whether the computer is online.
 */
const NOTHING = new Set([
  'net::ERR_ABORTED',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_NETWORK_CHANGED',
  'net::ERR_NETWORK_IO_SUSPENDED',
  'NS_BINDING_ABORTED',
  'NS_ERROR_OFFLINE',
]);
/** More than anybody needs to know of. */
const MAX_FAILURES = 1000;

/**
 * @param online whether the computer has a network at all
 * @returns undefined when the end of this request says nothing about the connection
 */
export function socketEventOf({ statusCode, error }: RequestEnd, online: boolean): SocketEvent | undefined {
  if (error === undefined) return statusCode === SWITCHING_PROTOCOLS ? 'connected' : 'failed';
  if (BLOCKED.has(error)) return 'blocked';
  return online && !NOTHING.has(error) ? 'failed' : undefined;
}

/** @returns the outcome after one more attempt; a connection forgives the failures before it */
export function afterEvent(outcome: SocketOutcome | undefined, event: SocketEvent): SocketOutcome {
  if (event === 'connected') return { failures: 0, blocked: false };
  const failures = Math.min((outcome?.failures ?? 0) + 1, MAX_FAILURES);
  return { failures, blocked: event === 'blocked' };
}
