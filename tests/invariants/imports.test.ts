/** The import rules of docs/architecture.md: data flows one way, and the parts stay ignorant of each other. */
import { describe, expect, it } from 'vitest';
import { codeOf, filesMatching, importsOf, reachableFrom } from './source-tree';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.includes('/testing/');
const sourceOf = (...folders: string[]): string[] =>
  filesMatching(...folders.map((folder) => `${folder}/**/*.{ts,tsx}`)).filter((path) => !isTest(path));

const checkFiles = filesMatching('checks/*/*.ts').filter((path) => !isTest(path));
/** Pure functions that checks may use, small enough for a page. */
const PACKAGES_BEHIND_CHECKS = new Set([
  // Offsets of IANA zones, which are data of the browser and no clock.
  '@date-fns/tz/tzOffset',
  // What two texts share and what they do not: 3 kB gzip.
  'fast-diff',
]);
const PURE = /^(?:utils\/(?:audit|facts|time|text)\/|checks\/)/;

describe('checks', () => {
  it('are found', () => expect(checkFiles.length).toBeGreaterThan(0));

  it.each(checkFiles)('%s knows facts and nothing else', (path) => {
    const { files, packages } = reachableFrom(path);
    expect([...files].filter((file) => !PURE.test(file))).toEqual([]);
    expect([...files].filter((file) => file.startsWith('checks/'))).toEqual([path]);
    expect([...packages].filter((name) => !PACKAGES_BEHIND_CHECKS.has(name))).toEqual([]);
  });

  it.each(checkFiles)('%s touches no page, clock, storage, network or browser', (path) => {
    const forbidden =
      /\b(?:document|window|globalThis|self|navigator|location|localStorage|chrome|browser|fetch|XMLHttpRequest|WebSocket|setTimeout|setInterval|Date\.now|Math\.random)\b|new Date\(\s*\)/;
    // Ids and messages may say "browser": only code can touch one.
    expect(codeOf(path).replace(/'[^'\n]*'/g, "''")).not.toMatch(forbidden);
  });

  it('bring no test into the registry', () => {
    const { files } = reachableFrom('checks/index.ts');
    expect([...files].filter(isTest)).toEqual([]);
    expect(checkFiles.filter((path) => !files.has(path))).toEqual([]);
  });
});

describe('directions', () => {
  const never = (from: string[], to: RegExp): string[] =>
    from.flatMap((path) =>
      importsOf(path)
        .filter(({ file, specifier }) => to.test(file ?? specifier))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );

  it.each<[string, string[], RegExp]>([
    [
      'the reader knows no checks',
      sourceOf('cabinet'),
      /^(?:checks|utils\/(?:audit|explain|overlay|storage)|components)\//,
    ],
    [
      'the overlay knows no pages and no checks',
      sourceOf('utils/overlay'),
      /^(?:cabinet|checks|utils\/explain)\//,
    ],
    ['views know no pages', sourceOf('components'), /^cabinet\//],
    [
      'facts and verdicts know nobody',
      sourceOf('utils/facts', 'utils/audit'),
      /^(?!utils\/(?:facts|audit)\/|utils\/storage\/limits\.ts)/,
    ],
    [
      'words know no pages',
      sourceOf('utils/explain', 'utils/i18n'),
      /^(?:cabinet|components|utils\/overlay)\//,
    ],
    [
      'nothing depends on an entry point',
      sourceOf('cabinet', 'checks', 'components', 'utils'),
      /^entrypoints\//,
    ],
    [
      'nothing that ships depends on the demo or the tests',
      sourceOf('cabinet', 'checks', 'components', 'utils', 'entrypoints'),
      /^(?:demo|tests|scripts)\//,
    ],
  ])('%s', (_rule, from, to) => expect(never(from, to)).toEqual([]));
});

describe('the content script', () => {
  const entries = filesMatching(
    'entrypoints/*.content/index.{ts,tsx}',
    'entrypoints/*.content.{ts,tsx}',
    'entrypoints/portal.ts',
  );

  it.each(entries)('%s stays light', (entry) => {
    const { files, packages } = reachableFrom(entry);
    expect(
      [...files].filter((file) =>
        /character-name|utils\/(?:explain|i18n|storage\/(?!limits\.ts))\b/.test(file),
      ),
    ).toEqual([]);
    expect(
      [...packages].filter((name) => /^(?:webextension-polyfill|zod|intl-messageformat)$/.test(name)),
    ).toEqual([]);
  });
});
