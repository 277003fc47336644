import { ErrorBoundary } from '@/components/error-boundary';
import { Icon } from '@/components/icon';
import { markOf, StatusIcon } from '@/components/status-icon';
import { pageName, spotsOf } from '@/utils/popup/pages-of';
import { relativeTime } from '@/utils/popup/relative-time';
import type { Group, Item } from '@/utils/popup/view-model';
import { CheckDetails } from './check-details';
import { usePopup } from './context';
import { ITEM_HEAD } from './list-keys';
import { packName } from './pack-strip';

/** Groups whose heading says all that the word for the status would; those who do not see the heading still hear it. */
const SAID_ABOVE: ReadonlySet<Group> = new Set(['unread', 'inOrder', 'notApplicable']);

interface Props {
  item: Item;
  hidden: boolean;
  open: boolean;
  /** Only stands for itself as yet, without words: nobody sees it. */
  bare?: boolean;
  /** No heading above says the status; one says the pack. */
  alone?: boolean;
  onToggle(id: string): void;
}

/** One check: a line that opens to everything known about it. Should it break, the others stand. */
export function CheckItem({ item, hidden, open, bare = false, alone = false, onToggle }: Props) {
  const { t } = usePopup();
  const { id } = item.check;
  const { status, severity, unsaved } = item.finding;
  const detailsId = `details-${id.replace('/', '-')}`;
  return (
    <li
      class="item"
      hidden={hidden}
      data-check={id}
      data-status={status}
      data-severity={severity}
      data-stale={item.stale ? '' : undefined}
      data-unsaved={unsaved ? '' : undefined}
      data-accepted={item.acceptance ? '' : undefined}
    >
      {!bare && (
        <ErrorBoundary fallback={() => <p class="item-broken">{`${t('item.broken')} ${id}`}</p>}>
          <h3 class="item-heading">
            <button
              type="button"
              class="item-head"
              aria-expanded={open}
              aria-controls={detailsId}
              {...{ [ITEM_HEAD]: id }}
              onClick={() => onToggle(id)}
            >
              <StatusIcon mark={markOf(status, severity, item.acceptance !== undefined)} />
              <ItemLine item={item} alone={alone} />
              <Icon name="chevron" />
            </button>
          </h3>
          <div id={detailsId} hidden={!open}>
            {open && <CheckDetails item={item} />}
          </div>
        </ErrorBoundary>
      )}
    </li>
  );
}

/** Title, what it is, where it belongs, when it was read, and the marks beside the verdict. */
function ItemLine({ item, alone }: { item: Item; alone: boolean }) {
  const { t, now, titleOf } = usePopup();
  const { finding, readings, spots } = item;
  const kind = finding.status === 'fail' ? t(`severity.${finding.severity}`) : t(`status.${finding.status}`);
  const oldest = readings.length > 0 ? Math.min(...readings.map(({ at }) => at)) : undefined;
  const isUnread = finding.status === 'unread';
  // What the seller can tell at once comes before a page, unless that page is missing too.
  const field = spotsOf(finding.missing).length === 0 ? item.untold[0] : undefined;
  const page = isUnread && !field ? spots[0]?.page : undefined;
  return (
    <span class="item-line">
      <span class="item-title">{titleOf(finding)}</span>
      <span class="item-facts">
        <span class="item-about">
          <span class={!alone && SAID_ABOVE.has(item.group) ? 'visually-hidden' : 'item-kind'}>{kind}</span>
          {!alone && <span>{packName(item.pack, t)}</span>}
          {page && <span>{t('item.openHint', { page: pageName(page, t.language) })}</span>}
          {field && <span>{t('profile.tell', { field: t(`profile.field.${field}`) })}</span>}
          {!page && oldest !== undefined && <span>{relativeTime(oldest, now, t.language)}</span>}
        </span>
        {finding.unsaved && <span class="tag tag-unsaved">{t('mark.unsaved')}</span>}
        {item.stale && <span class="tag tag-stale">{t('mark.stale')}</span>}
        {item.acceptance && <span class="tag">{t('mark.accepted')}</span>}
      </span>
    </span>
  );
}
