import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass } from '@/utils/audit/verdict';
import { type ManualName, readManualName } from '@/utils/text/manual-name';

/** Guide 003: a manual is recognised only as a PDF whose name begins with `RU_`. Judged before the file is sent. */
export default defineCheck({
  id: 'chat/manual-file-name',
  severity: 'warning',
  needs: ['chat.manualFiles'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'chat.manualFiles': names }) => {
    if (names.length === 0) return notApplicable('no-file');
    const wrong = names.flatMap((name) => {
      const read = readManualName(name);
      const message = messageFor(read);
      return message === null ? [] : [{ name, message, ...read }];
    });
    const [first] = wrong;
    if (!first) return pass();
    const { name, message, lookAlikes, rightName, isPdf } = first;
    return fail(
      message,
      {
        name,
        rightName,
        characters: lookAlikes.map(codePointOf).join(', '),
        wrong: wrong.length,
        isPdf: isPdf ? 'yes' : 'no',
      },
      ['chat.manualFiles'],
      { evidence: { kind: 'suggestion', value: rightName } },
    );
  },
});

/** What to say of a name, the least visible fault first; null when nothing is wrong with it. */
function messageFor({ hasPrefix, isPdf, hasFolder, lookAlikes }: ManualName): string | null {
  if (lookAlikes.length > 0) return 'look-alike-prefix';
  if (!hasPrefix) return isPdf ? 'prefix' : 'prefix-and-extension';
  if (!isPdf) return 'extension';
  return hasFolder ? 'folder' : null;
}

/** `У` → `U+0423` */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
