import { describe, expect, test } from 'vitest';
import { afterEvent, type RequestEnd, type SocketEvent, socketEventOf } from './socket-outcome';

describe('socketEventOf', () => {
  test.each<[string, RequestEnd, SocketEvent | undefined]>([
    ['a handshake', { statusCode: 101 }, 'connected'],
    ['an answer that is no handshake', { statusCode: 403 }, 'failed'],
    ['Chromium: an extension blocked it', { error: 'net::ERR_BLOCKED_BY_CLIENT' }, 'blocked'],
    ['Chromium: anything else', { error: 'net::ERR_FAILED' }, 'failed'],
    ['Chromium: refused', { error: 'net::ERR_CONNECTION_REFUSED' }, 'failed'],
    ['Chromium: the page was left', { error: 'net::ERR_ABORTED' }, undefined],
    ['Firefox: an extension cancelled it', { error: 'NS_ERROR_ABORT' }, 'blocked'],
    ['Firefox: tracking protection', { error: 'NS_ERROR_TRACKING_URI' }, 'blocked'],
    ['Firefox: refused', { error: 'NS_ERROR_CONNECTION_REFUSED' }, 'failed'],
    ['Firefox: the page was left', { error: 'NS_BINDING_ABORTED' }, undefined],
  ])('%s', (_name, end, event) => expect(socketEventOf(end, true)).toBe(event));

  test('a computer without a network says nothing about the chat, but a block stays a block', () => {
    expect(socketEventOf({ error: 'net::ERR_FAILED' }, false)).toBeUndefined();
    expect(socketEventOf({ error: 'net::ERR_BLOCKED_BY_CLIENT' }, false)).toBe('blocked');
  });
});

describe('afterEvent', () => {
  const outcomeOf = (...events: SocketEvent[]) => events.reduce(afterEvent, undefined);

  test('failures count in a row', () => {
    expect(outcomeOf('failed', 'failed', 'failed')).toEqual({ failures: 3, blocked: false });
  });

  test('a connection forgives them', () => {
    expect(outcomeOf('failed', 'blocked', 'connected')).toEqual({ failures: 0, blocked: false });
  });

  test('blocked is what the last failure was', () => {
    expect(outcomeOf('failed', 'blocked')).toEqual({ failures: 2, blocked: true });
    expect(outcomeOf('blocked', 'failed')).toEqual({ failures: 2, blocked: false });
  });
});
