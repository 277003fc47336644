import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import type { StoreView } from '@/utils/messaging/protocol';
import { ConfirmCounts, ConfirmList } from './confirm-list';
import { usePopup } from './context';

interface Props extends Pick<StoreView, 'ticks'> {
  /** Client ID of the store shown. */
  store: string;
}

/** What only the seller can confirm, folded away below what was read: it is another kind of thing. */
export function ConfirmSection({ store, ticks }: Props) {
  const { t } = usePopup();
  const [open, setOpen] = useState(false);
  return (
    <section class="group confirm-section" aria-labelledby="confirm-name" data-confirm>
      <h2 class="group-name" id="confirm-name">
        <button
          type="button"
          class="group-fold"
          aria-expanded={open}
          aria-controls="confirm-list"
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" />
          {t('confirm.title')}
        </button>{' '}
        <ConfirmCounts ticks={ticks} />
      </h2>
      <div id="confirm-list" hidden={!open}>
        {open && (
          <>
            <p class="confirm-intro muted">{t('confirm.intro')}</p>
            <ConfirmList store={store} ticks={ticks} heading="h3" />
          </>
        )}
      </div>
    </section>
  );
}
