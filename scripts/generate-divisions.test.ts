import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generate } from './generate-divisions';

describe('generated divisions', () => {
  it.each(Object.entries(generate()))('%s is current', async (path, contents) => {
    const stored = await readFile(path, 'utf8');
    // Compared as a whole, not by a diff: one line holds hundreds of names.
    expect(stored === contents, 'run: node scripts/run-ts.mjs scripts/generate-divisions.ts').toBe(true);
  });
});
