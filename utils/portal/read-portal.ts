/**
 * Reads the LianLian portal while it stands open, and tells the background what it states. It shows nothing there, writes
 * nothing into the page, and asks the page nothing: it only looks, like the script in the cabinet and with the same reader.
 */
import type { Binding } from '@/cabinet/reader/bind-facts';
import { shadowRootOf } from '@/cabinet/reader/flat-tree';
import { type DocumentReading, factsOfPage, readDocument } from '@/cabinet/reader/read-document';
import { type Scan, scanDocument } from '@/cabinet/reader/scan';
import type { FactKey, PageFacts } from '@/utils/facts/facts';
import type { TextAnalyst } from '@/utils/facts/text-analyst';
import type { PortalReading } from '@/utils/messaging/protocol';
import { coalesce } from '@/utils/runtime/coalesce';
import type { CabinetFrame } from '@/utils/runtime/frame-surroundings';
import { watchPage } from '@/utils/runtime/page-watch';
import { runSliced, type SlicedRun } from '@/utils/runtime/sliced-run';
import { createWorkBudget } from '@/utils/runtime/work-budget';

/** A burst of changes is looked at after so long a quiet, at the latest after so long a wait, ms; as in the cabinet. */
const QUIET_MS = 150;
const MAX_WAIT_MS = 1000;
/** A page that has been quiet for so long has stopped changing, ms. */
const SETTLED_MS = 300;

const PAGE = 'lianlian-portal';

/** No text of the portal is ever looked at with the background's libraries. */
const NO_ANALYST: TextAnalyst = { contacts: () => null, iban: () => null, address: () => null };

export interface PortalReader {
  /** Something of ours has changed: the next look tells everything anew. */
  again(): void;
  stop(): void;
}

/**
 * @param frame the frame that this script runs in
 * @param send tells the background; a rejection means "tell it again at the next look"
 */
export function readPortal(
  frame: Pick<CabinetFrame, 'path' | 'title' | 'outerHeadings'>,
  send: (reading: PortalReading) => Promise<unknown>,
): PortalReader {
  const budget = createWorkBudget();
  /** Controls in which somebody has typed: what stands there now is not what the portal has stored. */
  const edited = new WeakSet<Element>();
  let running: SlicedRun<Scan> | null = null;
  let reading: DocumentReading | null = null;
  let changedAt = performance.now();
  let stopped = false;
  let sent = '';

  const later = coalesce(look, QUIET_MS, MAX_WAIT_MS);
  const watch = watchPage(document, {
    mutated() {
      changedAt = performance.now();
      later.request();
    },
    needsEveryRecord: () => false,
    touched() {},
    edited(event, path) {
      if (event.type === 'click' || event.type === 'keyup') return;
      for (const { elements } of reading?.bindings ?? [])
        for (const element of elements) if (path.includes(element)) edited.add(element);
    },
    routed: () => later.request(),
    slowLook() {
      if (!running) tell();
    },
  });
  look();

  async function look(): Promise<void> {
    running?.cancel();
    if (stopped) return;
    const run = runSliced(scanDocument(document));
    running = run;
    try {
      const done = await run.result;
      if (!done || stopped || running !== run) return;
      running = null;
      // Where reading would cost too much of the page's time, the next change is the next chance.
      if (!budget.spend(done.workMs, performance.now())) return;
      take(done.value);
    } catch {
      // A page that we did not think of: that look ends, the next goes on.
      if (running === run) running = null;
    }
  }

  function take(scan: Scan): void {
    watch.observe(scan.hosts.flatMap((element) => shadowRootOf(element) ?? []));
    reading = readDocument(scan, {
      site: 'portal',
      store: undefined,
      path: frame.path(),
      documentTitle: frame.title(),
      outerHeadings: frame.outerHeadings(),
      analyst: NO_ANALYST,
    });
    tell();
  }

  function tell(): void {
    if (!reading?.pages.includes(PAGE)) return;
    const settled = performance.now() - changedAt >= SETTLED_MS;
    const facts = withoutEdited(factsOfPage(reading, PAGE, settled), reading.bindings);
    const path = frame.path().split('?')[0] ?? '/';
    const content = JSON.stringify([path, facts]);
    if (Object.keys(facts).length === 0 || content === sent) return;
    sent = content;
    send({ path, at: Date.now(), facts }).catch(() => {
      if (sent === content) sent = '';
    });
  }

  /** An edit is not a fix: a field that was typed into says nothing until the portal draws it anew. */
  function withoutEdited(facts: PageFacts, bindings: readonly Binding[]): PageFacts {
    const typed = new Set<FactKey>();
    for (const { key, elements } of bindings)
      if (elements.some((element) => edited.has(element))) typed.add(key);
    return Object.fromEntries(Object.entries(facts).filter(([key]) => !typed.has(key as FactKey)));
  }

  return {
    again() {
      sent = '';
      later.request();
    },
    stop() {
      stopped = true;
      running?.cancel();
      later.cancel();
      watch.stop();
    },
  };
}
