/**
 * The extension in Firefox, which Playwright cannot drive: installed as a user installs it, at the
 * cabinet's real address, without any network.
 *
 * Usage: node scripts/run-ts.mjs tests/firefox/run.ts [folder of the unpacked build]
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { flagCases } from './cases/flags';
import { lifecycleCases } from './cases/lifecycle';
import { optionalCases } from './cases/optional';
import { popupCases } from './cases/popup';
import { type Case, createWorld, type World } from './world';

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const REPORTS = fileURLToPath(new URL('../../.output/reports/', import.meta.url));
const REPORT = `${REPORTS}firefox.json`;

// The last of the lifecycle's closes every document of the extension.
const CASES: readonly Case[] = [...flagCases, ...popupCases, ...optionalCases, ...lifecycleCases];

/** @returns whether the case holds; prints one line, and why not */
async function holds({ name, run }: Case, world: World): Promise<boolean> {
  const started = performance.now();
  const end = (mark: string) => `${mark} ${name} (${Math.round(performance.now() - started)} ms)`;
  try {
    await world.reset();
    await run(world);
    console.log(end('✔'));
    return true;
  } catch (error) {
    console.log(`${end('✘')}\n  ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/**
 * Runs every case, prints a line for each and leaves the counts in `.output/reports/firefox.json`.
 * @throws when one does not hold, or Firefox cannot be started
 */
export async function main([extension = BUILD]: string[]): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  await mkdir(REPORTS, { recursive: true });
  // A run that cannot start must not leave the counts of the one before.
  await rm(REPORT, { force: true });
  const world = await createWorld(extension);
  try {
    for (const each of CASES) counts[(await holds(each, world)) ? 'passed' : 'failed'] += 1;
  } finally {
    await world.close();
  }
  await writeFile(REPORT, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} of ${CASES.length} cases do not hold in Firefox`);
}
