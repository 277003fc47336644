/** What the card shows and what can be done in it; the views are functions of these and keep nothing themselves. */
import type { FindingText } from '@/utils/explain/finding-text';
import type { Flag } from '@/utils/overlay/overlay';
import type { Say } from '@/utils/overlay/words';
import type { AcceptanceScope } from '@/utils/storage/schema';

/** Where the user is in accepting the finding. */
export type Stage =
  | 'reading'
  | 'accepting'
  | 'accept-failed'
  | 'saving'
  | 'accepted'
  | 'undoing'
  | 'undo-failed';

export interface CardModel {
  flag: Flag;
  text: FindingText | undefined;
  /** The words could not be fetched. */
  failed: boolean;
  stage: Stage;
  /** The copy button pressed last, and whether it worked. */
  copied?: { id: string; worked: boolean };
}

export interface CardActions {
  say: Say;
  close(): void;
  /** @param id which button was pressed */
  copy(id: string, text: string): void;
  startAccepting(): void;
  stopAccepting(): void;
  accept(scope: AcceptanceScope, reason: string): void;
  undo(): void;
}
