/**
 * `npm test`: everything that must hold, on a machine that may have nothing but Node. Each step stops the run when it fails.
 * Plain JavaScript: it starts on whatever Node is at hand; the steps run on the one that npm puts first.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const REPORTS = '.output/reports';
mkdirSync(REPORTS, { recursive: true });

/** Playwright and Vitest say in their JSON how many tests ran; the sum closes the run. */
const counts = {
  vitest: () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(`${REPORTS}/unit.json`, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  },
  playwright: () => {
    const { stats } = JSON.parse(readFileSync(`${REPORTS}/browser.json`, 'utf8'));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  },
  firefox: () => JSON.parse(readFileSync(`${REPORTS}/firefox.json`, 'utf8')),
};

const steps = [
  ['System packages', 'node scripts/install-system.mjs --firefox'],
  ['Prepare', 'npx wxt prepare'],
  ['Format and lint', 'npx biome check .'],
  ['Types', 'npx tsc --noEmit'],
  [
    'Unit tests',
    `npx vitest run --reporter=default --reporter=json --outputFile.json=${REPORTS}/unit.json`,
    counts.vitest,
  ],
  ['Build for Chrome and Yandex Browser', 'npx wxt build'],
  ['Build for Firefox', 'npx wxt build -b firefox'],
  ['Lint of the Firefox build', 'node scripts/run-ts.mjs tests/firefox/lint.ts'],
  ['Demo cabinet', 'npx vite build --config demo/vite.config.ts --logLevel warn'],
  ['Chromium', 'npx playwright test --reporter=line,json', counts.playwright],
  ['Firefox', 'node scripts/run-ts.mjs tests/firefox/run.ts', counts.firefox],
];

let passed = 0;
let failed = 0;
for (const [name, command, count] of steps) {
  const started = Date.now();
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/browser.json` },
  });
  if (count) {
    try {
      const counted = count();
      passed += counted.passed;
      failed += counted.failed;
    } catch {
      failed += 1;
    }
  }
  console.log(`${status === 0 ? '✔' : '✘'} ${name}, ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) {
    console.log(`\n${passed} passed, ${Math.max(failed, 1)} failed`);
    process.exit(1);
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
