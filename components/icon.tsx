/** Our own line icons, on a 16 × 16 grid; always beside words or a label, so hidden from screen readers. */
import type { ComponentChildren } from 'preact';

const DRAWINGS = {
  settings: (
    <path d="M2 4.500h6.500M12.500 4.500H14M2 11.500h1.500M7.500 11.500H14M10.500 2.500a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM5.500 9.500a2 2 0 1 1 0 4a2 2 0 0 1 0-4z" />
  ),
  switch: <path d="M11 2l3 3l-3 3M14 5H3.500M5 8l-3 3l3 3M2 11h10.500" />,
  dashboard: <path d="M2.500 3h11v10h-11zM2.500 6.500h11M6.500 6.500V13" />,
  chevron: <path d="M6 3.500L10.500 8L6 12.500" />,
  search: <path d="M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zM10.700 10.700L14 14" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  copy: <path d="M6 6h7.500v7.500H6zM3.500 10h-1V2.500H10v1" />,
  brand: (
    <>
      <rect class="brand-ground" x="0" y="0" width="16" height="16" rx="3.500" />
      <path class="brand-awning" d="M4 2.500h8l2 4v.500a2 2 0 0 1-4 0a2 2 0 0 1-4 0a2 2 0 0 1-4 0v-.500z" />
      <path class="brand-tick" d="M5.250 11.600l1.900 1.900l3.500-3.500" />
    </>
  ),
} satisfies Record<string, ComponentChildren>;

export function Icon({ name }: { name: keyof typeof DRAWINGS }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
