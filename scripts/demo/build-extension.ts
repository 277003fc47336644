import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { DemoError } from './demo-error.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the extension for Chromium.
 * @returns the folder that holds it
 * @throws {DemoError} with all that the build said when it fails
 */
export async function buildExtension(): Promise<string> {
  const build = spawn(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [code, output, errors] = await Promise.all([
    new Promise<number | null>((resolve, reject) => build.once('error', reject).once('close', resolve)),
    text(build.stdout),
    text(build.stderr),
  ]);
  if (code !== 0)
    throw new DemoError(stripVTControlCharacters(`The extension did not build:\n${output}${errors}`));
  return fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
}
