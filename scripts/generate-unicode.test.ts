import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generate } from './generate-unicode';

describe('generated Unicode data', () => {
  const files = generate();
  it.each(Object.keys(files))('%s is current', async (path) => {
    const stored = await readFile(path, 'utf8');
    // Compared as a whole, not by a diff: one line holds thousands of names.
    expect(stored === files[path], `run: node scripts/run-ts.mjs scripts/generate-unicode.ts`).toBe(true);
  });
});
