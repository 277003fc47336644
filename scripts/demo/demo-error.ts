/** Something expected did not happen; the message says it all, so that no stack is shown. */
export class DemoError extends Error {}
