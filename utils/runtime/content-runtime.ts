/**
 * What runs in each frame of the cabinet: looks (scan), reads (facts), judges (findings), shows (overlay) and reports
 * (readings). Every change only schedules; one look at a time; what cannot be proven current is hidden at once.
 */
import type { Binding } from '@/cabinet/reader/bind-facts';
import { shadowRootOf } from '@/cabinet/reader/flat-tree';
import { possiblePages } from '@/cabinet/reader/possible-pages';
import type { DocumentReading } from '@/cabinet/reader/read-document';
import type { RowsOfVisit } from '@/cabinet/reader/rows-of-visit';
import { saveButtonAt, saveButtonByEnter } from '@/cabinet/reader/save-signals';
import { type Scan, scanDocument } from '@/cabinet/reader/scan';
import type { StoreIdentity } from '@/cabinet/reader/store-identity';
import type { FactKey, Facts, Reading } from '@/utils/facts/facts';
import { sellerFacts, withSellerFacts } from '@/utils/facts/seller-facts';
import type { Analyses, AnalysisQuestion } from '@/utils/facts/text-analyst';
import type { ContentSnapshot, TabReport, TabState } from '@/utils/messaging/protocol';
import type { Flag, Overlay } from '@/utils/overlay/overlay';
import { appearedIn } from './appeared-nodes';
import { coalesce } from './coalesce';
import type { Engine } from './engine';
import { flagsOf } from './flags-of';
import type { CabinetFrame } from './frame-surroundings';
import type { LiveFacts, LiveFindings } from './live-facts';
import { createPageAnalyst } from './page-analyst';
import { watchPage } from './page-watch';
import { createPublisher } from './publisher';
import { watchSaving } from './save-watch';
import { runSliced, type SlicedRun } from './sliced-run';
import { createVisits } from './visits';
import { createWorkBudget } from './work-budget';

/** A burst of mutations is looked at once it has been quiet for this long, in ms. */
const QUIET_MS = 150;
/** Longest time that a burst may put a look off, in ms. */
const MAX_WAIT_MS = 1000;
/** A control that was rendered anew is looked for at once, but not more often than this, in ms. */
const URGENT_EVERY_MS = 300;
/** A page that has been known this long, or quiet for twice `QUIET_MS`, has shown what it has, in ms. */
const SETTLED_MS = 600;
/** A router may set the new title this long before it commits the new address, in ms. */
const TITLE_FIRST_MS = 2000;
/** Frameworks answer an event some time later: the second look at an edited control, in ms. */
const AFTER_EDIT_MS = 50;

export interface RuntimeHost {
  frame: CabinetFrame;
  overlay: Overlay;
  /** Loads what reads and judges; rejects when it cannot be had. */
  loadEngine(): Promise<Engine>;
  /** Asks the background to look at a text of the page. */
  analyse(question: AnalysisQuestion, store: string | undefined): Promise<Analyses[keyof Analyses]>;
  send(reading: Reading): Promise<unknown>;
  report(report: TabReport): Promise<unknown>;
  /** Sets `data-sellerlint-state` on `<html>`. */
  mark(state: 'ready' | 'paused'): void;
}

export interface ContentRuntime {
  /** New settings, acceptances or words. */
  update(snapshot: ContentSnapshot): void;
  /** Shows the control of a fact as soon as it is there. */
  pointAt(fact: FactKey): void;
  /** Goes on after a pause. */
  resume(): void;
  stop(): void;
}

