/**
 * What is stored, and how it is proven on every read. Keys in `storage.local`:
 * `settings`, `acceptances`, `store:<client id>`, `profile:<client id>`, `ticks:<client id>`, and `set-aside:<key>:<ms>` for
 * data that could not be read. The profile's schema is in `utils/profile/profile-schema.ts`.
 */
import type {
  Fact,
  FactKey,
  FactValues,
  Language,
  Limits,
  PageFactKey,
  PageId,
  SellerFactKey,
} from '@/utils/facts/facts';
import { DEFAULT_LIMITS } from '@/utils/facts/seller-facts';
import { LIMIT_BOUNDS, MAX_ACCEPTANCES, MAX_NOTE, MAX_SPANS } from './limits';
import { z } from './zod';

export const SCHEMA_VERSION = 1;

/** A moment, in ms since the epoch. */
const moment = z.number().int().positive();
export const dayHours = z.object({
  from: z.number().int().min(0).max(1439),
  to: z.number().int().min(1).max(1440),
});
const zone = z.union([
  z.object({ kind: z.literal('iana'), name: z.string().max(64) }),
  z.object({ kind: z.literal('offset'), minutes: z.number().int().min(-1080).max(1080) }),
]);
const payoutMethod = z.enum(['swift', 'third-party', 'lianlian', 'pingpong', 'gep', 'payoneer']);
const secretText = z.object({
  length: z.number().int().min(0),
  visibleLength: z.number().int().min(0),
  stray: z
    .array(z.object({ position: z.number().int().min(1), codePoint: z.number().int().min(0).max(0x10ffff) }))
    .max(64),
  strayCount: z.number().int().min(0),
  visibleIsAlphanumeric: z.boolean(),
});

const count = z.number().int().min(0);
const rowsSeen = { seen: count, total: count.optional() };
export const textSpans = z
  .array(
    z.object({
      kind: z.enum([
        'phone',
        'email',
        'link',
        'whatsapp',
        'telegram',
        'wechat',
        'viber',
        'qq',
        'other-messenger',
        'password',
        'api-key',
        'one-time-code',
      ]),
      from: count,
      to: count,
      disguised: z.boolean(),
    }),
  )
  .max(MAX_SPANS);
const textFindings = z.object({ length: count, spans: textSpans, spanCount: count });
const divisionLevel = z
  .object({ name: z.string().max(40), written: z.string().max(40).nullable() })
  .nullable();
export const addressText = z.object({
  text: z.string().max(500),
  script: z.enum(['han', 'latin', 'other']),
  divisions: z
    .object({
      province: divisionLevel,
      city: divisionLevel,
      district: divisionLevel,
      rest: z.string().max(500),
    })
    .nullable(),
});
const kycStatus = z.enum(['active', 'pending', 'failed']);
const payoutRoute = z.enum([...payoutMethod.options, 'bank', 'manual-review', 'other']);

