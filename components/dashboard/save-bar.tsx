import { usePopup } from '@/components/popup/context';

export type SaveState =
  | { kind: 'empty' | 'saved' | 'just-saved' }
  /** How many fields differ from what is saved, and how many of a refused form must be corrected. */
  | { kind: 'unsaved'; unsaved: number; toCorrect: number };

interface Props {
  state: SaveState;
  onDiscard(): void;
}

/** Always in view under the form: says whether all is saved, and saves. */
export function SaveBar({ state, onDiscard }: Props) {
  const { t } = usePopup();
  const isUnsaved = state.kind === 'unsaved';
  return (
    <div class="save-bar" data-save={state.kind}>
      <button type="submit" class="button button-main" disabled={!isUnsaved}>
        {t('profile.save')}
      </button>
      {isUnsaved && (
        <button type="button" class="button" onClick={onDiscard}>
          {t('profile.discard')}
        </button>
      )}
      <p class="save-state" role="status">
        <SaveWords state={state} />
      </p>
    </div>
  );
}

const WORDS = {
  empty: 'profile.notYet',
  saved: 'profile.allSaved',
  'just-saved': 'profile.savedNow',
} as const;

function SaveWords({ state }: Pick<Props, 'state'>) {
  const { t } = usePopup();
  if (state.kind !== 'unsaved') {
    return <span class={state.kind === 'just-saved' ? 'ink-pass' : 'muted'}>{t(WORDS[state.kind])}</span>;
  }
  return (
    <>
      {state.toCorrect > 0 ? (
        <span class="ink-error">{t('profile.toCorrect', { count: state.toCorrect })}</span>
      ) : (
        <b>{t('profile.unsaved', { count: state.unsaved })}</b>
      )}{' '}
      <span class="muted">{t('profile.unsavedHint')}</span>
    </>
  );
}
