/**
 * Runs a TypeScript script of ours as the tests see our code: with the `@/` alias, the label dictionary, JSON and
 * `import.meta.glob`, none of which Node knows. The script exports `main(args)`.
 * Usage: node scripts/run-ts.mjs scripts/<name>.ts [arguments]
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [script, ...args] = process.argv.slice(2);
if (!script) throw new Error('usage: node scripts/run-ts.mjs <script.ts> [arguments]');

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  root,
  configFile: fileURLToPath(new URL('../vitest.config.ts', import.meta.url)),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await server.ssrLoadModule(`/${script.replace(/^\.?\//, '')}`);
  await main(args);
} finally {
  await server.close();
}
