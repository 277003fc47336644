/**
 * Parts of the content script that are loaded when they are needed, so that a page which needs none never pays for them
 * (docs/decisions/overlay-on-demand.md, docs/decisions/engine-on-demand.md). Each is a script of the extension that leaves
 * what it offers in the content script's own world, which the page cannot see.
 */

/** The scripts, by the name of what they offer. They are web-accessible for the cabinet only (wxt.config.ts). */
const SCRIPTS = { overlay: '/inline-overlay.js', engine: '/cabinet-engine.js' } as const;
export type PartName = keyof typeof SCRIPTS;

type World = typeof globalThis & Record<symbol, unknown>;
const placeOf = (name: PartName): symbol => Symbol.for(`sellerlint.${name}`);

/** Called by the loaded script. */
export function offerPart(name: PartName, part: unknown): void {
  (globalThis as World)[placeOf(name)] = part;
}

/**
 * Loads a part's script into this content script's world, once.
 * @returns what the script offered; the caller names its type
 * @throws when the script cannot be loaded: the extension was updated or removed
 */
export async function loadPart<T>(name: PartName): Promise<T> {
  const known = (globalThis as World)[placeOf(name)];
  if (known) return known as T;
  // A variable, so that the bundler leaves the import to the browser.
  const address = chrome.runtime.getURL(SCRIPTS[name]);
  await import(/* @vite-ignore */ address);
  const loaded = (globalThis as World)[placeOf(name)];
  if (!loaded) throw new Error(`The ${name} did not load`);
  return loaded as T;
}
