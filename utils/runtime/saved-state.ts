/**
 * An edit is not a fix: keeps, for one visit to one page, what the page last showed as SAVED beside what it shows now.
 * Pure: fed with facts, gestures and outcomes, asks no clock and no DOM. How the outcome is judged: `save-attempt.ts`.
 *
 * - What a page shows before anybody touched it is saved: it has just been loaded.
 * - After a touch, another value is an edit. With a Save button it stays unsaved until saving is proven.
 * - Without a Save button the page saves on change: the edit counts as saved once it has stood for `SETTLE_MS` and a request
 *   was answered, or for `UNANSWERED_MS` when none was seen, without a failure (a page that refuses puts the switch back,
 *   or says so).
 */
import type { PageFacts } from '@/utils/facts/facts';

/** How long an edit must stand on a page that saves by itself, in ms. */
export const SETTLE_MS = 1000;
/** The same when no request was answered meanwhile: a slow server may still refuse, in ms. */
export const UNANSWERED_MS = 4000;

/** When the page's own requests last came back, or the page said so itself; ms on the clock of `now`, 0 for never. */
export interface Answers {
  failedAt: number;
  answeredAt: number;
}

type AnyFact = NonNullable<PageFacts[keyof PageFacts]>;

interface Entry {
  saved: AnyFact;
  current: AnyFact;
  /** When `current` last changed, ms. */
  changedAt: number;
  /** The store profile has changed since: the next value may differ in what it was compared with, without any edit. */
  comparesAnew?: boolean;
}

export interface SavedState {
  /** The user did something on the page: from now on another value is an edit. */
  touch(): void;
  /**
   * Takes in what the page shows now.
   * @param savesItself the facts whose controls no Save button governs
   */
  observe(facts: PageFacts, now: number, savesItself: (key: string) => boolean, answers: Answers): void;
  /** The store profile has changed: texts that were compared with it are about to be compared anew. */
  compareAnew(): void;
  /** Remembers what is shown now as what a Save click is about. */
  attempt(governed: (key: string) => boolean): ReadonlyMap<string, AnyFact>;
  /** The attempt succeeded: what it was about is saved. @returns takes it back, should the page prove otherwise */
  confirm(attempted: ReadonlyMap<string, AnyFact>): () => void;
  /** The last saved state of each fact, `unsaved` where the page shows another. */
  saved(): PageFacts;
  /** What the page shows now, `unsaved` where it differs from what was saved. */
  current(): PageFacts;
  /** Whether anything is edited and not saved. */
  dirty(): boolean;
  /** The edits to carry into the next visit, should the page come back with them and without having asked its server. */
  abandoned(): ReadonlyMap<string, { saved: AnyFact; current: AnyFact }>;
}

const same = (a: AnyFact, b: AnyFact): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether two facts differ at the most in what the store profile says of their text. */
function sameText(a: AnyFact, b: AnyFact): boolean {
  const withoutProfile = (fact: AnyFact) =>
    JSON.stringify(fact, (key, value: unknown) => (key === 'profile' ? undefined : value));
  return withoutProfile(a) === withoutProfile(b);
}

/**
 * @param carried edits of an earlier visit that were never saved
 * @param reloaded whether the page has asked its server since: then what it shows is what is saved
 */
export function createSavedState(
  carried: ReadonlyMap<string, { saved: AnyFact; current: AnyFact }> = new Map(),
  reloaded: () => boolean = () => true,
): SavedState {
  const entries = new Map<string, Entry>();
  let touched = false;

  const begin = (key: string, fact: AnyFact, now: number): Entry => {
    const before = carried.get(key);
    const stillEdited = before && same(before.current, fact) && !same(before.saved, fact) && !reloaded();
    return { saved: stillEdited ? before.saved : fact, current: fact, changedAt: now };
  };

  const mark = (pick: (entry: Entry) => AnyFact): PageFacts => {
    const facts: Record<string, AnyFact> = {};
    for (const [key, entry] of entries)
      facts[key] = same(entry.saved, entry.current) ? pick(entry) : { ...pick(entry), unsaved: true };
    return facts as PageFacts;
  };

  return {
    touch() {
      touched = true;
    },
    observe(facts, now, savesItself, { failedAt, answeredAt }) {
      for (const key of entries.keys()) if (!(key in facts)) entries.delete(key);
      for (const [key, fact] of Object.entries(facts) as [string, AnyFact][]) {
        // Still being looked at: what was known before stands until the answer is there.
        if (fact.state === 'unreadable' && fact.reason === 'pending') continue;
        const entry = entries.get(key);
        if (!entry) {
          entries.set(key, begin(key, fact, now));
          continue;
        }
        const isCompared = entry.comparesAnew && sameText(entry.current, fact);
        entry.comparesAnew = false;
        if (!same(entry.current, fact)) {
          const wasSaved = same(entry.saved, entry.current);
          entry.current = fact;
          if (!isCompared) entry.changedAt = now;
          if (!touched || (isCompared && wasSaved)) entry.saved = fact;
        }
        const wait = answeredAt >= entry.changedAt ? SETTLE_MS : UNANSWERED_MS;
        const stood = now - entry.changedAt >= wait && failedAt < entry.changedAt;
        if (savesItself(key) && stood) entry.saved = entry.current;
      }
    },
    compareAnew() {
      for (const entry of entries.values()) entry.comparesAnew = true;
    },
    attempt(governed) {
      return new Map(
        [...entries].filter(([key]) => governed(key)).map(([key, { current }]) => [key, current]),
      );
    },
    confirm(attempted) {
      const before = new Map([...attempted.keys()].map((key) => [key, entries.get(key)?.saved]));
      for (const [key, fact] of attempted) {
        const entry = entries.get(key);
        if (entry) entry.saved = fact;
      }
      return () => {
        for (const [key, fact] of attempted) {
          const entry = entries.get(key);
          const former = before.get(key);
          if (entry && former && same(entry.saved, fact)) entry.saved = former;
        }
      };
    },
    saved: () => mark((entry) => entry.saved),
    current: () => mark((entry) => entry.current),
    dirty: () => [...entries.values()].some((entry) => !same(entry.saved, entry.current)),
    abandoned: () =>
      new Map(
        [...entries]
          .filter(([, entry]) => !same(entry.saved, entry.current))
          .map(([key, { saved, current }]) => [key, { saved, current }]),
      ),
  };
}
