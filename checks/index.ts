/** The registry: every check in a pack's folder, found by its file. Adding a check needs no line here. */
import type { Check } from '@/utils/audit/define-check';

const modules = import.meta.glob<Check>(['./*/*.ts', '!./**/*.test.ts', '!./testing/**'], {
  eager: true,
  import: 'default',
});

/** Every check, in the order of the paths of their files. */
export const checks: readonly Check[] = Object.values(modules);