/** The value schema of every fact that a page can state; also the list of fact keys that may be stored. */
export const factValueSchemas = {
  'chat.buyerMessages': z.boolean(),
  'chat.newOrders': z.boolean(),
  'chat.autoResponse': z.boolean(),
  'chat.autoResponseText': textFindings,
  'chat.quickReplies': z.array(textFindings).max(100),
  'chat.composer': textFindings,
  'chat.browserNotifications': z.boolean(),
  'chat.notificationPermission': z.enum(['granted', 'denied', 'default']),
  'chat.hours': dayHours,
  'chat.timeZone': zone,
  'chat.kycStatus': kycStatus,
  'chat.blockedProducts': z.object({ skus: z.array(z.string().max(60)).max(200), count, ...rowsSeen }),
  'chat.slaRate': z.number().min(0).max(100),
  'chat.firstResponse': z.number().min(0),
  'chat.manualFiles': z.array(z.string().max(260)).max(50),
  'chat.socket': z.object({ failures: count, blocked: z.boolean() }),
  'store.language': z.enum(['ru', 'en', 'zh']),
  'payout.method': payoutMethod,
  'payout.provider': payoutMethod,
  'payout.defaultMethod': payoutMethod,
  'payout.merchantId': secretText,
  'payout.apiKey': secretText.extend({ looksLike: z.enum(['email', 'phone']).nullable() }),
  'payout.accountName': z.string().max(300),
  'payout.swift': z.string().max(60),
  'payout.iban': z.object({
    length: count,
    country: z.string().length(2).nullable(),
    expectedLength: count.nullable(),
    problem: z.enum(['characters', 'country', 'length', 'structure', 'check-digits']).nullable(),
    profile: z.enum(['same', 'different', 'unknown']),
  }),
  'payout.wallet': z.enum(['connected', 'none']),
  'payout.currency': z.enum(['RUB', 'CNY', 'USD', 'EUR', 'BYN', 'KZT', 'KGS']),
  'payout.alerts': z.array(z.enum(['ERR_3021', 'ERR_4007', 'invalid-merchant-id'])).max(10),
  'payouts.rows': z.object({
    routes: z.partialRecord(payoutRoute, count),
    newest: z.partialRecord(payoutRoute, z.string().max(60)),
    ...rowsSeen,
  }),
  'user.role': z.enum(['director', 'other']),
  'company.legalAddress': addressText,
  'company.entityType': z.enum(['mainland-company', 'individual', 'hong-kong', 'offshore']),
  'export.keys': z.object({
    keys: z.array(z.object({ roles: z.array(z.string().max(100)).max(50) })).max(100),
    ...rowsSeen,
  }),
  'portal.channel': z.enum(['active', 'unauthorised', 'pending', 'suspended']),
  'portal.lastSync': moment,
  'portal.balance': z.number(),
  'portal.threshold': z.number(),
  'portal.kyc': kycStatus,
} as const satisfies Record<PageFactKey, z.ZodType>;

/** Every fact key, those of the seller included. */
export const factKey: z.ZodType<FactKey> = z.enum([
  ...(Object.keys(factValueSchemas) as PageFactKey[]),
  ...([
    'seller.hours',
    'seller.timeZone',
    'seller.provider',
    'seller.now',
    'seller.portalReadAt',
    'seller.limits',
    'seller.accountName',
    'seller.swift',
    'seller.licenceAddress',
    'seller.helpDesk',
    'browser.identity',
  ] satisfies SellerFactKey[]),
]);

const unreadableReason = z.enum(['ambiguous', 'no-state', 'unknown-value', 'too-long', 'empty', 'pending']);
const factOf = <V extends z.ZodType>(value: V) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('read'), value, unsaved: z.boolean().optional() }),
    z.object({ state: z.literal('absent'), unsaved: z.boolean().optional() }),
    z.object({ state: z.literal('unreadable'), reason: unreadableReason, unsaved: z.boolean().optional() }),
  ]);

export const pageId = z.enum([
  'messaging',
  'account-health',
  'store-settings',
  'company',
  'payment-settings',
  'payouts',
  'contracts',
  'messenger',
  'quick-replies',
  'manual-upload',
  'api-keys',
  'lianlian-portal',
]);
export const language = z.enum(['zh-CN', 'ru', 'en']);
/** A Client ID: digits only. */
export const storeId = z.string().regex(/^\d{1,20}$/);
/**
 * A path of the cabinet, as `location` writes it. Starts with a single slash, so it can never become another host;
 * a backslash there, or a control character anywhere, would be read as that second slash or dropped by URL parsers.
 */
export const cabinetPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])\P{Cc}*$/u);

/** The facts of a reading; unknown keys are dropped, and so is anything that a value carries beyond its schema. */
const pageFacts = z.object(
  Object.fromEntries(Object.entries(factValueSchemas).map(([key, value]) => [key, factOf(value).optional()])),
);

/** A reading as the background receives it. */
export const readingSchema = z.object({
  store: storeId,
  storeName: z.string().max(200).optional(),
  page: pageId,
  path: cabinetPath,
  at: moment,
  language,
  facts: pageFacts,
});

