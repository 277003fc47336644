/** Verdicts, findings and the small constructors that checks return. Pure data; no DOM, clock, storage or browser API. */
import type { FactKey, StrayCharacter, TextSpan } from '@/utils/facts/facts';

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
    }
  /** Two texts that should be equal, as runs of what they share and what only one has. */
  | { kind: 'difference'; parts: DifferencePart[] }
  /** Stretches of the text that stands in the control; the text itself stays in the page. */
  | { kind: 'spans'; length: number; spans: TextSpan[]; spanCount: number }
  /** A value to copy instead. */
  | { kind: 'suggestion'; value: string };

/** `same` in both texts, `found` only on the page, `expected` only in the store profile. */
export interface DifferencePart {
  side: 'same' | 'found' | 'expected';
  text: string;
}

/** What a check answers. `error` is the kernel's to say, never a check's; `unread` only through `unknown()`. */
export interface Verdict {
  status: 'pass' | 'fail' | 'review' | 'not-applicable' | 'unread';
  /** Id of the sentence in `locales/<language>/<pack>.json` under this check's `messages`; empty for a pass without one. */
  message: string;
  data: MessageData;
  /** The facts whose controls the verdict speaks of, first the one to change. */
  at: FactKey[];
  /** Overrides the check's severity (a check may be an error or a warning by degree). */
  severity?: Severity;
  evidence?: Evidence;
  /** For `unread`: the facts that would decide. */
  missing?: FactKey[];
}

/** The answer `fail` is reserved for certain checks; a heuristic one may return anything else. */
export type HeuristicVerdict = Verdict & { status: 'pass' | 'review' | 'not-applicable' | 'unread' };

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

/** What was read does not decide: these facts would. For a check whose `uses` were not all read. */
export const unknown = (missing: FactKey[]): Spot<'unread'> => ({
  ...verdict('unread', '', {}, [], {}),
  missing,
});
