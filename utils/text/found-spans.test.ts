import { describe, expect, it } from 'vitest';
import type { SpanKind, TextFindings } from '@/utils/facts/facts';
import { findSpans } from './found-spans';

const text = (...kinds: SpanKind[]): TextFindings => ({
  length: 100,
  spans: kinds.map((kind, index) => ({ kind, from: index * 10, to: index * 10 + 5, disguised: false })),
  spanCount: kinds.length,
});

describe('findSpans', () => {
  it('finds nothing where nothing was read', () => {
    expect(findSpans({}, ['phone'])).toEqual({ found: [], read: [], undecided: false });
  });

  it('keeps the kinds asked for, and says in which text they are', () => {
    const { found, read } = findSpans(
      {
        'chat.quickReplies': [text(), text('password', 'phone', 'link'), text('password')],
        'chat.autoResponseText': text('link'),
      },
      ['phone', 'link'],
    );
    expect(read).toEqual(['chat.autoResponseText', 'chat.quickReplies']);
    expect(found.map(({ fact, number }) => [fact, number])).toEqual([
      ['chat.autoResponseText', 1],
      ['chat.quickReplies', 2],
    ]);
    expect(found[1]?.evidence).toEqual({
      kind: 'spans',
      length: 100,
      spans: [
        { kind: 'phone', from: 10, to: 15, disguised: false },
        { kind: 'link', from: 20, to: 25, disguised: false },
      ],
      spanCount: 2,
    });
  });

  it('leaves open what the spans beyond the listed ones are', () => {
    const cut = { ...text('password'), spanCount: 7 };
    expect(findSpans({ 'chat.composer': cut }, ['phone']).undecided).toBe(true);
    expect(findSpans({ 'chat.composer': text('password') }, ['phone']).undecided).toBe(false);
    const [found] = findSpans({ 'chat.composer': cut }, ['password']).found;
    expect(found?.evidence).toMatchObject({ spanCount: 7 });
  });
});
