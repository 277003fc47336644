/** The demo cabinet behind a proxy, fresh for every case. */
import { DEMO_DIST } from '../../../demo/build';
import { readDemo } from '../../../demo/server/files';
import { CABINET_ORIGIN, type Cabinet, createCabinet } from '../../../demo/server/handler';
import { serveCabinet } from '../../../demo/server/serve';
import { startProxy } from './loopback-proxy';

const CSP = 'content-security-policy';

export interface DemoSite {
  /** Port of the proxy that leads to it. */
  proxyPort: number;
  /** Everything saved is forgotten, and the usual Content-Security-Policy stands again. */
  reset(): void;
  /** From now on documents come with this policy. */
  setPolicy(policy: string): void;
  close(): Promise<void>;
}

/** @throws when the demo has not been built */
export async function startDemoSite(): Promise<DemoSite> {
  const files = await readDemo(DEMO_DIST);
  let cabinet = createCabinet({ files });
  let policy: string | undefined;
  const latest: Cabinet = {
    handle(request) {
      const response = cabinet.handle(request);
      if (policy === undefined || response.headers[CSP] === undefined) return response;
      return { ...response, headers: { ...response.headers, [CSP]: policy } };
    },
    settingsOf: (store) => cabinet.settingsOf(store),
    get saves() {
      return cabinet.saves;
    },
  };
  const server = await serveCabinet(latest);
  const proxy = await startProxy(new URL(CABINET_ORIGIN).hostname, server.port);
  return {
    proxyPort: proxy.port,
    reset() {
      cabinet = createCabinet({ files });
      policy = undefined;
    },
    setPolicy(next) {
      policy = next;
    },
    async close() {
      await proxy.close();
      await server.close();
    },
  };
}
