/** Collects the evidence of one click on Save from the page. What it amounts to is judged in `save-attempt.ts`. */
import { governs, isEnabled, outcomeOf, saveButtons } from '@/cabinet/reader/save-signals';
import { judgeAttempt, type SaveEvidence, type SaveOutcome } from './save-attempt';

/** How often the button is looked at while an answer is awaited, in ms. */
const LOOK_MS = 200;
/** Requests that begin this long before the click is noticed still belong to it, in ms. */
const EARLY_MS = 60;
/** A request that begins later than this after the click is not its answer, in ms. */
const LATE_MS = 4000;

export interface SaveWatch {
  /** A Save button was pressed; `settle` hears the outcome once. A later click replaces an earlier one. */
  begin(button: Element, control: Element, settle: (outcome: Exclude<SaveOutcome, 'pending'>) => void): void;
  /** Nodes that appeared or whose text changed. */
  appeared(nodes: Iterable<Node>): void;
  /** Controls were rendered anew. */
  rerendered(): void;
  /** When the page last said or showed that something failed, ms; 0 for never. */
  failedAt(): number;
  /** Requests of the page to its own host that were answered well since a moment, ms. */
  answeredSince(at: number): boolean;
  stop(): void;
}

/** @param hosts the shadow hosts known at the moment, for buttons in shadow trees */
export function watchSaving(document: Document, hosts: () => readonly Element[]): SaveWatch {
  let attempt: {
    evidence: SaveEvidence;
    button: Element;
    control: Element;
    settle: (outcome: Exclude<SaveOutcome, 'pending'>) => void;
  } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failedAt = 0;
  let answeredAt = 0;

  const look = () => {
    if (!attempt) return;
    const now = performance.now();
    const { evidence, button, control } = attempt;
    const idle = button.isConnected
      ? !isEnabled(button)
      : !saveButtons(document, hosts()).some((each) => governs(each, control) && isEnabled(each));
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
    settle(outcome);
  };

  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) noteRequest(entry);
  });
  const noteRequest = (entry: PerformanceResourceTiming) => {
    if (entry.initiatorType !== 'fetch' && entry.initiatorType !== 'xmlhttprequest') return;
    if (!entry.name.startsWith(`${location.origin}/`)) return;
    const status = (entry as PerformanceResourceTiming & { responseStatus?: number }).responseStatus ?? 0;
    const end = entry.responseEnd || performance.now();
    const ok = status >= 200 && status < 400;
    if (ok) answeredAt = Math.max(answeredAt, end);
    if (status >= 400) failedAt = Math.max(failedAt, end);
    if (!attempt) return;
    const since = entry.startTime - attempt.evidence.clickedAt;
    if (since < -EARLY_MS || since > LATE_MS) return;
    if (ok) attempt.evidence.requestOkAt = end;
    else if (status >= 400) attempt.evidence.requestFailedAt = end;
  };
  observer.observe({ type: 'resource' });

  return {
    begin(button, control, settle) {
      clearTimeout(timer);
      attempt = { evidence: { clickedAt: performance.now() }, button, control, settle };
      timer = setTimeout(look, LOOK_MS);
    },
    appeared(nodes) {
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
    failedAt: () => failedAt,
    answeredSince: (at) => answeredAt >= at,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      attempt = null;
    },
  };
}
