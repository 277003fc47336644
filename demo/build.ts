/** Builds the stand-in Seller Center into `demo/dist`. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import config from './vite.config.ts';

/** Where the built files are. */
export const DEMO_DIST = fileURLToPath(new URL('dist/', import.meta.url));

/** @throws when the build fails; the error says where. */
export async function buildDemo(): Promise<void> {
  await build({ ...config, configFile: false });
}
