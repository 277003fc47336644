/** The state of the store in one line, in words and never as a percentage. */

import { type Mark, StatusIcon } from '@/components/status-icon';
import type { Summary } from '@/utils/audit/summary';
import { usePopup } from './context';

/** What is counted beside the headline, and the mark that stands for it in the list below. */
const PARTS = [
  ['failing', 'error'],
  ['review', 'review'],
  ['error', 'broken'],
  ['unread', 'unread'],
  ['notApplicable', 'not-applicable'],
  ['accepted', 'accepted'],
] as const satisfies readonly (readonly [keyof Summary, Mark])[];

export function SummaryLine({ counts }: { counts: Summary }) {
  const { t } = usePopup();
  const { inOrder, total } = counts;
  const whole = total > 0 && inOrder === total;
  return (
    <section class="summary" aria-label={t('counts.label')} data-summary>
      <p class={`summary-headline ${whole ? 'summary-whole' : ''}`}>
        {whole ? t('counts.headlineAll', { total }) : t('counts.headline', { inOrder, total })}
      </p>
      <ul class="summary-parts">
        {PARTS.filter(([part]) => counts[part] > 0).map(([part, mark]) => (
          <li key={part} class={`ink-${mark}`}>
            <StatusIcon mark={mark} />
            {t(`counts.${part}`, { count: counts[part] })}
          </li>
        ))}
      </ul>
    </section>
  );
}
