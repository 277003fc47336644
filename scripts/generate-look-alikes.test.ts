import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generate } from './generate-look-alikes';

describe('generated look-alikes', () => {
  const files = generate();
  it.each(Object.keys(files))('%s is current', async (path) => {
    const stored = await readFile(path, 'utf8');
    expect(stored === files[path], 'run: node scripts/run-ts.mjs scripts/generate-look-alikes.ts').toBe(true);
  });
});
