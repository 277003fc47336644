import type { StrayCharacterText } from '@/utils/explain/finding-text';
import { withLookAlikes, withoutInvisible } from '@/utils/text/clean-secret';
import type { CardActions, CardModel } from './card-model';
import { CopyButton } from './copy-button';

/** More than this is not drawn: an identifier is 24 characters long, a pasted letter may have thousands. */
const MAX_DRAWN = 96;
const MAX_LISTED = 8;

interface Props {
  model: CardModel;
  actions: CardActions;
  stray: readonly StrayCharacterText[];
  /** How many stray characters there are in all. */
  strayCount: number;
}

/** The value character by character, each stray one boxed and named, and the cleaned readings to copy. */
export function Characters({ model, actions, stray, strayCount }: Props) {
  const { say } = actions;
  const value = model.flag.rawValue?.();
  const listed = stray.slice(0, MAX_LISTED);
  return (
    <div class="evidence">
      {value !== undefined && (
        <>
          <h3>{say('inline.characters.value')}</h3>
          <Value value={value} stray={stray} more={(count) => say('inline.notShown', { count })} />
        </>
      )}
      <ul class="stray-list">
        {listed.map((one) => (
          <li key={one.position}>
            <span class="muted">{say('inline.characters.position', { position: one.position })}</span>{' '}
            <code>{one.code}</code> {one.name} <span class="muted">– {one.note}</span>
          </li>
        ))}
        {strayCount > listed.length && (
          <li class="muted">{say('inline.notShown', { count: strayCount - listed.length })}</li>
        )}
      </ul>
      {value !== undefined && <Readings value={value} model={model} actions={actions} stray={stray} />}
    </div>
  );
}

function Value({
  value,
  stray,
  more,
}: {
  value: string;
  stray: Props['stray'];
  more(count: number): string;
}) {
  const characters = Array.from(value);
  const byPosition = new Map(stray.map((one) => [one.position, one]));
  return (
    <div class="value" dir="ltr">
      {characters.slice(0, MAX_DRAWN).map((character, index) => {
        const one = byPosition.get(index + 1);
        // While the user types, the words may still be those of the value before: box only what is really there.
        if (!one || one.codePoint !== character.codePointAt(0)) return <bdi class="good">{character}</bdi>;
        return (
          <mark class="stray" title={`${one.code} ${one.name}`}>
            {one.drawn !== one.code && <bdi>{one.drawn}</bdi>}
            <small>{one.code}</small>
          </mark>
        );
      })}
      {characters.length > MAX_DRAWN && <span class="muted">{more(characters.length - MAX_DRAWN)}</span>}
    </div>
  );
}

/** One cleaned value; two when a look-alike leaves open what was meant. Look-alikes are never corrected silently. */
function Readings({ value, model, actions, stray }: Omit<Props, 'strayCount'> & { value: string }) {
  const { say } = actions;
  const lookAlikes = new Map<number, string>();
  for (const { codePoint, looksLike } of stray) if (looksLike) lookAlikes.set(codePoint, looksLike);
  const typed = withoutInvisible(value);
  if (typed === '') return null;
  const readings =
    lookAlikes.size === 0
      ? [
          {
            id: 'clean',
            title: say('inline.characters.clean'),
            label: say('inline.copyCleaned'),
            text: typed,
          },
        ]
      : [
          { id: 'typed', title: say('inline.characters.typed'), label: say('inline.copy'), text: typed },
          {
            id: 'latin',
            title: say('inline.characters.latin'),
            label: say('inline.copy'),
            text: withLookAlikes(value, lookAlikes),
          },
        ];
  // Both readings look the same: the letters in which they differ are marked.
  const marked = Array.from(typed, (character) => lookAlikes.has(character.codePointAt(0) ?? -1));
  return (
    <dl class="readings">
      {readings.map(({ id, title, label, text }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            <bdi class="mono">
              {Array.from(text)
                .slice(0, MAX_DRAWN)
                .map((character, index) => (marked[index] ? <b class={id}>{character}</b> : character))}
              {text.length > MAX_DRAWN && '…'}
            </bdi>
            <CopyButton id={id} label={label} text={text} model={model} actions={actions} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
