/** How each kind of finding is drawn, so that it is told apart without colour: outline and glyph in an 18×18 view box. */
import type { Finding, Severity } from '@/utils/audit/verdict';

export type Kind = Severity | 'review' | 'pass';

/** A heuristic finding asks for a look, whatever its severity. */
export const kindOf = (finding: Finding): Kind => (finding.status === 'review' ? 'review' : finding.severity);

export const SHAPES: Readonly<Record<Kind, { outline: string; glyph: string }>> = {
  /** A stop sign. */
  error: { outline: 'M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z', glyph: 'M9 4.6v5.2M9 13v.1' },
  /** A warning triangle. */
  warning: { outline: 'M9 1.6 17 16H1z', glyph: 'M9 6.6v4.3M9 13.6v.1' },
  info: { outline: 'M9 1a8 8 0 1 1 0 16A8 8 0 0 1 9 1z', glyph: 'M9 8.3v4.6M9 5v.1' },
  /** A diamond with a question mark. */
  review: {
    outline: 'M9 .8 17.2 9 9 17.2.8 9z',
    glyph: 'M7 7.2c.1-1.2 1-1.9 2-1.9s2 .8 2 1.8c0 1.6-2 1.5-2 3.1M9 12.7v.1',
  },
  pass: { outline: 'M9 1a8 8 0 1 1 0 16A8 8 0 0 1 9 1z', glyph: 'M5.5 9.3 8 11.8l4.5-5' },
};
