import { defineHeuristic } from '@/utils/audit/define-check';
import { pass, review, unknown } from '@/utils/audit/verdict';
import type { SpanKind } from '@/utils/facts/facts';
import { findSpans, kindWord, WRITTEN_TEXTS, type WrittenText } from '@/utils/text/found-spans';

const SECRETS: readonly SpanKind[] = ['password', 'api-key', 'one-time-code'];

const MESSAGES: Readonly<Record<WrittenText, string>> = {
  'chat.composer': 'composer',
  'chat.autoResponseText': 'auto-response',
  'chat.quickReplies': 'quick-reply',
};

/** Ozon's rules of safety in chats: nobody may be told a password, a key or a code. What looks like one may be something else. */
export default defineHeuristic<never, never, WrittenText>({
  id: 'chat/shared-secret',
  severity: 'warning',
  needs: [],
  uses: WRITTEN_TEXTS,
  basis: { level: 'documented', source: 'ozon-docs', checkedOn: '2026-11-21' },
  evaluate: (texts) => {
    const { found, read, undecided } = findSpans(texts, SECRETS);
    const [first] = found;
    if (!first) return read.length > 0 && !undecided ? pass() : unknown([...WRITTEN_TEXTS]);
    const { fact, number, spans, evidence } = first;
    return review(
      MESSAGES[fact],
      { kind: kindWord(spans[0].kind), count: spans.length, number },
      [...new Set(found.map((text) => text.fact))],
      { evidence },
    );
  },
});
