import { useState } from 'preact/hooks';
import { translator } from '@/utils/i18n/translator';
import { askFromPage } from '@/utils/messaging/ask-from-page';
import type { StoreView } from '@/utils/messaging/protocol';
import { relativeTime } from '@/utils/popup/relative-time';
import type { StoreProfile } from '@/utils/profile/store-profile';
import type { StoreRecord } from '@/utils/storage/schema';
import { OptionalSection } from './optional-section';
import { useOptionalAccess } from './use-optional-access';

interface Props {
  /** Client ID of the store shown. */
  store: string;
  /** As it is stored, not as it stands in a form. */
  profile: StoreProfile | undefined;
  view: StoreView;
}

/** Reading the LianLian portal: allowing it, and saying whether the account open there is this store's. */
export function PortalSection({ store, profile, view }: Props) {
  const t = translator(view.language);
  const access = useOptionalAccess('portal');
  const [failed, setFailed] = useState(false);
  const tied = profile?.portal === true;

  const tie = (portal: boolean) => {
    setFailed(false);
    askFromPage({ type: 'save-profile', store, profile: { ...profile, portal } }).catch(() =>
      setFailed(true),
    );
  };

  return (
    <OptionalSection feature="portal" t={t} access={access}>
      <label class="optional-choice">
        <input type="checkbox" checked={tied} onChange={({ currentTarget }) => tie(currentTarget.checked)} />
        <span>{t('portal.mine', { store: view.store?.name ?? store })}</span>
      </label>
      <p class="muted" aria-live="polite">
        {tied ? lastRead(view, t) : t('portal.notStored')}
      </p>
      {failed && <p role="alert">{t('portal.failed')}</p>}
    </OptionalSection>
  );
}

function lastRead(view: StoreView, t: ReturnType<typeof translator>): string {
  const at = newest(view.store, 'portal.');
  return at === undefined
    ? t('portal.unread')
    : t('portal.read', { ago: relativeTime(at, Date.now(), t.language) });
}

/** When the newest of the facts under a prefix was read, ms since the epoch. */
function newest(record: StoreRecord | undefined, prefix: string): number | undefined {
  const times = Object.entries(record?.facts ?? {}).flatMap(([key, fact]) =>
    key.startsWith(prefix) && fact ? fact.at : [],
  );
  return times.length > 0 ? Math.max(...times) : undefined;
}
