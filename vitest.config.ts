import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{checks,cabinet,components,utils,scripts,tests/invariants}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
  },
});
