/** The packs of checks with how each stands; pressing one shows only its checks. */

import { type Mark, StatusIcon } from '@/components/status-icon';
import type { Summary } from '@/utils/audit/summary';
import type { MessageKey } from '@/utils/i18n/catalogs';
import type { Translator } from '@/utils/i18n/translator';
import type { PackModel } from '@/utils/popup/view-model';
import { usePopup } from './context';

/** Names of the packs; one that has no name yet is shown by its id. */
const NAMES: Record<string, MessageKey> = {
  chat: 'pack.chat',
  payout: 'pack.payout',
  email: 'pack.email',
  export: 'pack.export',
  listing: 'pack.listing',
};

export function packName(id: string, t: Translator): string {
  const key = NAMES[id];
  return key ? t(key) : id;
}

/** What is said of a pack: the first of these that it has any of. */
const URGENT = [
  ['failing', 'error'],
  ['review', 'review'],
  ['error', 'broken'],
  ['unread', 'unread'],
] as const satisfies readonly (readonly [keyof Summary, Mark])[];

interface Props {
  packs: readonly PackModel[];
  chosen: string | undefined;
  onChoose(pack: string | undefined): void;
}

export function PackStrip({ packs, chosen, onChoose }: Props) {
  const { t } = usePopup();
  return (
    <ul class="packs" aria-label={t('pack.label')}>
      {packs.map(({ id, counts }) => (
        <li key={id} data-pack={id}>
          <button
            type="button"
            class="pack"
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? undefined : id)}
          >
            <span class="pack-name">{packName(id, t)}</span>
            <PackState counts={counts} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is to be said of a pack first: problems, else what was not read, else that all is in order. */
export function PackState({ counts }: { counts: Summary }) {
  const { t } = usePopup();
  const parts = URGENT.filter(([part]) => counts[part] > 0);
  const shown = parts.length > 0 ? parts.slice(0, 2) : undefined;
  return (
    <span class="pack-state">
      {shown?.map(([part, mark]) => (
        <span key={part} class={`pack-part ink-${mark}`}>
          <StatusIcon mark={mark} />
          {t(`counts.${part}`, { count: counts[part] })}
        </span>
      )) ??
        (counts.inOrder > 0 && (
          <span class="pack-part ink-pass">
            <StatusIcon mark="pass" />
            {t('pack.inOrder')}
          </span>
        ))}
    </span>
  );
}
