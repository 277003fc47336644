/** Reads the built demo into memory. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * @param folder the built demo (`DEMO_DIST` of `../build.ts`)
 * @returns contents by path as the browser asks for it (`/assets/…`)
 * @throws when the folder cannot be read: the demo has not been built
 */
export async function readDemo(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, await readFile(path));
  }
  return files;
}
