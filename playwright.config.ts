import { defineConfig } from '@playwright/test';
import { chromiumPath } from './scripts/install-system.mjs';

/** Two cores are full with one worker: the browser has processes of its own. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: process.env.CI ? 'line' : 'list',
  timeout: 30_000,
  outputDir: '.output/test-results',
  use: { launchOptions: { executablePath: chromiumPath(), args: ['--no-sandbox'] } },
});
