import { ConfirmCounts, ConfirmList } from '@/components/popup/confirm-list';
import { usePopup } from '@/components/popup/context';
import type { StoreView } from '@/utils/messaging/protocol';
import { PageHead } from './page-head';

interface Props extends Pick<StoreView, 'ticks'> {
  /** Client ID of the store shown. */
  store: string;
}

/** What only the seller can confirm, on a page of its own: it was not read, and is not counted with what was. */
export function ChecklistPage({ store, ticks }: Props) {
  const { t } = usePopup();
  return (
    <>
      <PageHead title={t('confirm.title')}>
        <p class="muted">{t('confirm.intro')}</p>
        <p>
          <ConfirmCounts ticks={ticks} />
        </p>
      </PageHead>
      <ConfirmList store={store} ticks={ticks} heading="h2" />
    </>
  );
}
