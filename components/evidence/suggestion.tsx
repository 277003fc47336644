import type { EvidenceProps } from './difference';

/** A value to use instead of the one that stands there. */
export function SuggestionEvidence({ evidence: { value }, say, copyButton }: EvidenceProps<'suggestion'>) {
  return (
    <p class="to-type">
      <span>{say('inline.suggestion')}</span> <bdi class="mono">{value}</bdi>
      {copyButton('suggestion', value)}
    </p>
  );
}
