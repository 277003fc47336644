/** Verdicts, findings and the small constructors that checks return. Pure data; no DOM, clock, storage or browser API. */
import type { FactKey, StrayCharacter } from '@/utils/facts/facts';

/** What it costs: `error` loses orders or money now. */
export type Severity = 'error' | 'warning' | 'info';

export type Status = 'pass' | 'fail' | 'review' | 'unread' | 'not-applicable' | 'error';

/** How sure the rule itself is (product.md): Ozon's documentation, seen live, or third-party guides. */
export type BasisLevel = 'documented' | 'observed' | 'reported';

/** Names of the sources a rule can rest on; their titles and links are in `utils/explain/sources.ts`. */
export type SourceId =
  | 'guide-000'
  | 'guide-001'
  | 'guide-002'
  | 'guide-003'
  | 'guide-004'
  | 'ozon-docs'
  | 'cabinet';

export interface Basis {
  level: BasisLevel;
  source: SourceId;
  /** The day on which we last compared the rule with its source, `YYYY-MM-DD`. */
  checkedOn: string;
}

/** Values that a message may name. Never a secret, never a page's markup. */
export type MessageData = Record<string, string | number>;

/** What the card draws besides words. */
export type Evidence =
  | { kind: 'characters'; length: number; stray: StrayCharacter[]; strayCount: number }
  | {
      kind: 'hours';
      /** All in minutes after midnight; offsets in minutes east of UTC. */
      set: { from: number; to: number };
      meant: { from: number; to: number };
      /** The set hours as they fall in the seller's own zone. */
      setAtHome: { from: number; to: number };
      /** The hours to type so that the meant hours are covered. */
      toType: { from: number; to: number };
      cabinetOffset: number;
      homeOffset: number;
      homeZone: string;
      /** False when the page states no zone and Moscow was judged. */
      zoneStated: boolean;
    };

/** What a check answers. `unread` and `error` are the kernel's to say, never a check's. */
export interface Verdict {
  status: 'pass' | 'fail' | 'review' | 'not-applicable';
  /** Id of the sentence in `locales/<language>/<pack>.json` under this check's `messages`; empty for a pass without one. */
  message: string;
  data: MessageData;
  /** The facts whose controls the verdict speaks of, first the one to change. */
  at: FactKey[];
  /** Overrides the check's severity (a check may be an error or a warning by degree). */
  severity?: Severity;
  evidence?: Evidence;
}

/** The answer `fail` is reserved for certain checks; a heuristic one may return anything else. */
export type HeuristicVerdict = Verdict & { status: 'pass' | 'review' | 'not-applicable' };

/** A check's verdict about a store. Derived from facts whenever it is needed, never stored. */
export interface Finding {
  checkId: string;
  status: Status;
  severity: Severity;
  message: string;
  data: MessageData;
  at: FactKey[];
  evidence?: Evidence;
  /** Needed facts that are missing or unreadable, for `unread`. */
  missing: FactKey[];
  /** Whether a fact it rests on has been edited and not saved. */
  unsaved: boolean;
}

type Spot<S extends Verdict['status']> = Verdict & { status: S };

function verdict<S extends Verdict['status']>(
  status: S,
  message: string,
  data: MessageData,
  at: FactKey[],
  extra: Pick<Verdict, 'severity' | 'evidence'>,
): Spot<S> {
  return { status, message, data, at, ...extra };
}

/** In order. */
export const pass = (data: MessageData = {}): Spot<'pass'> => verdict('pass', '', data, [], {});

/** Certainly wrong: `message` says what, `at` which control to change. */
export const fail = (
  message: string,
  data: MessageData,
  at: FactKey[],
  extra: Pick<Verdict, 'severity' | 'evidence'> = {},
): Spot<'fail'> => verdict('fail', message, data, at, extra);

/** Perhaps wrong: a person should look. */
export const review = (
  message: string,
  data: MessageData,
  at: FactKey[],
  extra: Pick<Verdict, 'severity' | 'evidence'> = {},
): Spot<'review'> => verdict('review', message, data, at, extra);

/** The rule does not apply to what was read (an empty field, say); `message` may say why. */
export const notApplicable = (message = ''): Spot<'not-applicable'> =>
  verdict('not-applicable', message, {}, [], {});
