/** A status by shape and colour; the words beside it say the same, so the drawing is hidden from screen readers. */
import type { Severity, Status } from '@/utils/audit/verdict';

/** What is drawn: a problem by its severity, everything else by its status. */
export type Mark = Severity | Exclude<Status, 'fail' | 'error'> | 'broken' | 'accepted';

/** Outline and sign of each mark, on a 16 × 16 grid. Shapes differ, so that colour is never needed to tell them apart. */
const SHAPES: Record<Mark, { outline: string; sign: string; hollow?: true }> = {
  error: { outline: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', sign: 'M5.500 5.500l5 5M10.500 5.500l-5 5' },
  warning: { outline: 'M8 1.200L15.500 14.600H.500z', sign: 'M8 6v4M8 12.300v.200' },
  info: { outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', sign: 'M8 7.500v4M8 4.600v.200' },
  review: {
    outline: 'M8 .800L15.200 8L8 15.200L.800 8z',
    sign: 'M6.300 6.300a1.700 1.700 0 1 1 2.300 1.600q-.600.300-.600 1.200M8 11.200v.200',
  },
  unread: { outline: 'M8 1.500a6.500 6.500 0 1 1 0 13a6.500 6.500 0 0 1 0-13z', sign: '', hollow: true },
  pass: { outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', sign: 'M4.800 8.200l2.300 2.300l4.200-4.700' },
  'not-applicable': {
    outline: 'M8 1.500a6.500 6.500 0 1 1 0 13a6.500 6.500 0 0 1 0-13z',
    sign: 'M5 8h6',
    hollow: true,
  },
  broken: { outline: 'M1.500 1.500h13v13h-13z', sign: 'M8 4v5M8 11.600v.200' },
  accepted: {
    outline: 'M1.800 1.800h12.400v12.400H1.800z',
    sign: 'M4.800 8.200l2.300 2.300l4.200-4.700',
    hollow: true,
  },
};

/** Which mark stands for a finding. */
export function markOf(status: Status, severity: Severity, accepted: boolean): Mark {
  if (accepted) return 'accepted';
  if (status === 'fail') return severity;
  return status === 'error' ? 'broken' : status;
}

export function StatusIcon({ mark }: { mark: Mark }) {
  const { outline, sign, hollow } = SHAPES[mark];
  return (
    <svg class={`mark mark-${mark}${hollow ? ' mark-hollow' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path class="mark-outline" d={outline} />
      <path class="mark-sign" d={sign} />
    </svg>
  );
}
