/** The checklist items, by pack: what the seller confirms, when, and until when it holds. Shared by popup and dashboard. */
import { type ItemState, itemState } from '@/utils/checklist/item-state';
import { CHECKLIST_ITEMS, CHECKLIST_PACKS } from '@/utils/checklist/items';
import type { StoreView } from '@/utils/messaging/protocol';
import { ConfirmItem } from './confirm-item';
import { usePopup } from './context';
import { packName } from './pack-strip';

interface Props extends Pick<StoreView, 'ticks'> {
  /** Client ID of the store shown. */
  store: string;
  /** The level of the packs' headings. */
  heading: 'h2' | 'h3';
}

export function ConfirmList({ store, ticks, heading: Heading }: Props) {
  const { t, now } = usePopup();
  return (
    <>
      {CHECKLIST_PACKS.map((pack) => (
        <section key={pack} class="confirm-pack" aria-labelledby={`confirm-${pack}`}>
          <Heading class="confirm-pack-name" id={`confirm-${pack}`}>
            {packName(pack, t)}
          </Heading>
          <ul class="items">
            {CHECKLIST_ITEMS.filter((item) => item.pack === pack).map((item) => (
              <ConfirmItem
                key={item.id}
                item={item}
                store={store}
                state={itemState(item, ticks[item.id], now)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** "3 of 8 confirmed", and how many have expired. */
export function ConfirmCounts({ ticks }: Pick<StoreView, 'ticks'>) {
  const { t, now } = usePopup();
  const kinds = CHECKLIST_ITEMS.map((item) => itemState(item, ticks[item.id], now).kind);
  const count = (kind: ItemState['kind']) => kinds.filter((one) => one === kind).length;
  const expired = count('expired');
  return (
    <span class="confirm-counts">
      {t('confirm.counts', { ticked: count('ticked'), total: kinds.length })}
      {expired > 0 && <span class="tag tag-stale">{t('confirm.countsExpired', { count: expired })}</span>}
    </span>
  );
}
