/**
 * Mozilla's own linter over the Firefox build, with the few warnings that we know and cannot avoid. Anything else, or one of
 * these more often than stated, fails. Fewer is no failure: then a line here can go.
 *
 * Usage: node scripts/run-ts.mjs tests/firefox/lint.ts [folder of the unpacked build]
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const WEB_EXT = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));

interface Known {
  code: string;
  file: RegExp;
  atMost: number;
  /** Why it may stand; printed. */
  because: string;
}

const KNOWN: readonly Known[] = [
  {
    code: 'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    atMost: 1,
    because:
      'addons.mozilla.org wants data_collection_permissions; Firefox before 140 does not know it and passes over it',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    atMost: 1,
    because: 'the same on Android, before 142',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/|^inline-overlay\.js$/,
    atMost: 2,
    because: "Preact's dangerouslySetInnerHTML, which no component of ours uses",
  },
  {
    code: 'DANGEROUS_EVAL',
    file: /^background\.js$|^chunks\//,
    atMost: 2,
    because: "zod's question whether it may compile; never asked, for utils/storage/zod.ts sets `jitless`",
  },
];

/** A message of the linter, as far as it is used here. */
interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}
interface Report {
  errors: Message[];
  warnings: Message[];
  notices: Message[];
}

async function lint(folder: string): Promise<Report> {
  const args = [
    WEB_EXT,
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
    '--no-input',
  ];
  // It ends with 1 when it has errors; its report stands all the same.
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  return JSON.parse(stdout);
}

/** @throws naming every message that is not known */
export async function main([folder = BUILD]: string[]): Promise<void> {
  const { errors, warnings, notices } = await lint(folder);
  const left = new Map(KNOWN.map((known) => [known, known.atMost]));
  const unknown = [...errors, ...warnings, ...notices].filter(({ code, file = '' }) => {
    const known = KNOWN.find((each) => each.code === code && each.file.test(file) && left.get(each));
    if (!known) return true;
    left.set(known, (left.get(known) ?? 0) - 1);
    console.log(`known: ${file}: ${code}: ${known.because}`);
    return false;
  });
  if (unknown.length === 0) return;
  const lines = unknown.map(
    ({ code, message, file, line }) => `${file ?? ''}:${line ?? ''} ${code}: ${message}`,
  );
  throw new Error(`web-ext lint:\n  ${lines.join('\n  ')}`);
}
