/**
 * `npm run bench`: the table of budgets, measured in one run of one browser, printed and written to docs/benchmarks.md.
 * A broken budget is reported, not hidden, and ends the run with an error only under `--strict`.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { ensureSystem } from '../../scripts/install-system.mjs';
import { extensionId, launch } from './browser';
import { latencyRows } from './latency';
import { popupRows } from './popup';
import { markdown, textTable } from './report';
import type { Row } from './row';
import { longTaskRows, quietRows, shiftRows, stormRows } from './running';
import { scanRows } from './scan';
import { sizeRows } from './sizes';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  context: BrowserContext;
  /** Id of the extension. */
  id: string;
  /** Folder of the build. */
  extension: string;
}

const GROUPS: Record<string, (run: Run) => Promise<Row[]>> = {
  scan: ({ context }) => scanRows(context),
  storm: ({ context, id }) => stormRows(context, id),
  quiet: ({ context, id }) => quietRows(context, id),
  latency: ({ context }) => latencyRows(context),
  shift: ({ context }) => shiftRows(context),
  tasks: ({ context }) => longTaskRows(context),
  sizes: ({ extension }) => sizeRows(extension),
  popup: ({ context, id }) => popupRows(context, id),
};

/** The build to measure: the one named by `SELLERLINT_BUILD`, else one made now. */
function build(): string {
  const { SELLERLINT_BUILD: named } = process.env;
  if (named) return named;
  const { status } = spawnSync('npx', ['wxt', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Vite, which runs this script, speaks of development; what is measured is what is shipped.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('wxt build failed');
  return `${root}.output/chrome-mv3`;
}

/** @param args `--strict`: exit code 1 when a budget is broken; `--only=scan,storm`: these groups, and no file */
export async function main(args: string[]): Promise<void> {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  ensureSystem();
  const extension = build();
  const started = Date.now();
  const [loadBefore = 0] = loadavg();
  const context = await launch(extension);
  const rows: Row[] = [];
  let chromium = '';
  try {
    chromium = await context.newPage().then((page) => page.evaluate(() => navigator.userAgent));
    const run = { context, id: await extensionId(context), extension };
    for (const [name, measure] of Object.entries(GROUPS)) {
      if (only && !only.includes(name)) continue;
      const began = Date.now();
      rows.push(...(await measure(run)));
      console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`);
    }
  } finally {
    await context.close();
  }
  console.log(`\n${textTable(rows)}`);
  const [loadAfter = 0] = loadavg();
  if (!only) {
    const circumstances = {
      date: new Date(started),
      chromium: /Chrome\/(\S+)/.exec(chromium)?.[1] ?? chromium,
      tookMs: Date.now() - started,
      load: [loadBefore, loadAfter] as const,
    };
    await writeFile(`${root}docs/benchmarks.md`, markdown(rows, circumstances));
    console.log('\nWritten to docs/benchmarks.md');
  }
  if (args.includes('--strict') && rows.some(({ ok }) => ok === false)) process.exitCode = 1;
}
