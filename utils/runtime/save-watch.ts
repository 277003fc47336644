/** Collects the evidence of one click on Save from the page. What it amounts to is judged in `save-attempt.ts`. */
import { governs, isBusy, isEnabled, outcomeOf, saveButtons } from '@/cabinet/reader/save-signals';
import { EXPIRY_MS, judgeAttempt, type SaveEvidence, type SaveOutcome } from './save-attempt';

/** How often the button is looked at while an answer is awaited, in ms. */
const LOOK_MS = 200;
/** Requests that begin this long before the click is noticed still belong to it, in ms. */
const EARLY_MS = 60;
/** A request that begins later than this after the click is not its answer, in ms. */
const LATE_MS = 4000;
/** Requests that are not about settings, by the last words of their path: their answers prove and disprove nothing. */
const SIDE_TALK =
  /(?:^|[/_.-])(?:telemetry|metrics?|analytics|track(?:er|ing|s)?|collect(?:or)?|beacons?|events?|logs?|logging|stats?|statistics|counter|pixel|ping|rum|heartbeat)(?:\/?$|\.\w+$)/i;

export interface SaveWatch {
  /**
   * A Save button was pressed, or (a guess) Enter in a field that it governs. `settle` hears the outcome once, and after
   * `saved` once more when a request of this click failed all the same. A later click replaces an earlier one.
   */
  begin(button: Element, control: Element, isGuess: boolean, settle: Settle): void;
  /** Nodes that appeared or whose text changed. */
  appeared(nodes: Iterable<Node>): void;
  /** Controls were rendered anew. */
  rerendered(): void;
  /** Whether a click on Save waits for its outcome. */
  isOpen(): boolean;
  /** When the page last said or showed that something failed, ms; 0 for never. */
  failedAt(): number;
  /** When a request of the page to its own host was last answered well, ms; 0 for never. */
  answeredAt(): number;
  stop(): void;
}

export type Settle = (outcome: Exclude<SaveOutcome, 'pending'>) => void;

/** @param hosts the shadow hosts known at the moment, for buttons in shadow trees */
export function watchSaving(document: Document, hosts: () => readonly Element[]): SaveWatch {
  let attempt: {
    evidence: SaveEvidence;
    button: Element;
    control: Element;
    settle: Settle;
  } | null = null;
  /** The last click that counted as saved: a request of it may still fail. */
  let believed: { clickedAt: number; settle: Settle } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failedAt = 0;
  let answeredAt = 0;

  const look = () => {
    if (!attempt) return;
    const now = performance.now();
    const { evidence, button, control } = attempt;
    const idle = button.isConnected
      ? !isEnabled(button) && !isBusy(button)
      : !saveButtons(document, hosts()).some((each) => governs(each, control, hosts()) && isEnabled(each));
    if (!idle) delete evidence.buttonIdleSince;
    else evidence.buttonIdleSince ??= now;
    if (control.matches('[aria-invalid=true]')) evidence.saidFailedAt ??= now;
    const outcome = judgeAttempt(evidence, now);
    if (outcome === 'pending') {
      timer = setTimeout(look, LOOK_MS);
      return;
    }
    const { settle } = attempt;
    attempt = null;
    if (outcome === 'saved') believed = { clickedAt: evidence.clickedAt, settle };
    settle(outcome);
  };

  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) noteRequest(entry);
  });
  const noteRequest = (entry: PerformanceResourceTiming) => {
    if (entry.initiatorType !== 'fetch' && entry.initiatorType !== 'xmlhttprequest') return;
    if (!entry.name.startsWith(`${location.origin}/`)) return;
    if (SIDE_TALK.test(new URL(entry.name).pathname)) return;
    const status = (entry as PerformanceResourceTiming & { responseStatus?: number }).responseStatus ?? 0;
    const end = entry.responseEnd || performance.now();
    const ok = status >= 200 && status < 400;
    if (ok) answeredAt = Math.max(answeredAt, end);
    if (status >= 400) failedAt = Math.max(failedAt, end);
    const isOf = (clickedAt: number) =>
      entry.startTime - clickedAt >= -EARLY_MS && entry.startTime - clickedAt <= LATE_MS;
    if (attempt && isOf(attempt.evidence.clickedAt)) {
      if (ok) attempt.evidence.requestOkAt = end;
      else if (status >= 400) attempt.evidence.requestFailedAt = end;
    } else if (
      believed &&
      status >= 400 &&
      isOf(believed.clickedAt) &&
      end - believed.clickedAt <= EXPIRY_MS
    ) {
      const { settle } = believed;
      believed = null;
      settle('failed');
    }
  };
  observer.observe({ type: 'resource' });

  return {
    begin(button, control, isGuess, settle) {
      clearTimeout(timer);
      believed = null;
      const evidence = { clickedAt: performance.now(), ...(isGuess && { isGuess }) };
      attempt = { evidence, button, control, settle };
      timer = setTimeout(look, LOOK_MS);
    },
    appeared(nodes) {
      // Looked at with each change: a quick server leaves the button busy for less than one look of the timer.
      if (attempt && isBusy(attempt.button)) attempt.evidence.wasBusy = true;
      for (const node of nodes) {
        const outcome = outcomeOf(node);
        if (!outcome) continue;
        const now = performance.now();
        if (outcome === 'failed') failedAt = now;
        if (attempt && outcome === 'failed') attempt.evidence.saidFailedAt ??= now;
        if (attempt && outcome === 'saved') attempt.evidence.saidSavedAt ??= now;
      }
    },
    rerendered() {
      if (attempt) attempt.evidence.rerenderedAt = performance.now();
    },
    isOpen: () => attempt !== null,
    failedAt: () => failedAt,
    answeredAt: () => answeredAt,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      attempt = null;
      believed = null;
    },
  };
}
