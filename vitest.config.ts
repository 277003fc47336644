import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { labelsPlugin } from './cabinet/labels/labels-plugin';

export default defineConfig({
  plugins: [labelsPlugin()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{checks,cabinet,components,utils,scripts,tests/invariants}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
  },
});
