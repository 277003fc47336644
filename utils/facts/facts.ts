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

/** What a stretch of a text gives away: a way to write outside Ozon, or something nobody may be told. */
export type SpanKind =
  | 'phone'
  | 'email'
  | 'link'
  | 'whatsapp'
  | 'telegram'
  | 'wechat'
  | 'viber'
  | 'qq'
  | 'other-messenger'
  | 'password'
  | 'api-key'
  | 'one-time-code';

/** One such stretch. `from` and `to` (exclusive) count UTF-16 units of the text as it stands in the control. */
export interface TextSpan {
  kind: SpanKind;
  from: number;
  to: number;
  /** Written so that a filter would miss it: spaced, with invisible or look-alike characters. */
  disguised: boolean;
}

/** What may be known of a text outside the content script: where it says what, never the text. */
export interface TextFindings {
  /** Length of the text in UTF-16 units. */
  length: number;
  /** In order, not overlapping; at most `MAX_SPANS`. */
  spans: TextSpan[];
  /** How many there are in all. */
  spanCount: number;
}

/**
 * A key or login as typed: what `SecretText` tells, with ASCII signs counted as letters (keys hold them), and whether it
 * looks like a login instead of a key.
 */
export interface KeyText extends SecretText {
  looksLike: 'email' | 'phone' | null;
}

/** What may be known of an IBAN: never its digits. */
export interface IbanText {
  /** Length in code points without spaces. */
  length: number;
  /** The first two letters when they name a country of the IBAN registry. */
  country: string | null;
  /** Length that the registry gives for the country. */
  expectedLength: number | null;
  /** The first thing that is wrong with it (ISO 13616). */
  problem: 'characters' | 'country' | 'length' | 'structure' | 'check-digits' | null;
  /** Compared with the store profile's: `unknown` while the profile has none. */
  profile: 'same' | 'different' | 'unknown';
}

/** A Chinese address taken apart; a level that is not named in the text is filled in from the level below when that is certain. */
export interface AddressText {
  text: string;
  /** `han`: Chinese characters; `latin`: pinyin or English, which cannot be taken apart for certain. */
  script: 'han' | 'latin' | 'other';
  divisions: Divisions | null;
}

/** Official names with their suffixes (广东省, 深圳市, 南山区) and how the text writes each level (null: left out). */
export interface Divisions {
  province: DivisionLevel | null;
  city: DivisionLevel | null;
  district: DivisionLevel | null;
  /** What follows the divisions: street and number. */
  rest: string;
}
export interface DivisionLevel {
  name: string;
  written: string | null;
}

/** How much of a table was seen: virtual lists hold only some rows at a time. */
export interface RowsSeen {
  seen: number;
  /** As the page states it; missing when it does not. */
  total?: number;
}

export interface BlockedProducts extends RowsSeen {
  /** SKUs of the rows marked "Messaging Disabled", at most 200. */
  skus: string[];
  /** How many rows are marked. */
  count: number;
}

export type PayoutRoute = PayoutMethod | 'bank' | 'manual-review' | 'other';
export interface PayoutRows extends RowsSeen {
  /** How many rows took each route; rows whose route is not known count as `other`. */
  routes: Partial<Record<PayoutRoute, number>>;
  /** Newest date of the rows of each route as the page writes it. */
  newest: Partial<Record<PayoutRoute, string>>;
}

/** Roles of each API key, as the page writes them. */
export interface ApiKeyRows extends RowsSeen {
  keys: { roles: string[] }[];
}

export type EntityType = 'mainland-company' | 'individual' | 'hong-kong' | 'offshore';
export type Currency = 'RUB' | 'CNY' | 'USD' | 'EUR' | 'BYN' | 'KZT' | 'KGS';
/** Errors of the payment pages that a guide explains. */
export type PayoutErrorCode = 'ERR_3021' | 'ERR_4007' | 'invalid-merchant-id';
export type ChannelStatus = 'active' | 'unauthorised' | 'pending' | 'suspended';

/** The browser that runs us. */
export interface BrowserIdentity {
  name: 'chrome' | 'yandex' | 'firefox' | 'edge' | 'opera' | 'other';
  /** Its own version, `major.minor`; null when it does not say. */
  version: string | null;
  /** How it was told: client hints are sure, a user agent string may lie. */
  from: 'client-hints' | 'user-agent';
}

