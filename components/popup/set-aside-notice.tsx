/** Stored data that could not be read: says which, and lets the user throw it away. */

import type { StoreView } from '@/utils/messaging/protocol';
import { relativeTime } from '@/utils/popup/relative-time';
import { usePopup } from './context';
import { Notice } from './notice';

export function SetAsideNotice({ setAside }: Pick<StoreView, 'setAside'>) {
  const { t, now, change } = usePopup();
  if (setAside.length === 0) return null;
  return (
    <Notice kind="set-aside" title={t('setAside.title')} text={t('setAside.text')}>
      <ul class="set-aside">
        {setAside.map(({ key, at, reason }) => (
          <li key={key}>
            <span class="set-aside-what">
              <NameOfKey storageKey={key} />{' '}
              <span class="muted" title={reason}>
                {t('setAside.when', { ago: relativeTime(at, now, t.language) })}
              </span>
            </span>
            <button
              type="button"
              class="button"
              onClick={() => change<'discard-set-aside'>({ type: 'discard-set-aside', key })}
            >
              {t('setAside.discard')}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Names the data by the storage key it had, `set-aside:<key>:<ms>`. */
function NameOfKey({ storageKey }: { storageKey: string }) {
  const { t } = usePopup();
  const key = storageKey.replace(/^set-aside:/, '').replace(/:\d+$/, '');
  if (key.startsWith('store:')) return <>{t('setAside.store', { id: key.slice('store:'.length) })}</>;
  if (key.startsWith('profile:')) return <>{t('setAside.profile', { id: key.slice('profile:'.length) })}</>;
  if (key.startsWith('ticks:')) return <>{t('setAside.ticks', { id: key.slice('ticks:'.length) })}</>;
  if (key === 'settings') return <>{t('setAside.settings')}</>;
  if (key === 'acceptances') return <>{t('setAside.acceptances')}</>;
  return <>{key}</>;
}
