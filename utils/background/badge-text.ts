/** What the badge shows for each state of a tab. Pure; colours and marks are data. */
import type { MessageKey } from '@/utils/i18n/catalogs';
import type { TabState } from '@/utils/messaging/protocol';

/** Counts of a store's findings. */
export interface Tally {
  /** Failing and not accepted. */
  failing: number;
  /** Of `total`. */
  unread: number;
  /** All checks that rest on what a page says and are not switched off. */
  total: number;
}

/** A tab state that needs no store, the lack of host access, or the tally of the store shown. */
export type BadgeState = Exclude<TabState, 'ready'> | 'no-access' | Tally;

export interface BadgeContent {
  text: string;
  /** Background `#rrggbb`, at least 4.5 : 1 against the white text (WCAG 1.4.3; a test measures it). */
  colour: string;
  /** Words of the button's tooltip. */
  title: { key: MessageKey; values: Record<string, number> };
}

const RED = '#b3261e';
const GREY = '#5f6368';
const BLUE = '#1a56db';
const BROWN = '#8a4b00';

const MARKS = {
  'no-access': { text: '!', colour: BROWN, key: 'badge.no-access' },
  'store-conflict': { text: '≠', colour: BROWN, key: 'badge.store-conflict' },
  paused: { text: 'Ⅱ', colour: BLUE, key: 'badge.paused' },
  off: { text: '', colour: GREY, key: 'badge.off' },
  'signed-out': { text: '', colour: GREY, key: 'badge.signed-out' },
  blocked: { text: '', colour: GREY, key: 'badge.blocked' },
  'no-store': { text: '', colour: GREY, key: 'badge.no-store' },
} as const satisfies Record<Exclude<BadgeState, Tally>, { text: string; colour: string; key: MessageKey }>;

/** Greatest number shown as it is: a badge holds four characters. */
const GREATEST_SHOWN = 99;

export function badgeContent(state: BadgeState): BadgeContent {
  if (typeof state === 'string') {
    const { text, colour, key } = MARKS[state];
    return { text, colour, title: { key, values: {} } };
  }
  const { failing, unread, total } = state;
  if (unread === total) return { text: '…', colour: GREY, title: { key: 'badge.nothing-read', values: {} } };
  const values = { failing, unread };
  if (failing === 0) return { text: '', colour: GREY, title: { key: 'badge.in-order', values } };
  const text = failing > GREATEST_SHOWN ? `${GREATEST_SHOWN}+` : String(failing);
  return { text, colour: RED, title: { key: 'badge.failing', values } };
}
