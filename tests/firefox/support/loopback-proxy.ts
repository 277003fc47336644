/**
 * How Firefox reaches the demo at the cabinet's real address: a proxy that tunnels this one address to a port of the
 * loopback and refuses all others. So the browser under test reaches no network either.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface LoopbackProxy {
  port: number;
  close(): Promise<void>;
}

/**
 * @param host the host name to answer for, on port 443
 * @param target port of the loopback that stands in for it
 */
export async function startProxy(host: string, target: number): Promise<LoopbackProxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client)).on('error', () => client.destroy());
    client.once('data', (head) => {
      // RFC 9110 §9.3.6; a browser sends nothing more before it is answered.
      if (!head.toString('latin1').startsWith(`CONNECT ${host}:443 `)) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const inner = connect(target, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.pipe(inner).pipe(client);
      });
      client.on('close', () => inner.destroy());
      inner.on('error', () => client.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    port: address.port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
