import { useId, useRef, useState } from 'preact/hooks';
import type { Item } from '@/utils/popup/view-model';
import type { Acceptance, AcceptanceScope } from '@/utils/storage/schema';
import { usePopup } from './context';

/** As long as a stored reason may be. */
const MAX_REASON = 500;

interface Props {
  item: Item;
  title: string;
  onClose(): void;
}

/** Asks what should no longer be reported, and why. */
export function AcceptForm({ item, title, onClose }: Props) {
  const { t, store, change, say } = usePopup();
  const control = item.finding.at[0];
  const scopes: AcceptanceScope[] = control ? ['control', 'store', 'off'] : ['store', 'off'];
  const [scope, setScope] = useState<AcceptanceScope>(scopes[0] ?? 'store');
  const reason = useRef<HTMLTextAreaElement>(null);
  const name = useId();

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const made = await change<'accept'>({
      type: 'accept',
      checkId: item.check.id,
      scope,
      reason: reason.current?.value.trim() ?? '',
      ...(scope !== 'off' && store !== undefined && { store }),
      ...(scope === 'control' && control && { fact: control }),
    });
    if (!made) return;
    onClose();
    const undo = () => undoAcceptance(made);
    say({ text: t('accept.done', { title }), action: { label: t('accept.undo'), run: undo } });
  };
  const undoAcceptance = async ({ id }: Acceptance) => {
    if ((await change<'undo-accept'>({ type: 'undo-accept', id })) === undefined) return;
    say({ text: t('accept.undone', { title }) });
  };

  return (
    <form
      class="accept"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <fieldset class="accept-scopes">
        <legend>{t('accept.legend')}</legend>
        {scopes.map((option, place) => (
          <label key={option} class="accept-scope">
            <input
              type="radio"
              name={name}
              value={option}
              checked={scope === option}
              ref={place === 0 ? focusWhenShown : undefined}
              onChange={() => setScope(option)}
            />
            <span>
              {t(`accept.${option}`)} <span class="muted">{t(`accept.${option}Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="accept-reason">
        {t('accept.reason')}
        <textarea ref={reason} rows={2} maxLength={MAX_REASON} placeholder={t('accept.reasonHint')} />
      </label>
      <div class="details-actions">
        <button type="submit" class="button button-main">
          {t('accept.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('accept.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Kept outside of the view: a ref that stays the same is called once, not at each rendering. */
const focusWhenShown = (element: HTMLElement | null) => element?.focus();
