/** The messenger's connection, opened as the real one is, and opened again whenever it breaks. */
import { onBeforeUnmount, type Ref, ref } from 'vue';
import { CHAT_SOCKET_URL, REFUSE } from '../server/hosts.ts';

/** After `?socket=`: the server connects, turns away every time, or only the first two times. */
export const SOCKET_WAYS = ['1', 'refuse', 'refuse-twice'] as const;
export type SocketWay = (typeof SOCKET_WAYS)[number];

/** Between a break and the next attempt. */
const RETRY_MS = 700;

export interface ChatSocket {
  state: Ref<'connecting' | 'open' | 'closed'>;
  /** Attempts since the last connection. */
  attempts: Ref<number>;
}

export function socketWay(value: string | null): SocketWay | null {
  return SOCKET_WAYS.find((way) => way === value) ?? null;
}

function isTurnedAway(way: SocketWay, attempt: number): boolean {
  return way === 'refuse' || (way === 'refuse-twice' && attempt <= 2);
}

/** Connects until the component that calls it is taken away. */
export function useChatSocket(way: SocketWay): ChatSocket {
  const state = ref<'connecting' | 'open' | 'closed'>('connecting');
  const attempts = ref(0);
  let socket: WebSocket | null = null;
  let pending = 0;

  function connect(): void {
    attempts.value += 1;
    state.value = 'connecting';
    const address = isTurnedAway(way, attempts.value) ? `${CHAT_SOCKET_URL}?${REFUSE}=1` : CHAT_SOCKET_URL;
    const opened = new WebSocket(address);
    opened.addEventListener('open', () => {
      state.value = 'open';
      attempts.value = 0;
      for (const method of ['initializeChat', 'getChats']) {
        opened.send(JSON.stringify({ namespace: 'sc_chat', method }));
      }
    });
    opened.addEventListener('close', () => {
      state.value = 'closed';
      pending = window.setTimeout(connect, RETRY_MS);
    });
    socket = opened;
  }

  connect();
  onBeforeUnmount(() => {
    window.clearTimeout(pending);
    // Its own end must not open it again.
    socket?.addEventListener('close', () => window.clearTimeout(pending));
    socket?.close();
  });
  return { state, attempts };
}
