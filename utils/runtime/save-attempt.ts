/**
 * Whether a click on Save has saved. No single sign says so (product.md): requests may be telemetry, a button may be
 * disabled only while waiting, a toast may be optimistic. Pure: evidence in, verdict out.
 */

/** What has been seen since the click; times in ms on one clock. */
export interface SaveEvidence {
  clickedAt: number;
  /** Nobody pressed Save: Enter in a field may have meant it. Then more is asked for. */
  isGuess?: boolean;
  /** A request of the page to its own host that began after the click was answered well. */
  requestOkAt?: number;
  /** Such a request was answered with an error (status ≥ 400). */
  requestFailedAt?: number;
  /** A text that says "saved" appeared. */
  saidSavedAt?: number;
  /** A text that says that saving failed appeared, or a field was marked invalid. */
  saidFailedAt?: number;
  /** Since when the Save button has been disabled, and not at work, or gone, without a break. */
  buttonIdleSince?: number;
  /** The button has said that it was at work since the click. */
  wasBusy?: boolean;
  /** The controls were rendered anew after the click, or the page went elsewhere. */
  rerenderedAt?: number;
}

export type SaveOutcome = 'pending' | 'saved' | 'failed' | 'expired';

/** How long "saved" may be contradicted by a failing request, in ms. */
const CONTRADICTION_MS = 400;
/** A fetch is told its answer a little before the body ends: by so much "saved" may precede the answer, in ms. */
const ANSWER_MS = 150;
/** "Saved" that no answer preceded may be said in hope: how long it must stand, in ms. */
const HOPE_MS = 2500;
/** How long a button must stay idle after the answer: longer than a spinner needs to give it back. */
const IDLE_MS = 1000;
/** How long the answer must stand alone, with no other sign and no failure, to be believed. */
const QUIET_MS = 3000;
/** When nothing was seen, the edit stays unsaved; a request that fails within this time takes "saved" back, in ms. */
export const EXPIRY_MS = 15_000;

/** @returns what the evidence amounts to at `now`; the new verdict is there within 6 s of the answer */
export function judgeAttempt(evidence: SaveEvidence, now: number): SaveOutcome {
  const {
    clickedAt,
    isGuess,
    requestOkAt,
    requestFailedAt,
    saidSavedAt,
    saidFailedAt,
    buttonIdleSince,
    wasBusy,
    rerenderedAt,
  } = evidence;
  if (saidFailedAt !== undefined) return 'failed';
  const answeredAt = Math.max(requestOkAt ?? -Infinity, requestFailedAt ?? -Infinity);
  const saidInAnswer =
    saidSavedAt !== undefined && requestOkAt !== undefined && saidSavedAt >= answeredAt - ANSWER_MS;
  // Two answers, one of them bad: only words that came after both tell which of them was about saving.
  if (requestFailedAt !== undefined && !saidInAnswer) return 'failed';
  if (saidInAnswer && now - saidSavedAt >= CONTRADICTION_MS) return 'saved';
  if (saidSavedAt !== undefined && !isGuess && now - Math.max(saidSavedAt, answeredAt) >= HOPE_MS)
    return 'saved';
  // An answer that nobody reads may never be reported (Chromium, `no-store`): the button has worked, and rests.
  if (wasBusy && buttonIdleSince !== undefined && now - buttonIdleSince >= IDLE_MS) return 'saved';
  if (requestOkAt !== undefined) {
    const idle = buttonIdleSince !== undefined && now - Math.max(requestOkAt, buttonIdleSince) >= IDLE_MS;
    if (idle) return 'saved';
    if (rerenderedAt !== undefined && now - Math.max(requestOkAt, rerenderedAt) >= IDLE_MS) return 'saved';
    if (!isGuess && now - requestOkAt >= QUIET_MS) return 'saved';
  }
  return now - clickedAt >= EXPIRY_MS ? 'expired' : 'pending';
}