/** Outcomes of the page's own chat connection, as the browser reports them. */
export interface SocketOutcome {
  /** Failures in a row since the last connection. */
  failures: number;
  /** Whether the last failure was a block by the client (an ad blocker). */
  blocked: boolean;
}

/** Limits the user can change (settings). */
export interface Limits {
  /** Lowest share of chats answered as Ozon promises, percent (guide 003: 99.5). */
  slaPercent: number;
  /** Longest first response, minutes (guide 003: 15). */
  firstResponseMinutes: number;
  /** Oldest "Last Sync" of the portal, days. */
  portalSyncDays: number;
  /** Smallest balance for the test transfer, CNY (guide 004: 100). */
  portalBalance: number;
  /** Smallest withdrawal threshold, CNY (guide 004: 5 000). */
  portalThreshold: number;
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
  /** The auto-response's text. */
  'chat.autoResponseText': TextFindings;
  /** Texts of the quick replies, in the page's order. */
  'chat.quickReplies': TextFindings[];
  /** The message being written to a buyer. */
  'chat.composer': TextFindings;
  /** The browser's permission for the cabinet to show notifications. */
  'chat.notificationPermission': 'granted' | 'denied' | 'default';
  'chat.blockedProducts': BlockedProducts;
  /** Percent. */
  'chat.slaRate': number;
  /** Seconds. */
  'chat.firstResponse': number;
  /** Names of the files chosen for upload as manuals. */
  'chat.manualFiles': string[];
  'chat.socket': SocketOutcome;
  'store.language': StoreLanguage;
  'payout.method': PayoutMethod;
  'payout.provider': PayoutMethod;
  'payout.defaultMethod': PayoutMethod;
  'payout.merchantId': SecretText;
  'payout.apiKey': KeyText;
  'payout.accountName': string;
  'payout.swift': string;
  'payout.iban': IbanText;
  'payout.wallet': 'connected' | 'none';
  'payout.currency': Currency;
  /** Codes in the alerts shown on the page; empty when none is shown. */
  'payout.alerts': PayoutErrorCode[];
  'payouts.rows': PayoutRows;
  /** Role of the person signed in: only the director may connect a wallet. */
  'user.role': 'director' | 'other';
  'company.legalAddress': AddressText;
  'company.entityType': EntityType;
  'export.keys': ApiKeyRows;
  /** The Ozon channel in the LianLian portal. */
  'portal.channel': ChannelStatus;
  /** When the channel was last synchronised, ms since the epoch. */
  'portal.lastSync': number;
  /** CNY. */
  'portal.balance': number;
  /** CNY. */
  'portal.threshold': number;
  'portal.kyc': KycStatus;
  /** The hours in which the seller means to answer, in `seller.timeZone`. */
  'seller.hours': DayHours;
  /** The seller's own zone, an IANA name. */
  'seller.timeZone': string;
  /** The payment provider that the seller means to use. */
  'seller.provider': PayoutMethod;
  /** The instant at which facts are judged, in ms since the epoch: daylight saving depends on it. */
  'seller.now': number;
  /** When the stored `portal.lastSync` was read, ms since the epoch; missing while the portal itself is being read. */
  'seller.portalReadAt': number;
  'seller.limits': Limits;
  /** From the store profile, while the seller has told them. */
  'seller.accountName': string;
  'seller.swift': string;
  'seller.licenceAddress': AddressText;
  'seller.helpDesk': boolean;
  'browser.identity': BrowserIdentity;
}

export type FactKey = keyof FactValues;
/** Facts that come from the seller or the browser: no page states them. */
export type SellerFactKey = Extract<FactKey, `seller.${string}` | `browser.${string}`>;
/** Facts that a page of the cabinet, or of the payment provider's portal, can state. */
export type PageFactKey = Exclude<FactKey, SellerFactKey>;
/** Those the seller has not told are missing. */
export type SellerFacts = { [K in SellerFactKey]?: FactValues[K] };

/** @returns whether no page states a fact: it comes from the store profile, the settings or the browser */
export const isSellerFact = (key: FactKey): key is SellerFactKey =>
  key.startsWith('seller.') || key.startsWith('browser.');

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
  | 'empty'
  /** Found, and still being looked at. */
  | 'pending';

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
export type PageId =
  | 'messaging'
  | 'account-health'
  | 'store-settings'
  | 'company'
  | 'payment-settings'
  | 'payouts'
  | 'contracts'
  | 'messenger'
  | 'quick-replies'
  | 'manual-upload'
  | 'api-keys'
  | 'lianlian-portal';

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
