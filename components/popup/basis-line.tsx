import type { FindingText } from '@/utils/explain/finding-text';

/** How sure a rule is, and where it comes from. */
export function BasisLine({ basis }: Pick<FindingText, 'basis'>) {
  return (
    <p>
      {basis.text}{' '}
      {basis.url ? (
        <a href={basis.url} target="_blank" rel="noreferrer">
          {basis.source}
        </a>
      ) : (
        <cite>{basis.source}</cite>
      )}
    </p>
  );
}
