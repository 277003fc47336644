import { testCheck, unreadable } from '@/checks/testing/check-table';
import type { SpanKind, TextFindings } from '@/utils/facts/facts';
import check from './shared-secret';

const text = (...kinds: SpanKind[]): TextFindings => ({
  length: 80,
  spans: kinds.map((kind, index) => ({ kind, from: index * 10, to: index * 10 + 5, disguised: false })),
  spanCount: kinds.length,
});
const ALL = ['chat.composer', 'chat.autoResponseText', 'chat.quickReplies'] as const;

testCheck(check, {
  pass: [
    { name: 'a clean message', facts: { 'chat.composer': text() } },
    { name: 'a contact is no secret', facts: { 'chat.composer': text('phone', 'link', 'telegram') } },
    { name: 'clean quick replies', facts: { 'chat.quickReplies': [text(), text()] } },
  ],
  review: [
    {
      name: 'a password in a message',
      facts: { 'chat.composer': text('phone', 'password') },
      message: 'composer',
      data: { kind: 'password', count: 1, number: 1 },
      at: ['chat.composer'],
      evidence: {
        kind: 'spans',
        length: 80,
        spans: [{ kind: 'password', from: 10, to: 15, disguised: false }],
        spanCount: 1,
      },
    },
    {
      name: 'an API key in the auto-response',
      facts: { 'chat.autoResponseText': text('api-key') },
      message: 'auto-response',
      data: { kind: 'api_key', count: 1, number: 1 },
      at: ['chat.autoResponseText'],
    },
    {
      name: 'two codes in the third quick reply',
      facts: { 'chat.quickReplies': [text(), text(), text('one-time-code', 'one-time-code')] },
      message: 'quick-reply',
      data: { kind: 'one_time_code', count: 2, number: 3 },
      at: ['chat.quickReplies'],
    },
    {
      name: 'two places',
      facts: { 'chat.quickReplies': [text('password')], 'chat.composer': text('one-time-code') },
      message: 'composer',
      data: { kind: 'one_time_code', count: 1, number: 1 },
      at: ['chat.composer', 'chat.quickReplies'],
    },
  ],
  unread: [
    { name: 'no text seen', facts: {}, missing: [...ALL] },
    {
      name: 'the only text is still looked at',
      facts: { 'chat.autoResponseText': unreadable('pending') },
      missing: [...ALL],
    },
  ],
});
