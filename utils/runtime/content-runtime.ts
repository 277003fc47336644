/**
 * What runs in each frame of the cabinet: looks (scan), reads (facts), judges (findings), shows (overlay) and reports
 * (readings). Every change only schedules; one look at a time; what cannot be proven current is hidden at once.
 */
import type { Binding } from '@/cabinet/reader/bind-facts';
import { shadowRootOf } from '@/cabinet/reader/flat-tree';
import { type DocumentReading, isCurrent, readDocument } from '@/cabinet/reader/read-document';
import { governs, saveButtonAt, saveButtons } from '@/cabinet/reader/save-signals';
import { type Scan, scanDocument } from '@/cabinet/reader/scan';
import type { StoreIdentity } from '@/cabinet/reader/store-identity';
import { acceptanceOf } from '@/utils/audit/acceptances';
import type { Check } from '@/utils/audit/define-check';
import type { FactKey, Facts, PageFacts, PageId, Reading } from '@/utils/facts/facts';
import { sellerFacts, withSellerFacts } from '@/utils/facts/seller-facts';
import type { ContentSnapshot, TabReport, TabState } from '@/utils/messaging/protocol';
import type { Flag, Overlay } from '@/utils/overlay/overlay';
import { coalesce } from './coalesce';
import type { CabinetFrame } from './frame-surroundings';
import { createLiveFacts, createLiveFindings, type LiveFacts } from './live-facts';
import { type PageWatch, watchPage } from './page-watch';
import { watchSaving } from './save-watch';
import { createSavedState, type SavedState } from './saved-state';
import { runSliced, type SlicedRun } from './sliced-run';
import { createWorkBudget } from './work-budget';

/** A burst of mutations is looked at once it has been quiet for this long, in ms. */
const QUIET_MS = 150;
/** Longest time that a burst may put a look off, in ms. */
const MAX_WAIT_MS = 1000;
/** A control that was rendered anew is looked for at once, but not more often than this, in ms. */
const URGENT_EVERY_MS = 300;
/** A page that has been known this long, or quiet this long, has shown what it has, in ms. */
const SETTLED_MS = 600;
/** Frameworks answer an event some time later: the second look at an edited control, in ms. */
const AFTER_EDIT_MS = 50;

export interface RuntimeHost {
  frame: CabinetFrame;
  checks: readonly Check[];
  overlay: Overlay;
  send(reading: Reading): Promise<unknown>;
  report(report: TabReport): Promise<unknown>;
  /** Sets `data-sellerlint-state` on `<html>`. */
  mark(state: 'ready' | 'paused'): void;
}

export interface ContentRuntime {
  /** New settings, acceptances or words. */
  update(snapshot: ContentSnapshot): void;
  pointAt(fact: FactKey): void;
  /** Goes on after a pause. */
  resume(): void;
  stop(): void;
}

