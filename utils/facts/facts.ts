/**
 * Facts: the typed things that pages of the cabinet state, and nothing else. Plain serialisable data.
 *
 * A fact key names one thing (`chat.autoResponse`); `FactValues` says what its value looks like once read.
 */

/** A span of the day in minutes after midnight, `0 ≤ from < 1440`, `0 < to ≤ 1440`. `to ≤ from` runs over midnight. */
export interface DayHours {
  from: number;
  to: number;
}

/** A time zone as a page states it: a named IANA zone (with its daylight saving) or a bare offset from UTC in minutes. */
export type StatedZone = { kind: 'iana'; name: string } | { kind: 'offset'; minutes: number };

/** One character of a secret value that should not be there. */
export interface StrayCharacter {
  /** 1-based, counted in code points from the start of the value. */
  position: number;
  codePoint: number;
}

/**
 * What may be known of a secret value outside the content script: never the value itself (product.md, rule 6).
 * All lengths are counted in code points.
 */
export interface SecretText {
  /** Length of the whole value. */
  length: number;
  /** Length without Default_Ignorable characters (the ones that draw nothing). */
  visibleLength: number;
  /** Every character outside ASCII letters and digits, in order; at most `MAX_STRAY` of them are listed. */
  stray: StrayCharacter[];
  /** How many stray characters there are in all. */
  strayCount: number;
  /** Whether what remains without Default_Ignorable characters is only ASCII letters and digits. */
  visibleIsAlphanumeric: boolean;
}

/** Ways money can leave the store; `third-party` is the choice that still needs a provider. */
export type PayoutMethod = 'swift' | 'third-party' | 'lianlian' | 'pingpong' | 'gep' | 'payoneer';
export type KycStatus = 'active' | 'pending' | 'failed';
export type StoreLanguage = 'ru' | 'en' | 'zh';

/** Every fact and the type of its value. `seller.*` facts come from the seller or the browser, not from a page. */
export interface FactValues {
  'chat.buyerMessages': boolean;
  'chat.newOrders': boolean;
  'chat.autoResponse': boolean;
  'chat.browserNotifications': boolean;
  'chat.hours': DayHours;
  'chat.timeZone': StatedZone;
  'chat.kycStatus': KycStatus;
  'store.language': StoreLanguage;
  'payout.method': PayoutMethod;
  'payout.provider': PayoutMethod;
  'payout.defaultMethod': PayoutMethod;
  'payout.merchantId': SecretText;
  /** The hours in which the seller means to answer, in `seller.timeZone`. */
  'seller.hours': DayHours;
  /** The seller's own zone, an IANA name. */
  'seller.timeZone': string;
  /** The payment provider that the seller means to use. */
  'seller.provider': PayoutMethod;
  /** The instant at which facts are judged, in ms since the epoch: daylight saving depends on it. */
  'seller.now': number;
}

export type FactKey = keyof FactValues;
/** Facts that a page of the cabinet can state. */
export type PageFactKey = Exclude<FactKey, `seller.${string}`>;
/** Facts that come from the seller or the browser. */
export type SellerFactKey = Extract<FactKey, `seller.${string}`>;
export type SellerFacts = { [K in SellerFactKey]: FactValues[K] };

/** Why a fact that was found could not be understood. */
export type UnreadableReason =
  /** Two controls fit the label equally well. */
  | 'ambiguous'
  /** The control is there but does not say its state. */
  | 'no-state'
  /** The control shows a value that we do not know. */
  | 'unknown-value'
  /** The value is longer than we are willing to read. */
  | 'too-long'
  /** Nothing is chosen or filled in. */
  | 'empty';

/**
 * The state of one fact.
 * `read`: seen and understood. `absent`: proven not to be on its page. `unreadable`: found but not understood.
 */
export type Fact<V> =
  | { state: 'read'; value: V; unsaved?: boolean }
  | { state: 'absent'; unsaved?: boolean }
  | { state: 'unreadable'; reason: UnreadableReason; unsaved?: boolean };

/** Facts by key; a key that is missing was not seen. */
export type Facts = { [K in FactKey]?: Fact<FactValues[K]> };
export type PageFacts = { [K in PageFactKey]?: Fact<FactValues[K]> };

/** The pages that we can recognise and read. */
export type PageId = 'messaging' | 'store-settings' | 'payment-settings';

/** Languages of the cabinet and of our own UI. */
export type Language = 'zh-CN' | 'ru' | 'en';

/** The facts of one page at one moment. What the content script sends to the background. */
export interface Reading {
  /** Client ID of the store, digits. */
  store: string;
  /** The store's name as the header shows it, if it does. */
  storeName?: string;
  page: PageId;
  /** URL path with query and without host, ids and hash kept as the page had them. */
  path: string;
  /** When it was read, ms since the epoch. */
  at: number;
  /** Language in which the cabinet is shown. */
  language: Language;
  /** The last SAVED value of each fact; `unsaved` when the page now shows another one. */
  facts: PageFacts;
}
