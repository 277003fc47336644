/**
 * The facts of the document as they are now, and the findings they give: re-read one control, re-judge only the checks
 * that need it. No DOM of its own: bindings do the reading.
 */
import type { Binding } from '@/cabinet/reader/bind-facts';
import { type DocumentReading, factsOfPage } from '@/cabinet/reader/read-document';
import { type Check, declaredFacts } from '@/utils/audit/define-check';
import { judge } from '@/utils/audit/kernel';
import type { Finding } from '@/utils/audit/verdict';
import { type FactKey, type Facts, isSellerFact, type PageFacts, type PageId } from '@/utils/facts/facts';

export interface LiveFacts {
  /** Facts by page, as last read. */
  byPage(): ReadonlyMap<PageId, PageFacts>;
  /** Reads everything again. @returns the keys whose facts changed */
  readAll(settled: boolean): Set<FactKey>;
  /** Reads the bindings again. @returns the keys whose facts changed */
  reRead(bindings: Iterable<Binding>): Set<FactKey>;
  /** Whether one of the bindings now shows something else than was last read. */
  differs(bindings: Iterable<Binding>): boolean;
}

/** @param reading what was bound in the document */
export function createLiveFacts(reading: DocumentReading): LiveFacts {
  const pages = new Map<PageId, Record<string, unknown>>();
  const changed = (before: unknown, after: unknown) => JSON.stringify(before) !== JSON.stringify(after);
  return {
    byPage: () => pages as ReadonlyMap<PageId, PageFacts>,
    readAll(settled) {
      const keys = new Set<FactKey>();
      for (const page of reading.pages) {
        const before = pages.get(page) ?? {};
        const after = factsOfPage(reading, page, settled) as Record<string, unknown>;
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
          if (changed(before[key], after[key])) keys.add(key as FactKey);
        pages.set(page, after);
      }
      return keys;
    },
    reRead(bindings) {
      const keys = new Set<FactKey>();
      for (const binding of bindings) {
        const facts = pages.get(binding.page);
        if (!facts) continue;
        const fact = binding.read();
        if (!changed(facts[binding.key], fact)) continue;
        facts[binding.key] = fact;
        keys.add(binding.key);
      }
      return keys;
    },
    differs(bindings) {
      for (const binding of bindings) {
        const facts = pages.get(binding.page);
        if (facts && changed(facts[binding.key], binding.read())) return true;
      }
      return false;
    },
  };
}

export interface LiveFindings {
  /** Judges every check that has a need among the facts. */
  judgeAll(facts: Facts): void;
  /** Judges only the checks that need or want one of the keys. */
  judgeSome(facts: Facts, keys: ReadonlySet<FactKey>): void;
  all(): Finding[];
}

/** @param checks the registry; only checks with a need among the document's facts are ever judged here */
export function createLiveFindings(checks: readonly Check[]): LiveFindings {
  let findings = new Map<string, Finding>();
  const concerns = (check: Check, keys: ReadonlySet<string>) =>
    declaredFacts(check).some((key) => keys.has(key));
  return {
    judgeAll(facts) {
      const known = new Set<FactKey>((Object.keys(facts) as FactKey[]).filter((key) => !isSellerFact(key)));
      findings = new Map(
        checks
          .filter((check) => [...check.needs, ...check.uses].some((key) => known.has(key)))
          .map((check) => [check.id, judge(check, facts)]),
      );
    },
    judgeSome(facts, keys) {
      for (const check of checks) if (concerns(check, keys)) findings.set(check.id, judge(check, facts));
    },
    all: () => [...findings.values()],
  };
}