/** Starts at once. Everything it does ends with `stop()`, the overlay's removal included. */
export function startRuntime(host: RuntimeHost, first: ContentSnapshot): ContentRuntime {
  const { frame, overlay } = host;
  let snapshot = first;
  let identity: StoreIdentity = { state: 'unknown' };
  let reading: DocumentReading | null = null;
  let live: LiveFacts | null = null;
  let scan: Scan | null = null;
  let running: SlicedRun<Scan> | null = null;
  let again = false;
  let paused = false;
  let stopped = false;
  let path = frame.path();
  let visitedAt = performance.now();
  let mutatedAt = performance.now();
  let lookedAt = 0;
  let urgentAt = -Infinity;
  let reported = '';
  let wanted: FactKey | undefined = first.pointAt;
  let flags: Flag[] = [];
  let governed: { at: number; keys: ReadonlySet<string> } | null = null;
  const findings = createLiveFindings(host.checks);
  const budget = createWorkBudget();
  const states = new Map<PageId, SavedState>();
  const carried = new Map<PageId, ReturnType<SavedState['abandoned']>>();
  const sent = new Map<PageId, string>();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const saving = watchSaving(document, () => scan?.hosts ?? []);
  const later = coalesce(look, QUIET_MS, MAX_WAIT_MS);
  const afterEdit = coalesce(() => reRead(reading?.bindings ?? []), AFTER_EDIT_MS, AFTER_EDIT_MS);
  const watch: PageWatch = watchPage(document, { mutated, touched, edited, routed, slowLook });
  look();

  /** Scans, one at a time, one more pending at the most. */
  function look(): void {
    if (paused || stopped) return;
    if (running) {
      again = true;
      return;
    }
    const started = performance.now();
    running = runSliced(scanDocument(document));
    void running.result.then((done) => {
      running = null;
      if (stopped || !done) return;
      const bindingStarted = performance.now();
      lookedAt = started;
      take(done.value);
      if (!budget.spend(done.workMs + performance.now() - bindingStarted, performance.now())) pause();
      if (again) {
        again = false;
        later.request();
      }
    });
  }

  function take(found: Scan): void {
    scan = found;
    watch.observe(found.hosts.flatMap((element) => shadowRootOf(element) ?? []));
    identity = frame.store();
    const obstacle = frame.obstacle();
    const readable = identity.state === 'known' && !obstacle;
    const before = reading;
    reading = readable
      ? readDocument(found, {
          store: identity.state === 'known' ? identity.id : undefined,
          path: frame.path(),
          documentTitle: frame.title(),
          outerHeadings: frame.outerHeadings(),
        })
      : null;
    live = reading && createLiveFacts(reading);
    if (before && reading && replaced(before, reading)) saving.rerendered();
    for (const page of states.keys()) if (!reading?.pages.includes(page)) leave(page);
    governed = null;
    refresh();
    host.mark('ready');
    report(obstacle);
  }

  /** Whether a control of the earlier reading is gone and its fact stands elsewhere. */
  function replaced(before: DocumentReading, after: DocumentReading): boolean {
    return before.bindings.some(
      (binding) => !binding.elements[0]?.isConnected && after.bindings.some(({ key }) => key === binding.key),
    );
  }

  /** Reads and judges everything that is bound. */
  function refresh(): void {
    live?.readAll(isSettled());
    observe();
    findings.judgeAll(facts());
    show();
    publish();
  }

  function isSettled(): boolean {
    const now = performance.now();
    return now - mutatedAt >= QUIET_MS * 2 || lookedAt - visitedAt >= SETTLED_MS;
  }

  /** The short road: some controls read again, only the checks they concern judged again. */
  function reRead(bindings: Iterable<Binding>): void {
    if (!live || paused || stopped) return;
    const keys = live.reRead(bindings);
    if (keys.size === 0) return;
    observe();
    findings.judgeSome(facts(), keys);
    show();
    publish();
  }

  function stateOf(page: PageId): SavedState {
    let state = states.get(page);
    if (!state) {
      const since = visitedAt;
      state = createSavedState(carried.get(page), () => saving.answeredSince(since));
      states.set(page, state);
    }
    return state;
  }

  function observe(): void {
    const now = performance.now();
    for (const [page, pageFacts] of live?.byPage() ?? [])
      stateOf(page).observe(pageFacts, now, (key) => !governedKeys().has(key), saving.failedAt());
  }

  /** Facts whose controls a Save button governs; asked of the page at most twice a second. */
  function governedKeys(): ReadonlySet<string> {
    const now = performance.now();
    if (governed && now - governed.at < 500) return governed.keys;
    const buttons = saveButtons(document, scan?.hosts ?? []);
    const keys = (reading?.bindings ?? [])
      .filter(({ elements: [control] }) => control && buttons.some((button) => governs(button, control)))
      .map(({ key }) => key);
    governed = { at: now, keys: new Set(keys) };
    return governed.keys;
  }

  function facts(): Facts {
    const joined: Facts = {};
    for (const page of reading?.pages ?? []) Object.assign(joined, states.get(page)?.current());
    return withSellerFacts(joined, sellerFacts(Date.now(), zone));
  }

  function show(): void {
    flags = reading && !paused ? flagsOf(reading) : [];
    overlay.show(flags);
    const target = wanted && reading?.bindings.find(({ key }) => key === wanted);
    if (target) {
      wanted = undefined;
      overlay.pointAt(target.box());
    }
  }

  function flagsOf({ bindings }: DocumentReading): Flag[] {
    const store = identity.state === 'known' ? identity.id : '';
    return findings.all().flatMap((finding) => {
      if (finding.status !== 'fail' && finding.status !== 'review') return [];
      if (acceptanceOf(finding, store, snapshot.acceptances)) return [];
      // One flag a finding, beside the control to change first: two flags would read as two problems.
      const binding = finding.at
        .flatMap((fact) => bindings.find(({ key }) => key === fact) ?? [])
        .find(isCurrent);
      if (!binding) return [];
      return [
        {
          key: `${finding.checkId} ${binding.key}`,
          finding,
          fact: binding.key,
          control: binding.box(),
          label: binding.label,
          ...(binding.rawValue && { rawValue: binding.rawValue }),
        },
      ];
    });
  }

  function publish(): void {
    if (identity.state !== 'known' || !reading) return;
    for (const page of reading.pages) {
      const state = states.get(page);
      if (state) deliver(page, state.saved(), identity);
    }
  }

  function deliver(
    page: PageId,
    pageFacts: PageFacts,
    store: Extract<StoreIdentity, { state: 'known' }>,
  ): void {
    if (Object.keys(pageFacts).length === 0) return;
    const content = JSON.stringify([store.id, path, pageFacts]);
    if (sent.get(page) === content) return;
    sent.set(page, content);
    const message: Reading = {
      store: store.id,
      ...(store.name && { storeName: store.name }),
      page,
      path,
      at: Date.now(),
      language: frame.language(),
      facts: pageFacts,
    };
    host.send(message).catch(() => {
      // Not stored: the next slow look tries again.
      if (sent.get(page) === content) sent.delete(page);
    });
  }

  function report(obstacle: 'signed-out' | 'blocked' | null): void {
    const state: TabState = paused ? 'paused' : (obstacle ?? tabState(identity));
    const [page] = reading?.pages ?? [];
    const next: TabReport = {
      state,
      ...(identity.state === 'known' && { store: identity.id }),
      ...(identity.state !== 'unknown' && identity.name && { storeName: identity.name }),
      ...(page && { page }),
    };
    // A frame without a page of ours has nothing to add to what the top frame says.
    if (!frame.isTop && !page && state === 'ready') return;
    const content = JSON.stringify(next);
    if (content === reported) return;
    reported = content;
    host.report(next).catch(() => {
      reported = '';
    });
  }

  /** The page is gone from the document: its edits were never saved. */
  function leave(page: PageId): void {
    const state = states.get(page);
    if (!state) return;
    states.delete(page);
    sent.delete(page);
    if (!state.dirty()) {
      carried.delete(page);
      return;
    }
    carried.set(page, state.abandoned());
    const saved: Record<string, unknown> = {};
    for (const [key, { unsaved: _, ...fact }] of Object.entries(state.saved())) saved[key] = fact;
    if (identity.state === 'known') deliver(page, saved as PageFacts, identity);
    sent.delete(page);
  }

  function mutated(records: readonly MutationRecord[]): void {
    if (paused) return;
    mutatedAt = performance.now();
    const lost = flags.some(({ control, label }) => !control.isConnected || !label.isConnected);
    if (lost) {
      flags = flags.filter(({ control, label }) => control.isConnected && label.isConnected);
      overlay.show(flags);
    }
    saving.appeared(appearedIn(records));
    overlay.reposition();
    const gone = reading?.bindings.some(({ elements: [control] }) => control && !control.isConnected);
    if ((lost || gone) && mutatedAt - urgentAt >= URGENT_EVERY_MS) {
      urgentAt = mutatedAt;
      later.cancel();
      look();
    } else {
      later.request();
    }
    afterEdit.request();
  }

  function touched(): void {
    for (const state of states.values()) state.touch();
  }

  function edited(event: Event, path: readonly EventTarget[]): void {
    if (!reading || paused) return;
    const edits = reading.bindings.filter(({ elements }) =>
      elements.some((element) => path.includes(element)),
    );
    // Before our look at it, the page's own handlers run.
    if (edits.length > 0) queueMicrotask(() => reRead(edits));
    afterEdit.request();
    const [target] = path;
    const button =
      event.type === 'submit'
        ? saveButtonAt((event as SubmitEvent).submitter)
        : event.type === 'click' && saveButtonAt(target ?? null);
    if (button) pressedSave(button);
  }

  function pressedSave(button: Element): void {
    reRead(reading?.bindings ?? []);
    for (const page of reading?.pages ?? []) {
      const state = states.get(page);
      const mine = (reading?.bindings ?? []).filter(
        (binding) => binding.page === page && binding.elements[0] && governs(button, binding.elements[0]),
      );
      const control = mine[0]?.elements[0];
      if (!state || !control || !state.dirty()) continue;
      const attempted = state.attempt((key) => mine.some((binding) => binding.key === key));
      saving.begin(button, control, (outcome) => {
        if (outcome !== 'saved' || states.get(page) !== state) return;
        state.confirm(attempted);
        findings.judgeAll(facts());
        show();
        publish();
      });
    }
  }

  function routed(): void {
    const next = frame.path();
    if (next === path) return;
    for (const page of [...states.keys()]) leave(page);
    path = next;
    visitedAt = performance.now();
    mutatedAt = visitedAt;
    reading = null;
    live = null;
    flags = [];
    overlay.show(flags);
    budget.reset();
    if (paused) resume();
    else later.request();
  }

  function slowLook(): void {
    if (stopped) return;
    routed();
    if (paused) return;
    const store = frame.store();
    const changedStore = JSON.stringify(store) !== JSON.stringify(identity);
    if (changedStore || reading?.bindings.some((binding) => !isCurrent(binding))) {
      later.request();
      return;
    }
    const settledNow = live?.readAll(isSettled());
    observe();
    if (settledNow && settledNow.size > 0) findings.judgeSome(facts(), settledNow);
    if (flags.length > 0 || (settledNow && settledNow.size > 0)) show();
    publish();
    report(frame.obstacle());
  }

  function pause(): void {
    paused = true;
    later.cancel();
    afterEdit.cancel();
    show();
    host.mark('paused');
    report(null);
  }

  function resume(): void {
    paused = false;
    budget.reset();
    look();
  }

  return {
    update(next) {
      snapshot = next;
      wanted = next.pointAt ?? wanted;
      findings.judgeAll(facts());
      show();
    },
    pointAt(fact) {
      wanted = fact;
      show();
    },
    resume: () => paused && resume(),
    stop() {
      stopped = true;
      running?.cancel();
      later.cancel();
      afterEdit.cancel();
      watch.stop();
      saving.stop();
      overlay.destroy();
    },
  };
}

function tabState(identity: StoreIdentity): TabState {
  if (identity.state === 'known') return 'ready';
  return identity.state === 'conflict' ? 'store-conflict' : 'no-store';
}

/** Nodes in which a text about saving may have appeared; only a few of a storm are looked at. */
function* appearedIn(records: readonly MutationRecord[]): Generator<Node> {
  let left = 100;
  for (const record of records) {
    if (record.type === 'characterData') yield record.target;
    for (const node of record.addedNodes) {
      if (left-- <= 0) return;
      yield node;
    }
  }
}
