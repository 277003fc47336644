/** Proves every message before anybody acts on it: whoever sent it, it comes from another process. */
import { CHECKLIST_ITEMS } from '@/utils/checklist/items';
import { profileSchema } from '@/utils/profile/profile-schema';
import { MAX_ANALYSED_TEXT, MAX_NOTE } from '@/utils/storage/limits';
import {
  acceptanceScope,
  factKey,
  language,
  pageId,
  readingSchema,
  settingsSchema,
  storeId,
  textSpans,
} from '@/utils/storage/schema';
import { z } from '@/utils/storage/zod';
import type { Request, TabReport } from './protocol';

const storeName = z.string().max(200);
const checkId = z.string().max(100);
const facts = z.array(factKey).max(50);
const minutes = z.number().int();
const hours = z.object({ from: minutes, to: minutes });

/** How a cabinet tab stands, as a content script reports it. */
export const tabReportSchema = z.object({
  state: z.enum(['ready', 'paused', 'off', 'signed-out', 'blocked', 'store-conflict', 'no-store']),
  store: storeId.optional(),
  storeName: storeName.optional(),
  page: pageId.optional(),
}) satisfies z.ZodType<TabReport>;

const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('characters'),
    length: z.number(),
    stray: z.array(z.object({ position: z.number(), codePoint: z.number().int() })).max(64),
    strayCount: z.number(),
  }),
  z.object({
    kind: z.literal('hours'),
    set: hours,
    meant: hours,
    setAtHome: hours,
    toType: hours,
    cabinetOffset: minutes,
    homeOffset: minutes,
    homeZone: z.string().max(64),
    zoneStated: z.boolean(),
  }),
  z.object({
    kind: z.literal('difference'),
    parts: z
      .array(z.object({ side: z.enum(['same', 'found', 'expected']), text: z.string().max(1000) }))
      .max(1000),
  }),
  z.object({
    kind: z.literal('spans'),
    length: z.number(),
    spans: textSpans,
    spanCount: z.number(),
  }),
  z.object({ kind: z.literal('suggestion'), value: z.string().max(1000) }),
]);

const finding = z.object({
  checkId,
  status: z.enum(['pass', 'fail', 'review', 'unread', 'not-applicable', 'error']),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().max(100),
  data: z.record(z.string().max(100), z.union([z.string().max(500), z.number()])),
  at: facts,
  evidence: evidence.optional(),
  missing: facts,
  unsaved: z.boolean(),
});

const { version: _version, ...settings } = settingsSchema.shape;
const checklistItem = z.enum(CHECKLIST_ITEMS.map(({ id }) => id));

const requestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    language,
    store: storeId.optional(),
    again: z.boolean().optional(),
  }),
  z.object({ type: z.literal('tab-report'), report: tabReportSchema }),
  z.object({ type: z.literal('reading'), reading: readingSchema }),
  z.object({
    type: z.literal('portal-reading'),
    reading: readingSchema.pick({ path: true, at: true, facts: true }),
  }),
  z.object({ type: z.literal('describe'), findings: z.array(finding).max(200), language }),
  z.object({
    type: z.literal('accept'),
    checkId,
    scope: acceptanceScope,
    store: storeId.optional(),
    fact: factKey.optional(),
    reason: z.string().max(500),
  }),
  z.object({ type: z.literal('undo-accept'), id: z.string().max(64) }),
  z.object({ type: z.literal('settings'), change: z.object(settings).partial() }),
  z.object({ type: z.literal('view'), store: storeId.optional() }),
  z.object({ type: z.literal('open-page'), store: storeId, page: pageId, fact: factKey }),
  z.object({ type: z.literal('resume'), tabId: z.number().int().min(0) }),
  z.object({
    type: z.literal('analyse'),
    question: z.object({
      kind: z.enum(['contacts', 'iban', 'address']),
      text: z.string().max(MAX_ANALYSED_TEXT),
    }),
    store: storeId.optional(),
  }),
  z.object({ type: z.literal('save-profile'), store: storeId, profile: profileSchema }),
  z.object({ type: z.literal('delete-profile'), store: storeId }),
  z.object({ type: z.literal('tick'), store: storeId, item: checklistItem, note: z.string().max(MAX_NOTE) }),
  z.object({ type: z.literal('untick'), store: storeId, item: checklistItem }),
  z.object({ type: z.literal('forget-store'), store: storeId }),
  z.object({ type: z.literal('discard-set-aside'), key: z.string().max(200) }),
]);

/**
 * @param raw a message as it arrived
 * @returns the request, without anything it carried beyond the protocol; undefined when it is none
 */
export function parseRequest(raw: unknown): Request | undefined {
  const parsed = requestSchema.safeParse(raw);
  // The schema of a reading's facts is made from a table, so its type is wider than the facts it proves.
  return parsed.success ? (parsed.data as Request) : undefined;
}
