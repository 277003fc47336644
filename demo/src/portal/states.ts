/** In which states the portal's page of a channel can be shown (`?state=…`). Data only. */

export const CHANNEL_STATUSES = ['active', 'unauthorised', 'pending', 'suspended'] as const;
export type ChannelStatus = (typeof CHANNEL_STATUSES)[number];
export type PortalKyc = 'approved' | 'review' | 'rejected';

export interface ChannelState {
  status: ChannelStatus;
  /** How long ago the channel was synchronised, hours; shown only while it is active. */
  syncedHoursAgo: number;
  /** Only the time of day is shown, as guide 004 quotes it, and not the date. */
  timeOnly?: true;
  /** CNY */
  balance: string;
  /** CNY */
  threshold: string;
  kyc: PortalKyc;
}

const GOOD: ChannelState = {
  status: 'active',
  syncedHoursAgo: 2,
  balance: '3,200.00',
  threshold: '8000',
  kyc: 'approved',
};

export const CHANNEL_STATES = {
  good: GOOD,
  'time-only': { ...GOOD, timeOnly: true },
  stale: { ...GOOD, syncedHoursAgo: 5 * 24 },
  low: { ...GOOD, balance: '86.40', threshold: '1000' },
  unauthorised: { ...GOOD, status: 'unauthorised' },
  pending: { ...GOOD, status: 'pending' },
  suspended: { ...GOOD, status: 'suspended' },
  'kyc-review': { ...GOOD, kyc: 'review' },
  'kyc-rejected': { ...GOOD, kyc: 'rejected' },
  bad: { status: 'unauthorised', syncedHoursAgo: 120, balance: '86.40', threshold: '1000', kyc: 'review' },
} as const satisfies Record<string, ChannelState>;
export type StateName = keyof typeof CHANNEL_STATES;

/** @returns the state of that name; the good one for none or an unknown one */
export function stateNamed(name: string | null): ChannelState {
  return name !== null && Object.hasOwn(CHANNEL_STATES, name) ? CHANNEL_STATES[name as StateName] : GOOD;
}
