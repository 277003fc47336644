/** What the runtime asks of the inline overlay. The overlay knows no pages and no checks: only controls, findings and words. */
import type { Finding } from '@/utils/audit/verdict';
import type { FindingText } from '@/utils/explain/finding-text';
import type { FactKey } from '@/utils/facts/facts';
import type { AcceptanceScope } from '@/utils/storage/schema';

/** One flag beside one control. */
export interface Flag {
  /** Stable over re-reads: check id, fact and index. */
  key: string;
  /** Position among several flags of the same check, else undefined. */
  index?: number;
  finding: Finding;
  fact: FactKey;
  /** The control spoken of (perhaps in a shadow tree). */
  control: Element;
  /** The element whose text named it; equals `control` when the control names itself. */
  label: Element;
  /** The raw text now in the control, for drawing and copying it; it never leaves the content script. */
  rawValue?: () => string;
}

export interface OverlayOptions {
  theme: 'auto' | 'light' | 'dark';
  language: string;
  /** Words of the inline UI by key of `locales/<language>/inline.json`. */
  texts: Record<string, string>;
}

/** What the overlay asks of its surroundings. */
export interface OverlayHost {
  describe(finding: Finding): Promise<FindingText>;
  /** Resolves to the id under which it can be undone. */
  accept(flag: Flag, scope: AcceptanceScope, reason: string): Promise<string>;
  undoAccept(id: string): Promise<void>;
}

export interface Overlay {
  /** Replaces the flags shown; equal keys keep their marker (and an open card). */
  show(flags: readonly Flag[]): void;
  /** Scrolls a control into view and rings it for a moment. */
  pointAt(control: Element): void;
  configure(options: OverlayOptions): void;
  /** Something on the page may have moved. */
  reposition(): void;
  /** Removes everything of ours. */
  destroy(): void;
}
