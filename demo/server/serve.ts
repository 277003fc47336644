/** Serves a cabinet over HTTPS on the loopback, and says how Chromium reaches it under the cabinet's real address. */
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { selfSigned } from './certificate.ts';
import { CABINET_ORIGIN, type Cabinet, type CabinetResponse } from './handler.ts';

export interface CabinetServer {
  port: number;
  /** Arguments that make Chromium find this server, and nothing else on any network, at `https://seller.ozon.ru`. */
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
  const { hostname } = new URL(CABINET_ORIGIN);
  const { key, certificate, spki } = selfSigned(hostname);
  const server = createServer({ key, cert: certificate }, (request, reply) => {
    respond(cabinet, request).then(
      ({ status, headers, body }) => reply.writeHead(status, headers).end(body),
      (error: unknown) => reply.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo server has no port');
  return {
    port: address.port,
    chromiumArgs: [
      `--host-resolver-rules=MAP ${hostname} 127.0.0.1:${address.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
