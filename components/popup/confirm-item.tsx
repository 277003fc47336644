import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import type { ItemState } from '@/utils/checklist/item-state';
import type { ChecklistItem } from '@/utils/checklist/items';
import { describeBasis } from '@/utils/explain/describe-finding';
import type { Language } from '@/utils/facts/facts';
import { exactTime, relativeTime } from '@/utils/popup/relative-time';
import { MAX_NOTE } from '@/utils/storage/limits';
import { BasisLine } from './basis-line';
import { usePopup } from './context';

interface Props {
  item: ChecklistItem;
  /** Client ID of the store shown. */
  store: string;
  state: ItemState;
}

/** One item: a box to tick, its date, and what to do and why when it is opened. */
export function ConfirmItem({ item, store, state }: Props) {
  const { t, change, say } = usePopup();
  const [open, setOpen] = useState(false);
  const box = useId();
  const title = t(`confirm.${item.id}.title`);

  const tick = async (note: string) => {
    const done = await change<'tick'>({ type: 'tick', store, item: item.id, note });
    if (done === undefined) return false;
    say({
      text: t('confirm.done', { title }),
      // Taking back a renewal would lose the date of the tick before: only a first tick can be undone.
      ...(state.kind === 'open' && { action: { label: t('profile.undo'), run: untick } }),
    });
    return true;
  };
  const untick = async () => {
    const done = await change<'untick'>({ type: 'untick', store, item: item.id });
    if (done === undefined) return false;
    say({ text: t('confirm.undone', { title }) });
    return true;
  };

  return (
    <li
      class="item confirm-item"
      data-item={item.id}
      data-ticked={state.kind === 'ticked' ? '' : undefined}
      data-expired={state.kind === 'expired' ? '' : undefined}
    >
      <div class="confirm-line">
        <input
          type="checkbox"
          class="confirm-box"
          id={box}
          aria-describedby={`${box}-state`}
          checked={state.kind === 'ticked'}
          onChange={async ({ currentTarget }) => {
            const wanted = currentTarget.checked;
            const done = await (wanted ? tick(noteOf(state)) : untick());
            // A change that failed leaves the box as it was: it must not claim what is not stored.
            if (!done) currentTarget.checked = !wanted;
          }}
        />
        <div class="item-line">
          <label class="item-title" for={box}>
            {title}
          </label>
          <StateLine id={`${box}-state`} state={state} />
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={t('confirm.details', { title })}
          aria-expanded={open}
          aria-controls={`${box}-details`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" />
        </button>
      </div>
      <div id={`${box}-details`} hidden={!open}>
        {open && <Details item={item} state={state} onTick={tick} onUntick={untick} />}
      </div>
    </li>
  );
}

const noteOf = (state: ItemState): string => (state.kind === 'open' ? '' : state.note);

function StateLine({ id, state }: { id: string; state: ItemState }) {
  const { t, now } = usePopup();
  if (state.kind === 'open') {
    return (
      <p class="item-facts" id={id}>
        {t('confirm.open')}
      </p>
    );
  }
  const { at, until, note } = state;
  const ago = relativeTime(at, now, t.language);
  return (
    <div class="item-facts" id={id}>
      <time
        class={state.kind === 'expired' ? 'confirm-expired' : undefined}
        dateTime={new Date(at).toISOString()}
        title={exactTime(at, t.language)}
      >
        {state.kind === 'ticked'
          ? t('confirm.ticked', { ago, date: dayOf(until, t.language) })
          : t('confirm.expired', { ago, expired: relativeTime(until, now, t.language) })}
      </time>
      {note && (
        <q class="reason">
          <bdi>{note}</bdi>
        </q>
      )}
    </div>
  );
}

const dayOf = (at: number, language: Language): string =>
  new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });

interface DetailsProps extends Pick<Props, 'item' | 'state'> {
  onTick(note: string): Promise<boolean>;
  onUntick(): Promise<boolean>;
}

function Details({ item, state, onTick, onUntick }: DetailsProps) {
  const { t } = usePopup();
  const note = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="details">
      <p>{t(`confirm.${item.id}.todo`)}</p>
      <div class="part">
        <p class="part-name">{t('item.why')}</p>
        <p>{t(`confirm.${item.id}.why`)}</p>
      </div>
      <div class="part">
        <p class="part-name">{t('item.basis')}</p>
        <BasisLine basis={describeBasis(item.basis, t.language)} />
      </div>
      <label class="accept-reason">
        {t('confirm.note')}
        <textarea
          ref={note}
          rows={2}
          maxLength={MAX_NOTE}
          placeholder={t('confirm.noteHint')}
          defaultValue={noteOf(state)}
        />
      </label>
      <p class="hint">{t('confirm.lasts', { days: item.expiresDays })}</p>
      <div class="details-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => onTick(note.current?.value.trim() ?? '')}
        >
          {t(state.kind === 'open' ? 'confirm.tick' : 'confirm.again')}
        </button>
        {state.kind !== 'open' && (
          <button type="button" class="button" onClick={() => onUntick()}>
            {t('confirm.untick')}
          </button>
        )}
      </div>
    </div>
  );
}