/** One fact as stored: the last saved state, where and when it was read, and in which tab it now stands edited. */
const storedFactOf = <V extends z.ZodType>(value: V) =>
  z.object({
    fact: factOf(value),
    page: pageId,
    path: cabinetPath,
    at: moment,
    unsavedIn: z.number().int().optional(),
  });

/** The schema of each stored fact. Parsed one by one, so that a broken fact loses only itself. */
export const storedFactSchemas: Record<string, z.ZodType> = Object.fromEntries(
  Object.entries(factValueSchemas).map(([key, value]) => [key, storedFactOf(value)]),
);

const rememberedPage = z.object({ path: cabinetPath, at: moment });
/** The schema of where each page was last recognised, one by one like the facts. */
export const storedPageSchemas: Record<string, z.ZodType> = Object.fromEntries(
  pageId.options.map((page) => [page, rememberedPage]),
);

export const storeRecordSchema = z.object({
  version: z.literal(SCHEMA_VERSION),
  id: storeId,
  name: z.string().max(200).optional(),
  /** Language in which the cabinet was last shown for this store. */
  language: language.optional(),
  lastSeen: moment,
  facts: z.object(
    Object.fromEntries(Object.entries(storedFactSchemas).map(([key, value]) => [key, value.optional()])),
  ),
  /** Where each page was last recognised. */
  pages: z.partialRecord(pageId, rememberedPage),
});

const limit = (key: keyof Limits) => z.number().min(LIMIT_BOUNDS[key].min).max(LIMIT_BOUNDS[key].max);
/** Units as in `Limits`. */
export const limitsSchema = z.object({
  slaPercent: limit('slaPercent'),
  firstResponseMinutes: limit('firstResponseMinutes'),
  portalSyncDays: limit('portalSyncDays').int(),
  portalBalance: limit('portalBalance'),
  portalThreshold: limit('portalThreshold'),
}) satisfies z.ZodType<Limits>;

export const settingsSchema = z.object({
  version: z.literal(SCHEMA_VERSION),
  enabled: z.boolean(),
  /** `auto`: the cabinet's language, else the browser's. */
  language: z.enum(['auto', 'zh-CN', 'ru', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** A fact read longer ago than this many days is marked stale. */
  staleDays: z.number().int().min(1).max(365),
  /** The limits that checks compare with. */
  limits: limitsSchema,
});

/** `control`: this control in this store; `store`: this check in this store; `off`: this check everywhere. */
export const acceptanceScope = z.enum(['control', 'store', 'off']);

export const acceptanceSchema = z.object({
  id: z.string().max(64),
  checkId: z.string().max(100),
  scope: acceptanceScope,
  store: storeId.optional(),
  fact: factKey.optional(),
  reason: z.string().max(500),
  at: moment,
});
export const acceptancesSchema = z.object({
  version: z.literal(SCHEMA_VERSION),
  items: z.array(acceptanceSchema).max(MAX_ACCEPTANCES),
});

/** A checklist item that the user has ticked: when, and what they noted. */
export const tickSchema = z.object({ at: moment, note: z.string().max(MAX_NOTE) });
/** The id of a checklist item; one that no longer exists keeps its tick. */
export const tickId = z.string().regex(/^[a-z]{1,20}\/[a-z][a-z0-9-]{0,60}$/);
export type Tick = z.infer<typeof tickSchema>;

export type Settings = z.infer<typeof settingsSchema>;
export type AcceptanceScope = z.infer<typeof acceptanceScope>;
export type Acceptance = z.infer<typeof acceptanceSchema>;
export interface StoredFact<K extends PageFactKey = PageFactKey> {
  fact: Fact<FactValues[K]>;
  page: PageId;
  path: string;
  at: number;
  unsavedIn?: number;
}
export interface StoreRecord {
  version: typeof SCHEMA_VERSION;
  id: string;
  name?: string;
  language?: Language;
  lastSeen: number;
  facts: { [K in PageFactKey]?: StoredFact<K> };
  pages: Partial<Record<PageId, { path: string; at: number }>>;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SCHEMA_VERSION,
  enabled: true,
  language: 'auto',
  theme: 'auto',
  staleDays: 7,
  limits: DEFAULT_LIMITS,
};
