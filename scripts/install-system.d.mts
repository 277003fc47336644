/** Something is missing and cannot be installed from here; the message says what to run. */
export class MissingSystemError extends Error {}

/**
 * @returns absolute path of a Chromium that loads extensions: `CHROMIUM_PATH`, the system's, else Playwright's own
 * @throws {MissingSystemError} when there is none
 */
export function chromiumPath(): string;

/**
 * @returns absolute path of Firefox: `FIREFOX_PATH`, else the system's
 * @throws {MissingSystemError} when there is none
 */
export function firefoxPath(): string;

/**
 * Makes sure of Chromium, the fonts and, when asked, Firefox.
 * @throws {MissingSystemError} when something is missing and may not be installed from here
 */
export function ensureSystem(options?: { firefox?: boolean }): void;
