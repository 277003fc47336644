import type { ComponentChildren } from 'preact';
import type { DifferencePart, Evidence } from '@/utils/audit/verdict';
import type { Say } from '@/utils/overlay/words';
import { DrawnText, spokenText } from './drawn-text';

export interface EvidenceProps<K extends Evidence['kind']> {
  evidence: Extract<Evidence, { kind: K }>;
  say: Say;
  /** A button that copies `text`. */
  copyButton(id: string, text: string): ComponentChildren;
}

const SIDES = ['found', 'expected'] as const;

/**
 * Two texts that should be equal, one above the other: what only one of them has is boxed (on the page) or underlined
 * twice (in the profile), so that a space, a capital letter, a full-width or an invisible character can be seen.
 */
export function DifferenceEvidence({ evidence: { parts }, say, copyButton }: EvidenceProps<'difference'>) {
  const expected = textOf(parts, 'expected');
  const hasSpace = parts.some(({ side, text }) => side !== 'same' && text.includes(' '));
  return (
    <div class="evidence">
      <dl class="difference">
        {SIDES.map((side) => (
          <div key={side}>
            <dt>{say(`inline.difference.${side}`)}</dt>
            <dd>
              <span class="sr">{textOf(parts, side)}</span>
              <span class="drawn" dir="ltr" aria-hidden="true">
                <Line parts={parts} side={side} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <ul class="sr">
        {parts.map(({ side, text }, place) =>
          side === 'same' ? null : (
            <li key={place}>{say(`inline.difference.only.${side}`, { text: spokenText(text, say) })}</li>
          ),
        )}
      </ul>
      {hasSpace && <p class="muted legend">{say('inline.difference.space')}</p>}
      {expected !== '' && copyButton('expected', expected)}
    </div>
  );
}

function Line({ parts, side }: { parts: readonly DifferencePart[]; side: (typeof SIDES)[number] }) {
  const own = parts.filter((part) => part.side === 'same' || part.side === side);
  if (own.length === 0) return <>—</>;
  return (
    <>
      {own.map((part, place) =>
        part.side === 'same' ? (
          <DrawnText key={place} text={part.text} exact={false} />
        ) : (
          <mark key={place} class={side}>
            <DrawnText text={part.text} exact />
          </mark>
        ),
      )}
    </>
  );
}

function textOf(parts: readonly DifferencePart[], wanted: DifferencePart['side']): string {
  return parts
    .filter(({ side }) => side === 'same' || side === wanted)
    .map(({ text }) => text)
    .join('');
}
