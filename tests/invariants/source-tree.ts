/** The project's own source as text, for tests that hold the whole of it to a rule. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths below the project's root that match a pattern, with forward slashes, sorted. */
export function filesMatching(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** A file's text, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Comments, and the strings in which something like the start of a comment may stand (the pattern of a glob). */
const STRING_OR_COMMENT =
  /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** Code without comments, so that a word in prose is not taken for its use. Good enough for our own formatted source. */
export function codeOf(path: string): string {
  return textOf(path).replace(STRING_OR_COMMENT, (_match, text?: string) => text ?? '');
}

/** One import that is still there when the program runs: type-only imports leave no trace. */
export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the root for our own files, else undefined. */
  file: string | undefined;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^'"`;]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/g;
const GLOB = /import\.meta\.glob[^(]*\(\s*(?<argument>\[[^\]]*\]|['"][^'"]+['"])/g;

/** The imports of a file, and the files that its `import.meta.glob` finds. */
export function importsOf(path: string): Import[] {
  const code = codeOf(path);
  const specifiers = [...code.matchAll(IMPORT)].map(({ groups }) => groups?.from ?? groups?.dynamic ?? '');
  const globbed = [...code.matchAll(GLOB)].flatMap(({ groups }) => globFiles(path, groups?.argument ?? ''));
  return [
    ...specifiers.map((specifier) => ({ specifier, file: resolveImport(path, specifier) })),
    ...globbed.map((file) => ({ specifier: file, file })),
  ];
}

/** Everything that runs because a file is loaded: our files (with itself) and packages. */
export function reachableFrom(path: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [path];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (files.has(next)) continue;
    files.add(next);
    if (!/\.(?:ts|tsx)$/.test(next)) continue;
    for (const { specifier, file } of importsOf(next)) {
      if (file === undefined) packages.add(specifier);
      else queue.push(file);
    }
  }
  return { files, packages };
}

function globFiles(from: string, argument: string): string[] {
  const patterns = [...argument.matchAll(/['"]([^'"]+)['"]/g)].map(([, pattern = '']) => pattern);
  const inRoot = (pattern: string): string =>
    normalize(pattern.startsWith('@/') ? pattern.slice(2) : join(dirname(from), pattern));
  const excluded = new Set(
    filesMatching(...patterns.filter((p) => p.startsWith('!')).map((p) => inRoot(p.slice(1)))),
  );
  return filesMatching(...patterns.filter((p) => !p.startsWith('!')).map(inRoot)).filter(
    (file) => !excluded.has(file),
  );
}

function resolveImport(from: string, specifier: string): string | undefined {
  const [path = ''] = specifier.split('?');
  if (!path.startsWith('@/') && !path.startsWith('.')) return undefined;
  const base = path.startsWith('@/') ? join(ROOT, path.slice(2)) : resolve(ROOT, dirname(from), path);
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].find(
    (ending) => /\.\w+$/.test(base + ending) && existsSync(base + ending),
  );
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is no file`);
  return relative(ROOT, base + found).replaceAll('\\', '/');
}
