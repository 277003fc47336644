/**
 * The browsers and fonts that the demo and the tests need. Says nothing and takes no time when they are there; installs
 * what is missing where it may (Debian and its like, as root or through sudo), else says exactly what to run.
 *
 * Usage: node scripts/install-system.mjs [--firefox]
 * Plain JavaScript: it runs before anything else, on whatever Node is at hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Chinese and Russian text, and the emoji of the hostile-text tests, must not come out as empty boxes. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

// Not Google Chrome: since version 137 it does not load an extension from the command line.
const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const CHROMIUM_ADVICE =
  'Chromium is missing. Run: npx playwright install chromium   (or set CHROMIUM_PATH to a Chromium of yours)';
const FIREFOX_ADVICE =
  'Firefox is missing. Install it from https://www.mozilla.org/firefox/   (or set FIREFOX_PATH to a Firefox of yours)';

/** Something is missing and cannot be installed from here; the message says what to run. */
export class MissingSystemError extends Error {}

/** A snap runs in a confinement in which it can read neither our build nor a profile under /tmp. */
function usable(path) {
  return existsSync(path) && !realpathSync(path).includes('/snap');
}

/** The Chromium that `npx playwright install chromium` puts into the user's cache. */
function playwrightChromium() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return chromium.executablePath();
}

/** A browser that the user named; undefined when they named none. */
function named(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!existsSync(path)) throw new MissingSystemError(`${variable} names no file: ${path}`);
  return path;
}

function findChromium() {
  const found = named('CHROMIUM_PATH') ?? CHROMIUM_PLACES.find(usable);
  // Asked last: it takes Playwright half a second to say.
  return found ?? [playwrightChromium()].find(usable);
}

function findFirefox() {
  return named('FIREFOX_PATH') ?? FIREFOX_PLACES.find(usable);
}

export function chromiumPath() {
  const path = findChromium();
  if (path === undefined) throw new MissingSystemError(CHROMIUM_ADVICE);
  return path;
}

export function firefoxPath() {
  const path = findFirefox();
  if (path === undefined) throw new MissingSystemError(FIREFOX_ADVICE);
  return path;
}

/** `ID` and `ID_LIKE` of os-release(5); empty on other systems. */
function distribution() {
  if (!existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return [];
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
  return lines
    .filter((line) => /^ID(_LIKE)?=/.test(line))
    .flatMap((line) => line.replace(/^\w+=/, '').replaceAll('"', '').split(' '));
}

function missingPackages(packages) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...packages], {
    encoding: 'utf8',
  });
  const present = new Set((stdout ?? '').split('\n').filter((line) => line.endsWith(' installed')));
  return packages.filter((name) => !present.has(`${name} installed`));
}

/** What to write before a command that needs root; undefined when we may not. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n'];
  return process.stdin.isTTY && existsSync('/usr/bin/sudo') ? ['sudo'] : undefined;
}

function run(prefix, args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return spawnSync(command, rest, { stdio: ['inherit', 'ignore', 'pipe'], encoding: 'utf8' });
}

function install(packages) {
  const byHand = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  const prefix = asRoot();
  if (prefix === undefined) throw new MissingSystemError(`Missing: ${packages.join(', ')}. Run: ${byHand}`);
  console.log(`Installing ${packages.join(', ')} …`);
  // When the lists cannot be refreshed the ones at hand may still do: only the installation decides.
  run(prefix, ['update', '-qq']);
  const { status, stderr } = run(prefix, ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (status !== 0) throw new MissingSystemError(`${stderr}\nThat did not install. Run by hand: ${byHand}`);
}

export function ensureSystem({ firefox = false } = {}) {
  const names = distribution();
  if (names.includes('debian')) {
    const packages = missingPackages(FONTS);
    // Ubuntu's packages of both browsers are snaps.
    if (!names.includes('ubuntu')) {
      if (findChromium() === undefined) packages.unshift('chromium');
      if (firefox && findFirefox() === undefined) packages.unshift('firefox-esr');
    }
    try {
      if (packages.length > 0) install(packages);
    } catch (error) {
      if (!(error instanceof MissingSystemError)) throw error;
      // Without the fonts things still run, with empty boxes for letters; without a browser the lines below throw.
      console.warn(error.message);
    }
  }
  chromiumPath();
  if (firefox) firefoxPath();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    ensureSystem({ firefox: process.argv.includes('--firefox') });
  } catch (error) {
    if (!(error instanceof MissingSystemError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
