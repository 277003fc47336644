/** What the background knows of checks and pages, gathered in one place so that tests can bring their own. */
import { cabinetWords } from '@/cabinet/labels/words';
import { pageDefinitions } from '@/cabinet/pages/pages';
import { checks } from '@/checks';
import type { Check } from '@/utils/audit/define-check';
import type { Finding } from '@/utils/audit/verdict';
import { describeFinding } from '@/utils/explain/describe-finding';
import type { FindingText } from '@/utils/explain/finding-text';
import type { Language, PageId } from '@/utils/facts/facts';

export interface Knowledge {
  checks: readonly Check[];
  /** Documented path of a page, when one is known. */
  routeOf(page: PageId): string | undefined;
  /**
   * The words of a finding.
   * @param language of our UI
   * @param cabinetLanguage in which the cabinet is shown, for its own words
   */
  describe(finding: Finding, language: Language, cabinetLanguage: Language): FindingText;
}

export const knowledge: Knowledge = {
  checks,
  routeOf: (page) => pageDefinitions[page].route,
  describe: (finding, language, cabinetLanguage) =>
    describeFinding(finding, language, cabinetLanguage, cabinetWords),
};
