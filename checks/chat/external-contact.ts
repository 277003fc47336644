import { defineCheck } from '@/utils/audit/define-check';
import { fail, pass, unknown } from '@/utils/audit/verdict';
import type { SpanKind } from '@/utils/facts/facts';
import { findSpans, kindWord, WRITTEN_TEXTS, type WrittenText } from '@/utils/text/found-spans';

/** What leads a buyer out of Ozon's chat. Passwords and codes are the business of `chat/shared-secret`. */
const CONTACTS: readonly SpanKind[] = [
  'phone',
  'email',
  'link',
  'whatsapp',
  'telegram',
  'wechat',
  'viber',
  'qq',
  'other-messenger',
];

const MESSAGES: Readonly<Record<WrittenText, string>> = {
  'chat.composer': 'composer',
  'chat.autoResponseText': 'auto-response',
  'chat.quickReplies': 'quick-reply',
};

/** Ozon's rules of communication, and guide 003: buyers are answered in Ozon's chat and led nowhere else. */
export default defineCheck<never, never, WrittenText>({
  id: 'chat/external-contact',
  severity: 'error',
  needs: [],
  uses: WRITTEN_TEXTS,
  basis: { level: 'documented', source: 'ozon-docs', checkedOn: '2026-11-21' },
  evaluate: (texts) => {
    const { found, read, undecided } = findSpans(texts, CONTACTS);
    const [first] = found;
    if (!first) return read.length > 0 && !undecided ? pass() : unknown([...WRITTEN_TEXTS]);
    const { fact, number, spans, evidence } = first;
    const kinds = new Set(spans.map(({ kind }) => kind));
    return fail(
      MESSAGES[fact],
      {
        kind: kindWord(spans[0].kind),
        otherKinds: kinds.size - 1,
        count: spans.length,
        disguised: spans.some(({ disguised }) => disguised) ? 'yes' : 'no',
        number,
        texts: found.filter((text) => text.fact === fact).length,
      },
      [...new Set(found.map((text) => text.fact))],
      { evidence },
    );
  },
});
