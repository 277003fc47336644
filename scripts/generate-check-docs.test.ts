import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { filesMatching } from '@/tests/invariants/source-tree';
import { generate } from './generate-check-docs';

describe('docs/checks', () => {
  const pages = generate();

  it.each(Object.keys(pages))('%s is current', async (path) => {
    expect(await readFile(path, 'utf8'), 'run: node scripts/run-ts.mjs scripts/generate-check-docs.ts').toBe(
      pages[path],
    );
  });

  it('has no page of a check that is gone', () => {
    expect(filesMatching('docs/checks/**/*.md')).toEqual(Object.keys(pages).sort());
  });
});
