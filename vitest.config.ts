import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { labelsPlugin } from './cabinet/labels/labels-plugin';

export default defineConfig({
  plugins: [labelsPlugin()],
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{assets,cabinet,checks,components,scripts,tests/invariants,utils}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
  },
});
