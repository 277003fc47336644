/** The little that we ask of a storage area of the browser, so that tests can stand in for it. */

/** `storage.local` or `storage.session`; each `set` and each `remove` is one atomic write. */
export interface StorageArea {
  /** `null` asks for everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** @throws (rejects) when the area is full; what was there then stays as it was */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** The area is full and nothing of ours could be dropped to make room. What was stored before is still there. */
export class StorageFullError extends Error {
  override name = 'StorageFullError';

  constructor(cause: unknown) {
    super('The storage of the browser is full: nothing was changed', { cause });
  }
}

/**
 * Whether a write failed for want of room. Chrome says "QUOTA_BYTES quota exceeded" (and other words with "quota"),
 * Firefox throws a `QuotaExceededError`; neither gives a code.
 */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
}
