/** The server's end of the messenger's connection. What goes over it is small talk: only its outcome is of interest. */
import type { Server } from 'node:https';
import { type WebSocket, WebSocketServer } from 'ws';
import { CHAT_SOCKET_URL, REFUSE } from './hosts.ts';

const { host: CHAT_HOST, pathname: CHAT_PATH, origin: CHAT_ORIGIN } = new URL(CHAT_SOCKET_URL);

/** Answers every message alike, in the namespace that the cabinet's own messages carry. */
function converse(client: WebSocket): void {
  client.on('message', () => client.send(JSON.stringify({ namespace: 'sc_chat', result: {} })));
}

/**
 * From now on `server` connects whoever comes for the messenger's socket, and answers 503 to those who ask to be refused
 * and to all other upgrades.
 * @returns what ends all connections
 */
export function answerChatSockets(server: Server): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });
  sockets.on('connection', converse);
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', CHAT_ORIGIN);
    const isChat = request.headers.host === CHAT_HOST && url.pathname === CHAT_PATH;
    if (!isChat || url.searchParams.has(REFUSE)) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
  return () => {
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  };
}
