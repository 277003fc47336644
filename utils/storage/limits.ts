/** Bounds of stored data that others than the schemas need, here without zod so that the content script may import them. */

/** More acceptances than a person can have meant; a further one is refused, an old one never dropped. */
export const MAX_ACCEPTANCES = 1000;
