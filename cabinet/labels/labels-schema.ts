/** The shape of `labels.yaml`; build time and tests only. */
import { z } from 'zod';

const words = z.object({
  en: z.array(z.string().min(1)).min(1),
  ru: z.array(z.string().min(1)).min(1),
  zh: z.array(z.string().min(1)).min(1),
});

const label = words.partial().extend({
  kind: z.enum(['switch', 'choice', 'text', 'number', 'list', 'file', 'status', 'table']),
  page: z.string().optional(),
  unit: z.enum(['percent', 'minutes']).optional(),
  secret: z.boolean().optional(),
  section: z.string().optional(),
  'inverse-of': z.string().optional(),
  columns: z.record(z.string(), words).optional(),
});

export const dictionarySchema = z.object({
  pages: z.record(z.string(), words),
  facts: z.record(z.string(), label),
  /** Words for the values of choices and states: `values.kyc.active`; `language` has its words by language directly. */
  values: z.record(z.string(), z.union([z.record(z.string(), z.union([words, z.array(z.string())]))])),
  /** How a page says that something was saved: the button, the success and the failure. */
  signals: z.object({ save: words, saved: words, failed: words }),
});

/** The whole file. */
export type Dictionary = z.infer<typeof dictionarySchema>;
export type LabelEntry = Omit<Dictionary['facts'][string], 'columns'>;
export type LabelKind = LabelEntry['kind'];

/** What every page is scanned for. */
export interface LabelDictionary {
  pages: Dictionary['pages'];
  facts: Record<string, LabelEntry>;
  signals: Dictionary['signals'];
}

/** What only our own pages are read with. */
export interface Vocabulary {
  values: Dictionary['values'];
  /** Header words by table and column. */
  columns: Record<string, NonNullable<Dictionary['facts'][string]['columns']>>;
}