/** Starts at once. Everything it does ends with `stop()`, the overlay's removal included. */
export function startRuntime(host: RuntimeHost, first: ContentSnapshot): ContentRuntime {
  const { frame, overlay } = host;
  let snapshot = first;
  let wanted = first.pointAt;
  let identity: StoreIdentity = { state: 'unknown' };
  let reading: DocumentReading | null = null;
  let live: LiveFacts | null = null;
  let hosts: readonly Element[] = [];
  let unopened: readonly Element[] = [];
  let rows: RowsOfVisit = new Map();
  let running: SlicedRun<Scan> | null = null;
  let again = false;
  let paused = false;
  let stopped = false;
  let path = frame.path();
  let visitedAt = performance.now();
  let mutatedAt = visitedAt;
  let lookedAt = visitedAt;
  let urgentAt = -Infinity;
  let titled = { title: frame.title(), on: pathOnly(path), at: -Infinity };
  let flags: Flag[] = [];
  let engine: Engine | null = null;
  let findings: LiveFindings | null = null;
  const analyst = createPageAnalyst(
    (question) => host.analyse(question, identity.state === 'known' ? identity.id : undefined),
    () => reRead(bindings()),
  );
  const budget = createWorkBudget();
  const publisher = createPublisher(frame, host.send, host.report);
  const saving = watchSaving(document, () => hosts);
  const visits = createVisits(document, saving, () => hosts);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const later = coalesce(look, QUIET_MS, MAX_WAIT_MS);
  const afterEdit = coalesce(() => reRead(bindings()), AFTER_EDIT_MS, AFTER_EDIT_MS);
  const needsEveryRecord = () => saving.isOpen() || visits.dirty();
  const watch = watchPage(document, {
    mutated,
    needsEveryRecord,
    touched: visits.touch,
    edited,
    routed,
    slowLook,
  });
  look();

  function bindings(): readonly Binding[] {
    return reading?.bindings ?? [];
  }

  /** Scans, one at a time, one more pending at the most. */
  function look(): void {
    if (paused || stopped) return;
    if (running) {
      again = true;
      return;
    }
    const scanned = { path, at: performance.now() };
    running = runSliced(scanDocument(document));
    void running.result
      .then((done) => {
        running = null;
        if (stopped || paused || !done) return;
        const started = performance.now();
        lookedAt = scanned.at;
        // A scan that began at another address is of no use: what it found may belong to the page before.
        if (scanned.path === path) take(done.value);
        else again = true;
        if (!budget.spend(done.workMs + performance.now() - started, performance.now())) pause();
      })
      .catch(() => {
        // A page can be hostile in ways we did not think of: what it did to this look must not end all others.
        running = null;
      })
      .then(lookAgain);
  }

  function lookAgain(): void {
    if (!again) return;
    again = false;
    later.request();
  }

  /** Binds what a scan found, reads, judges and shows it. */
  function take(scan: Scan): void {
    hosts = scan.hosts;
    unopened = scan.unopened;
    watch.observe(hosts.flatMap((element) => shadowRootOf(element) ?? []));
    const former = identity;
    identity = frame.store();
    if (!sameStore(former, identity)) rows = new Map();
    const before = bindings();
    const surroundings = {
      store: identity.state === 'known' ? identity.id : undefined,
      path: frame.path(),
      documentTitle: titleHere(),
      outerHeadings: frame.outerHeadings(),
      notificationPermission: frame.notificationPermission,
      analyst,
      rows,
    };
    const readable =
      identity.state === 'known' && !frame.obstacle() && possiblePages(scan, surroundings).length > 0;
    if (readable && !engine) {
      void loadEngine(scan);
      return;
    }
    reading = readable && engine ? engine.readDocument(scan, surroundings) : null;
    live = reading && engine ? engine.liveFacts(reading) : null;
    if (before.some(({ elements: [control], key }) => control && !control.isConnected && isBound(key)))
      saving.rerendered();
    for (const page of visits.pages()) if (!reading?.pages.includes(page)) leave(page);
    live?.readAll(isSettled());
    judgeAll();
    host.mark('ready');
    report();
  }

  /** Most pages are none of ours: what reads and judges is loaded when one may be, and then takes the scan that was kept. */
  async function loadEngine(scan: Scan): Promise<void> {
    const seen = { path, lookedAt };
    try {
      engine = await host.loadEngine();
    } catch {
      // The extension was updated or removed: the script ends by itself. Else the next look tries again.
      return;
    }
    findings ??= engine.liveFindings();
    if (stopped || paused || seen.path !== path || seen.lookedAt !== lookedAt) return;
    const started = performance.now();
    take(scan);
    if (!budget.spend(performance.now() - started, performance.now())) pause();
  }

  /** The document's title, unless it was left over by the page before: a router does not always set it. */
  function titleHere(): string {
    const title = frame.title();
    if (title !== titled.title) titled = { title, on: pathOnly(path), at: performance.now() };
    const isOwn = titled.on === pathOnly(path) || visitedAt - titled.at <= TITLE_FIRST_MS;
    return isOwn ? title : '';
  }

  const isBound = (key: FactKey): boolean => bindings().some((binding) => binding.key === key);

  function isSettled(): boolean {
    return performance.now() - mutatedAt >= QUIET_MS * 2 || lookedAt - visitedAt >= SETTLED_MS;
  }

  function judgeAll(): void {
    visits.observe(live?.byPage() ?? [], bindings());
    findings?.judgeAll(facts());
    show();
    publish();
  }

  function judgeSome(keys: ReadonlySet<FactKey>): void {
    visits.observe(live?.byPage() ?? [], bindings());
    if (keys.size > 0) findings?.judgeSome(facts(), keys);
    show();
    publish();
  }

  /** The short road: some controls read again, only the checks they concern judged again. */
  function reRead(some: Iterable<Binding>): void {
    if (!live || paused || stopped) return;
    const keys = live.reRead(some);
    if (keys.size > 0) judgeSome(keys);
  }

  function facts(): Facts {
    const profile = identity.state === 'known' ? snapshot.sellers[identity.id] : undefined;
    const { limits } = snapshot.settings;
    return withSellerFacts(
      visits.current(),
      sellerFacts({ now: Date.now(), zone, limits, ...(profile && { profile }) }),
    );
  }

  function show(): void {
    flags = paused ? [] : flagsNow();
    overlay.show(flags);
    const target = wanted && bindings().find(({ key }) => key === wanted);
    if (!target) return;
    wanted = undefined;
    overlay.pointAt(target.box());
  }

  function holds(binding: Binding): boolean {
    return engine?.isCurrent(binding) === true;
  }

  function flagsNow(): Flag[] {
    const store = identity.state === 'known' ? identity.id : undefined;
    return flagsOf(findings?.all() ?? [], bindings(), snapshot.acceptances, store, holds);
  }

  function publish(): void {
    for (const page of reading?.pages ?? []) {
      const saved = visits.saved(page);
      if (saved && identity.state === 'known') publisher.facts(page, saved, identity, path);
    }
  }

  function report(): void {
    const [page] = reading?.pages ?? [];
    publisher.report({
      state: paused ? 'paused' : (frame.obstacle() ?? tabState(identity)),
      ...(identity.state === 'known' && { store: identity.id }),
      ...(identity.state !== 'unknown' && identity.name && { storeName: identity.name }),
      ...(page && { page }),
    });
  }

  function leave(page: PageOfVisits): void {
    const saved = visits.leave(page);
    if (saved && identity.state === 'known') publisher.facts(page, saved, identity, path);
    publisher.forget(page);
  }

  function mutated(records: readonly MutationRecord[]): void {
    if (paused) return;
    mutatedAt = performance.now();
    const standing = flags.filter(({ control, label }) => control.isConnected && label.isConnected);
    if (standing.length < flags.length) {
      flags = standing;
      overlay.show(flags);
    }
    saving.appeared(appearedIn(records));
    overlay.reposition();
    const gone = bindings().some(({ elements: [control] }) => control && !control.isConnected);
    if (gone && mutatedAt - urgentAt >= URGENT_EVERY_MS) {
      urgentAt = mutatedAt;
      later.cancel();
      look();
    } else {
      later.request();
    }
    afterEdit.request();
  }

  function edited(event: Event, target: readonly EventTarget[]): void {
    if (!reading || paused) return;
    const edits = bindings().filter(({ elements }) => elements.some((element) => target.includes(element)));
    // Scripts (autofill, other extensions, the page's own shortcuts) edit too; one that only says so at its start does not.
    if (!event.isTrusted && live?.differs(edits)) visits.touch();
    // Not before the page's own handlers have run.
    if (edits.length > 0) queueMicrotask(() => reRead(edits));
    afterEdit.request();
    const button = pressedButton(event, target[0] ?? null);
    if (!button) return;
    reRead(bindings());
    if (identity.state !== 'known') return;
    const [store, from] = [identity, path];
    visits.pressed(button, event.type === 'keydown', bindings(), (left) => {
      if (left) {
        publisher.facts(left.page, left.facts, store, from);
        publisher.forget(left.page);
      }
      judgeAll();
    });
  }

  function pressedButton(event: Event, target: EventTarget | null): Element | null {
    if (event.type === 'keydown') return saveButtonByEnter(target, document, hosts);
    if (event.type === 'submit') return saveButtonAt((event as SubmitEvent).submitter);
    return event.type === 'click' ? saveButtonAt(target) : null;
  }

  function routed(): void {
    const next = frame.path();
    if (next === path) return;
    for (const page of visits.pages()) leave(page);
    visits.restart();
    path = next;
    rows = new Map();
    visitedAt = performance.now();
    mutatedAt = visitedAt;
    reading = null;
    live = null;
    show();
    if (paused) resume();
    else later.request();
  }

  /** Finds what no mutation and no event tells, and goes on with what waits for time to pass. */
  function slowLook(): void {
    routed();
    if (paused || stopped || running) return;
    const changedStore = !sameStore(frame.store(), identity);
    const opened = unopened.some((element) => element.isConnected && shadowRootOf(element));
    if (changedStore || opened || !bindings().every(holds)) {
      later.request();
      return;
    }
    judgeSome(live?.readAll(isSettled()) ?? new Set());
    report();
  }

  function pause(): void {
    paused = true;
    later.cancel();
    afterEdit.cancel();
    show();
    host.mark('paused');
    report();
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
      publisher.forget();
      analyst.forget();
      visits.compareAnew();
      reRead(bindings());
      judgeAll();
    },
    pointAt(fact) {
      wanted = fact;
      show();
    },
    resume() {
      if (paused) resume();
    },
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

const sameStore = (a: StoreIdentity, b: StoreIdentity): boolean => JSON.stringify(a) === JSON.stringify(b);

const pathOnly = (path: string): string => path.split('?')[0] ?? path;

type PageOfVisits = DocumentReading['pages'][number];

function tabState(identity: StoreIdentity): TabState {
  if (identity.state === 'known') return 'ready';
  return identity.state === 'conflict' ? 'store-conflict' : 'no-store';
}
