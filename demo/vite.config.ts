import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Class names met so far, by style sheet: their order numbers the generated names. */
const seen = new Map<string, string[]>();

/**
 * Names a class as the cabinet's own builds do (`rc8110-a0`): a hash of the module and a running letter and digit,
 * so that nothing which reads the page can lean on a meaningful name.
 */
function hashedName(name: string, file: string): string {
  const module = file.replace(/\?.*$/, '').replace(fileURLToPath(new URL('.', import.meta.url)), '');
  const names = seen.get(module) ?? [];
  seen.set(module, names);
  if (!names.includes(name)) names.push(name);
  const order = names.indexOf(name);
  const hash = createHash('sha256').update(module).digest();
  const letters = [0, 1].map((at) => String.fromCharCode(97 + (hash.readUInt8(at) % 26))).join('');
  const digits = 1000 + (hash.readUInt16BE(2) % 9000);
  return `${letters}${digits}-${String.fromCharCode(97 + Math.floor(order / 10))}${order % 10}`;
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('sl-') } } })],
  css: { modules: { generateScopedName: hashedName } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Two sites: the cabinet, and the payment provider's portal.
    rolldownOptions: {
      input: ['index.html', 'portal.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
    // The browsers that the extension itself supports.
    target: ['chrome114', 'firefox115'],
    chunkSizeWarningLimit: 2000,
  },
});
