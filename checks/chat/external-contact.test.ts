import { testCheck, unreadable } from '@/checks/testing/check-table';
import type { SpanKind, TextFindings, TextSpan } from '@/utils/facts/facts';
import check from './external-contact';

const span = (kind: SpanKind, from: number, disguised = false): TextSpan => ({
  kind,
  from,
  to: from + 5,
  disguised,
});
const text = (...spans: TextSpan[]): TextFindings => ({ length: 80, spans, spanCount: spans.length });
const clean = text();
const evidence = (...spans: TextSpan[]) =>
  ({ kind: 'spans', length: 80, spans, spanCount: spans.length }) as const;
const ALL = ['chat.composer', 'chat.autoResponseText', 'chat.quickReplies'] as const;

testCheck(check, {
  pass: [
    { name: 'a clean auto-response', facts: { 'chat.autoResponseText': clean } },
    {
      name: 'an empty auto-response',
      facts: { 'chat.autoResponseText': { length: 0, spans: [], spanCount: 0 } },
    },
    { name: 'clean quick replies', facts: { 'chat.quickReplies': [clean, clean] } },
    { name: 'no quick replies', facts: { 'chat.quickReplies': [] } },
    { name: 'a clean message', facts: { 'chat.composer': clean } },
    {
      name: 'a secret is no contact',
      facts: { 'chat.composer': text(span('password', 0), span('api-key', 10), span('one-time-code', 20)) },
    },
    {
      name: 'one text was read, another is still looked at',
      facts: { 'chat.autoResponseText': clean, 'chat.composer': unreadable('pending') },
    },
  ],
  fail: [
    {
      name: 'a phone number in the auto-response',
      facts: { 'chat.autoResponseText': text(span('phone', 4)) },
      message: 'auto-response',
      data: { kind: 'phone', otherKinds: 0, count: 1, disguised: 'no', number: 1, texts: 1 },
      at: ['chat.autoResponseText'],
      evidence: evidence(span('phone', 4)),
    },
    {
      name: 'two disguised messengers and a link in a message, beside a password',
      facts: {
        'chat.composer': text(
          span('password', 0),
          span('telegram', 10, true),
          span('link', 20),
          span('telegram', 30),
        ),
      },
      message: 'composer',
      data: { kind: 'telegram', otherKinds: 1, count: 3, disguised: 'yes', number: 1, texts: 1 },
      at: ['chat.composer'],
      evidence: evidence(span('telegram', 10, true), span('link', 20), span('telegram', 30)),
    },
    {
      name: 'the second and fourth quick reply',
      facts: { 'chat.quickReplies': [clean, text(span('wechat', 1)), clean, text(span('qq', 2))] },
      message: 'quick-reply',
      data: { kind: 'wechat', otherKinds: 0, count: 1, disguised: 'no', number: 2, texts: 2 },
      at: ['chat.quickReplies'],
      evidence: evidence(span('wechat', 1)),
    },
    {
      name: 'two places: the message being written comes first',
      facts: {
        'chat.autoResponseText': text(span('email', 1)),
        'chat.composer': text(span('viber', 2)),
        'chat.quickReplies': [clean],
      },
      message: 'composer',
      data: { kind: 'viber', otherKinds: 0, count: 1, disguised: 'no', number: 1, texts: 1 },
      at: ['chat.composer', 'chat.autoResponseText'],
      evidence: evidence(span('viber', 2)),
    },
    ...(['whatsapp', 'other-messenger'] as const).map((kind) => ({
      name: `${kind} counts`,
      facts: { 'chat.composer': text(span(kind, 0)) },
      message: 'composer',
      data: { kind: kind.replace('-', '_'), otherKinds: 0, count: 1, disguised: 'no', number: 1, texts: 1 },
      at: ['chat.composer' as const],
    })),
  ],
  unread: [
    { name: 'no text seen', facts: {}, missing: [...ALL] },
    {
      name: 'the only text is still looked at',
      facts: { 'chat.composer': unreadable('pending') },
      missing: [...ALL],
    },
    {
      name: 'more spans than are listed, and no contact among those',
      facts: { 'chat.composer': { ...text(span('password', 0)), spanCount: 60 } },
      missing: [...ALL],
    },
  ],
});
