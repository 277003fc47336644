/**
 * Table tests for checks: facts in, verdict out, judged by the real kernel and put into words in every language.
 * A check's test names at least one passing, one failing (or, for a heuristic, reviewing) and one unread case.
 */
import { describe, expect, it } from 'vitest';
import type { Check } from '@/utils/audit/define-check';
import { judge } from '@/utils/audit/kernel';
import type { Evidence, Finding, MessageData, Severity, Status } from '@/utils/audit/verdict';
import { describeFinding } from '@/utils/explain/describe-finding';
import type { Fact, FactKey, Facts, FactValues, Language, UnreadableReason } from '@/utils/facts/facts';

/** A fact proven not to be on its page. */
export const absent = { state: 'absent' } as const;
/** A fact that was found and not understood. */
export const unreadable = (reason: UnreadableReason) => ({ state: 'unreadable', reason }) as const;

/** Facts of a case: a bare value means that it was read. */
export type GivenFacts = { [K in FactKey]?: FactValues[K] | Fact<FactValues[K]> };

interface Case {
  name: string;
  facts: GivenFacts;
}
interface Spoken extends Case {
  message: string;
  data: MessageData;
  at: FactKey[];
  severity?: Severity;
  evidence?: Evidence;
}
type AtLeastOne<T> = readonly [T, ...T[]];

export interface CheckTable {
  pass: AtLeastOne<Case>;
  fail?: AtLeastOne<Spoken>;
  review?: AtLeastOne<Spoken>;
  notApplicable?: AtLeastOne<Case & { message: string }>;
  unread: AtLeastOne<Case & { missing: FactKey[] }>;
}

/** Registers one test per case. */
export function testCheck(check: Check, table: CheckTable): void {
  describe(check.id, () => {
    it('has a case of every kind that it can answer', () => {
      expect(table.fail ?? table.review, 'cases that find something').toBeDefined();
      if (check.heuristic) expect(table.fail, 'a heuristic check never fails').toBeUndefined();
    });
    for (const { name, facts } of table.pass) {
      it(`pass: ${name}`, () => expectFinding(check, facts, 'pass', { message: '', at: [] }));
    }
    for (const { name, facts, ...spoken } of table.fail ?? []) {
      it(`fail: ${name}`, () => expectFinding(check, facts, 'fail', spoken));
    }
    for (const { name, facts, ...spoken } of table.review ?? []) {
      it(`review: ${name}`, () => expectFinding(check, facts, 'review', spoken));
    }
    for (const { name, facts, message } of table.notApplicable ?? []) {
      it(`not applicable: ${name}`, () => expectFinding(check, facts, 'not-applicable', { message, at: [] }));
    }
    for (const { name, facts, missing } of table.unread) {
      it(`unread: ${name}`, () => expectFinding(check, facts, 'unread', { missing, message: '' }));
    }
  });
}

/** Facts as the kernel takes them. */
export function factsOf(given: GivenFacts): Facts {
  const facts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given))
    facts[key] = isFact(value) ? value : { state: 'read', value };
  return facts as Facts;
}

const isFact = (value: unknown): boolean => typeof value === 'object' && value !== null && 'state' in value;

const LANGUAGES: readonly Language[] = ['en', 'ru', 'zh-CN'];

function expectFinding(check: Check, given: GivenFacts, status: Status, expected: Partial<Finding>): void {
  const finding = judge(check, factsOf(given));
  expect(finding).toMatchObject({
    checkId: check.id,
    severity: check.severity,
    missing: [],
    ...expected,
    status,
  });
  for (const language of LANGUAGES) expectWords(finding, language);
}

/** Formatting throws when a text asks for a value that the verdict does not give. */
function expectWords(finding: Finding, language: Language): void {
  const words = describeFinding(finding, language, language, (fact) => ({ control: fact, menu: 'menu' }));
  const mustSay = finding.status === 'pass' ? [words.title] : [words.title, words.problem];
  for (const text of mustSay) expect(text, `${finding.status} in ${language}`).not.toBe('');
}
