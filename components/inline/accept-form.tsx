import type { AcceptanceScope } from '@/utils/storage/schema';
import type { CardActions, CardModel } from './card-model';

const SCOPES: readonly AcceptanceScope[] = ['control', 'store', 'off'];
/** As the stored schema allows. */
const MAX_REASON = 500;

/** Asks for how much of it the finding is to be accepted, and why. */
export function AcceptForm({ model, actions }: { model: CardModel; actions: CardActions }) {
  const { say } = actions;
  const saving = model.stage === 'saving';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const scope = SCOPES.find((one) => one === form.get('scope')) ?? 'control';
    actions.accept(scope, String(form.get('reason') ?? '').trim());
  };
  return (
    <form class="accept" onSubmit={submit}>
      <fieldset disabled={saving}>
        <legend>{say('inline.accept.title')}</legend>
        {SCOPES.map((scope, index) => (
          <label key={scope} class="choice">
            <input
              type="radio"
              name="scope"
              value={scope}
              defaultChecked={index === 0}
              data-focus={index === 0 || undefined}
            />
            <span>{say(`inline.accept.${scope}`)}</span>
          </label>
        ))}
        <label class="reason">
          <span>{say('inline.accept.reason')}</span>
          <textarea name="reason" rows={2} maxLength={MAX_REASON} />
        </label>
        {model.stage === 'accept-failed' && <p role="alert">{say('inline.accept.failed')}</p>}
        <div class="actions">
          <button type="submit" class="button filled">
            {say('inline.accept.confirm')}
          </button>
          <button type="button" class="button" onClick={actions.stopAccepting}>
            {say('inline.cancel')}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
