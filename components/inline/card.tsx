import { DifferenceEvidence } from '@/components/evidence/difference';
import { SpansEvidence } from '@/components/evidence/spans';
import { SuggestionEvidence } from '@/components/evidence/suggestion';
import type { FindingText } from '@/utils/explain/finding-text';
import { kindOf } from '@/utils/overlay/severity-shapes';
import { AcceptForm } from './accept-form';
import type { CardActions, CardModel } from './card-model';
import { Characters } from './characters';
import { CopyButton } from './copy-button';
import { Hours } from './hours';
import { Icon } from './icon';

interface Props {
  model: CardModel;
  actions: CardActions;
}

const ACCEPTING: ReadonlySet<CardModel['stage']> = new Set(['accepting', 'accept-failed', 'saving']);
const ACCEPTED: ReadonlySet<CardModel['stage']> = new Set(['accepted', 'undoing', 'undo-failed']);

/** The card of one finding: what is wrong here, why it matters, how to fix it, and how sure the rule is. */
export function Card({ model, actions }: Props) {
  const kind = ACCEPTED.has(model.stage) ? 'pass' : kindOf(model.flag.finding);
  return (
    <div class={`card ${kind}`} role="dialog" aria-modal="false" aria-labelledby="title" tabIndex={-1}>
      {ACCEPTED.has(model.stage) ? (
        <Accepted model={model} actions={actions} />
      ) : (
        <>
          <Header model={model} actions={actions} />
          {model.text && !model.failed && <Body model={model} actions={actions} text={model.text} />}
          {!model.text && !model.failed && <p class="muted">{actions.say('inline.loading')}</p>}
          {model.failed && <p class="notice">{actions.say('inline.describeFailed')}</p>}
        </>
      )}
    </div>
  );
}

function Header({ model, actions }: Props) {
  const { say } = actions;
  const kind = kindOf(model.flag.finding);
  return (
    <header>
      <Icon kind={kind} />
      <h2 id="title">
        <span class="severity">{model.text?.severity ?? say(`inline.severity.${kind}`)}</span>
        {' · '}
        {model.text?.title ?? say('inline.untitled')}
      </h2>
      <CloseButton actions={actions} />
    </header>
  );
}

function CloseButton({ actions }: { actions: CardActions }) {
  return (
    <button type="button" class="close" aria-label={actions.say('inline.close')} onClick={actions.close}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4l8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}

function Body({ model, actions, text }: Props & { text: FindingText }) {
  const { say } = actions;
  const { evidence, unsaved } = model.flag.finding;
  const problem = <p class="problem">{text.problem}</p>;
  const copyButton = (id: string, value: string) => (
    <CopyButton id={id} label={say(`inline.copy.${id}`)} text={value} model={model} actions={actions} />
  );
  if (ACCEPTING.has(model.stage)) {
    return (
      <>
        {problem}
        <AcceptForm model={model} actions={actions} />
      </>
    );
  }
  return (
    <>
      {problem}
      {unsaved && <p class="notice">{say('inline.unsaved')}</p>}
      {evidence?.kind === 'hours' && <Hours model={model} actions={actions} hours={evidence} />}
      {evidence?.kind === 'characters' && text.characters && (
        <Characters
          model={model}
          actions={actions}
          stray={text.characters}
          strayCount={evidence.strayCount}
        />
      )}
      {evidence?.kind === 'difference' && (
        <DifferenceEvidence evidence={evidence} say={say} copyButton={copyButton} />
      )}
      {evidence?.kind === 'spans' && (
        <SpansEvidence evidence={evidence} say={say} value={model.flag.rawValue?.()} />
      )}
      {evidence?.kind === 'suggestion' && (
        <SuggestionEvidence evidence={evidence} say={say} copyButton={copyButton} />
      )}
      <h3>{say('inline.fix')}</h3>
      <p class="fix">{text.fix}</p>
      <h3>{say('inline.why')}</h3>
      <p>{text.why}</p>
      <Basis text={text} say={say} />
      <div class="actions">
        <CopyButton
          id="finding"
          label={say('inline.copyFinding')}
          text={asPlainText(text, say)}
          model={model}
          actions={actions}
        />
        <button type="button" class="button" data-focus-back onClick={actions.startAccepting}>
          {say('inline.accept')}
        </button>
      </div>
    </>
  );
}

function Basis({ text: { basis }, say }: { text: FindingText; say: CardActions['say'] }) {
  return (
    <p class="basis">
      <span class="level">{say(`inline.basis.${basis.level}`)}</span>{' '}
      {basis.url ? (
        <a href={basis.url} target="_blank" rel="noreferrer" title={say('inline.newTab')}>
          {basis.source}
        </a>
      ) : (
        <span class="source">{basis.source}</span>
      )}
      <br />
      {basis.text}
    </p>
  );
}

/** What "copy" gives: the card's words, for a message to a colleague or to support. Never the value itself. */
function asPlainText(text: FindingText, say: CardActions['say']): string {
  return [
    `${text.severity}: ${text.title}`,
    text.problem,
    `${say('inline.fix')}: ${text.fix}`,
    `${say('inline.why')}: ${text.why}`,
    [text.basis.source, text.basis.url, text.basis.text].filter(Boolean).join(' · '),
  ].join('\n');
}

function Accepted({ model, actions }: Props) {
  const { say } = actions;
  return (
    <>
      <header>
        <Icon kind="pass" />
        <h2 id="title">{say('inline.accepted')}</h2>
        <CloseButton actions={actions} />
      </header>
      {model.text && <p class="muted">{model.text.title}</p>}
      {model.stage === 'undo-failed' && <p role="alert">{say('inline.accept.failed')}</p>}
      <div class="actions">
        <button
          type="button"
          class="button"
          data-focus
          aria-disabled={model.stage === 'undoing' ? 'true' : undefined}
          onClick={actions.undo}
        >
          {say('inline.undo')}
        </button>
      </div>
    </>
  );
}
