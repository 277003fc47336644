/** Bundles our own modules for a test page: what runs there is the real code, without the extension round it. */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { labelsPlugin } from '../../../cabinet/labels/labels-plugin';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bundles = new Map<string, Promise<string>>();

/**
 * @param entry a module, by its path from the project's root
 * @returns a script for `page.addScriptTag` or `page.evaluate`; made once per run
 */
export function bundleForPage(entry: string): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = bundle(entry);
  bundles.set(entry, made);
  return made;
}

async function bundle(entry: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [labelsPlugin()],
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}${entry}`, formats: ['iife'], name: 'bundled' },
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunk = chunks.find((one): one is Rollup.OutputChunk => one.type === 'chunk');
  if (!chunk) throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}
