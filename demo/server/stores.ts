/** The stores of the demo and the shape of what the server keeps for them. */
import type { LocalText } from './local-text.ts';
import { BAD, GOOD, MIXED } from './starting-settings.ts';

/** One setting as a page gets it: a switch, or a text, time or name of an option. */
export type SettingValue = string | boolean;
/** Settings of one page by key. */
export type Settings = Record<string, SettingValue>;

/** Pages of the demo that hold settings. The last three only look like ours. */
export type SettingsPageId =
  | 'messaging'
  | 'accountHealth'
  | 'store'
  | 'company'
  | 'payments'
  | 'contracts'
  | 'quickReplies'
  | 'warehouse'
  | 'advertising'
  | 'reviews';
export type StoreSettings = Record<SettingsPageId, Settings>;

/** The same as the server keeps it: a text that the store starts with may be there in each language. */
export type KeptSettings = Record<string, SettingValue | LocalText>;
export type KeptStoreSettings = Record<SettingsPageId, KeptSettings>;

/** How a store starts: every watched setting wrong, every one right, or some of each. */
export type StoreState = 'bad' | 'good' | 'mixed';

/** Roles by the codes that the cabinet itself uses. Only the director may connect a wallet. */
export type Role = 'director' | 'content';

export interface DemoStore {
  /** Client ID, digits; also the value of the cookie `sc_company_id`. */
  id: string;
  name: string;
  state: StoreState;
  /** What the person signed in may do in this store. */
  role: Role;
}

export const DEMO_STORES: readonly DemoStore[] = [
  { id: '1042718', name: 'Qiming Home', state: 'bad', role: 'content' },
  { id: '1187305', name: 'Beihai Toys', state: 'good', role: 'director' },
  { id: '1263940', name: 'Lanting Garden', state: 'mixed', role: 'director' },
];

const STARTING: Record<StoreState, KeptStoreSettings> = { bad: BAD, good: GOOD, mixed: MIXED };

/** @returns a fresh copy of what a store in `state` starts with. */
export function startingSettings(state: StoreState): KeptStoreSettings {
  return structuredClone(STARTING[state]);
}
