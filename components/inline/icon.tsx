import { type Kind, SHAPES } from '@/utils/overlay/severity-shapes';

/** The same drawing as the marker's: shape and glyph tell the kind without colour. */
export function Icon({ kind }: { kind: Kind }) {
  return (
    <svg class={`icon ${kind}`} viewBox="0 0 18 18" aria-hidden="true">
      <path class="outline" d={SHAPES[kind].outline} />
      <path class="glyph" d={SHAPES[kind].glyph} />
    </svg>
  );
}
