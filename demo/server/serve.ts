/** Serves a cabinet over HTTPS on the loopback, and says how Chromium reaches it under the real addresses. */
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { selfSigned } from './certificate.ts';
import { answerChatSockets } from './chat-socket.ts';
import type { Cabinet, CabinetResponse } from './handler.ts';
import { HOSTS } from './hosts.ts';

export interface CabinetServer {
  port: number;
  /**
   * Arguments that make Chromium find this server, and nothing else on any network, at the addresses of the cabinet, of
   * its messenger's socket and of the payment provider's portal.
   */
  chromiumArgs: string[];
  close(): Promise<void>;
}

async function respond(cabinet: Cabinet, request: IncomingMessage): Promise<CabinetResponse> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = String(value);
  }
  const body = await text(request);
  const response = cabinet.handle({
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers,
    body,
  });
  if (response.delayMs > 0) await wait(response.delayMs);
  return response;
}

/**
 * @param port 0 takes any free one
 * @throws when the port is taken
 */
export async function serveCabinet(cabinet: Cabinet, port = 0): Promise<CabinetServer> {
  const { key, certificate, spki } = selfSigned(HOSTS);
  const server = createServer({ key, cert: certificate }, (request, reply) => {
    respond(cabinet, request).then(
      ({ status, headers, body }) => reply.writeHead(status, headers).end(body),
      (error: unknown) => reply.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });
  const hangUp = answerChatSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo server has no port');
  const ours = HOSTS.map((host) => `MAP ${host} 127.0.0.1:${address.port}`).join(', ');
  return {
    port: address.port,
    chromiumArgs: [
      `--host-resolver-rules=${ours}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    close: () =>
      new Promise((resolve, reject) => {
        hangUp();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
