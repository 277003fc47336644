import type { CardActions, CardModel } from './card-model';

interface Props {
  /** Tells the copy buttons of one card apart. */
  id: string;
  label: string;
  text: string;
  model: CardModel;
  actions: CardActions;
}

/** Copies `text` when pressed, and says on its own face whether that worked. */
export function CopyButton({ id, label, text, model, actions }: Props) {
  const { say } = actions;
  const outcome = model.copied?.id === id ? model.copied : undefined;
  return (
    <button type="button" class="button" onClick={() => actions.copy(id, text)}>
      {outcome ? say(outcome.worked ? 'inline.copied' : 'inline.copyFailed') : label}
    </button>
  );
}
