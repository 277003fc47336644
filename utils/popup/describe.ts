/** The words of findings with the cabinet's own, for views that know no pages. */
import { cabinetWords } from '@/cabinet/labels/words';
import type { Finding } from '@/utils/audit/verdict';
import { describeFinding, describeTitle } from '@/utils/explain/describe-finding';
import type { Language } from '@/utils/facts/facts';

export const describe = {
  title: (finding: Finding, language: Language, cabinetLanguage: Language) =>
    describeTitle(finding, language, cabinetLanguage, cabinetWords),
  text: (finding: Finding, language: Language, cabinetLanguage: Language) =>
    describeFinding(finding, language, cabinetLanguage, cabinetWords),
};
