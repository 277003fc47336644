/** What was found in the texts that a buyer will read: shared by the checks that look at those texts. Never the texts. */
import type { Evidence } from '@/utils/audit/verdict';
import type { FactKey, FactValues, SpanKind, TextFindings, TextSpan } from '@/utils/facts/facts';

/** The texts, first the one that is being written now: it can still be mended before it is sent. */
export const WRITTEN_TEXTS = ['chat.composer', 'chat.autoResponseText', 'chat.quickReplies'] as const;
export type WrittenText = (typeof WRITTEN_TEXTS)[number];

/** A text with spans of the kinds asked for. */
export interface FoundSpans {
  fact: WrittenText;
  /** 1-based; of one text alone, 1. */
  number: number;
  /** At least one. */
  spans: [TextSpan, ...TextSpan[]];
  evidence: Evidence;
}

export interface FoundInTexts {
  /** In the order of {@link WRITTEN_TEXTS}. */
  found: FoundSpans[];
  /** The facts that were read. */
  read: FactKey[];
  /** Whether a text holds more spans than are listed, none of the listed ones being of the kinds asked for. */
  undecided: boolean;
}

/**
 * @param texts the texts that were read
 * @param kinds the kinds of spans that count
 * @returns every text with such a span, each with the evidence for it
 */
export function findSpans(
  texts: { readonly [K in WrittenText]?: FactValues[K] },
  kinds: readonly SpanKind[],
): FoundInTexts {
  const read = WRITTEN_TEXTS.filter((fact) => texts[fact] !== undefined);
  const all = read.flatMap((fact) =>
    [texts[fact] ?? []].flat().map((findings, index) => ({ fact, number: index + 1, findings })),
  );
  const found = all.flatMap(({ fact, number, findings }) => {
    const [first, ...more] = findings.spans.filter(({ kind }) => kinds.includes(kind));
    if (!first) return [];
    const spans: FoundSpans['spans'] = [first, ...more];
    return [{ fact, number, spans, evidence: evidenceOf(findings, spans) }];
  });
  return { found, read, undecided: found.length === 0 && all.some(({ findings }) => unlisted(findings) > 0) };
}

/** A kind as the texts choose by it: the names in an ICU select take no hyphen. */
export const kindWord = (kind: SpanKind): string => kind.replaceAll('-', '_');

const unlisted = ({ spans, spanCount }: TextFindings): number => spanCount - spans.length;

function evidenceOf(findings: TextFindings, spans: TextSpan[]): Evidence {
  return {
    kind: 'spans',
    length: findings.length,
    spans,
    spanCount: spans.length + unlisted(findings),
  };
}
