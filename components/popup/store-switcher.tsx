import type { StoreView } from '@/utils/messaging/protocol';
import { relativeTime } from '@/utils/popup/relative-time';
import { usePopup } from './context';

interface Props extends Pick<StoreView, 'stores'> {
  shown: string | undefined;
  onChoose(id: string): void;
}

/** Every store known, the most recently used first. */
export function StoreSwitcher({ stores, shown, onChoose }: Props) {
  const { t, now } = usePopup();
  return (
    <nav class="panel" aria-label={t('store.list')}>
      <ul class="stores">
        {stores.map(({ id, name, lastSeen }) => (
          <li key={id}>
            <button
              type="button"
              class="store-option"
              data-store-option={id}
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span class="store-option-name">
                <bdi>{name || t('store.unnamed')}</bdi>
              </span>
              <span class="muted">
                {t('store.id', { id })} ·{' '}
                {id === shown
                  ? t('store.shown')
                  : t('store.seen', { ago: relativeTime(lastSeen, now, t.language) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
