import type { Evidence } from '@/utils/audit/verdict';
import type { TextSpan } from '@/utils/facts/facts';
import type { Say } from '@/utils/overlay/words';
import { DrawnText } from './drawn-text';

/** More than this are not listed one by one. */
const MAX_LISTED = 8;
/** So much of the text around a stretch is shown, in UTF-16 units. */
const AROUND = 24;

interface Props {
  evidence: Extract<Evidence, { kind: 'spans' }>;
  say: Say;
  /** The text in which they stand, where it is known: in the page, never in the popup. */
  value?: string | undefined;
}

/** The stretches of a text that give something away: each named, and marked in the words around it or told by its place. */
export function SpansEvidence({ evidence, say, value }: Props) {
  const { spans, spanCount, length } = evidence;
  const listed = spans.slice(0, MAX_LISTED);
  // While the user types, the findings may still be those of the text before: then only places can be told.
  const text = value?.length === length ? value : undefined;
  return (
    <div class="evidence">
      <ul class="spans">
        {listed.map((span) => (
          <li key={span.from}>
            <span class="span-kind">{say(`inline.spans.${span.kind}`)}</span>{' '}
            {span.disguised && <span class="muted">{say('inline.spans.disguised')} </span>}
            {text === undefined ? (
              <span class="muted">{say('inline.spans.place', { from: span.from + 1, to: span.to })}</span>
            ) : (
              <Excerpt text={text} span={span} />
            )}
          </li>
        ))}
        {spanCount > listed.length && (
          <li class="muted">{say('inline.notShown', { count: spanCount - listed.length })}</li>
        )}
      </ul>
    </div>
  );
}

function Excerpt({ text, span: { from, to } }: { text: string; span: TextSpan }) {
  const start = boundary(text, Math.max(0, from - AROUND));
  const end = boundary(text, Math.min(text.length, to + AROUND));
  return (
    <q class="excerpt" dir="auto">
      {start > 0 && '…'}
      {text.slice(start, from)}
      <mark class="found">
        <DrawnText text={text.slice(from, to)} exact={false} />
      </mark>
      {text.slice(to, end)}
      {end < text.length && '…'}
    </q>
  );
}

/** A place that does not cut a character of two UTF-16 units in half. */
function boundary(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return place > 0 && code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}
