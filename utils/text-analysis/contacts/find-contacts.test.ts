import { describe, expect, it } from 'vitest';
import { findContacts } from './find-contacts';
import { readMessages } from './testing/messages';

const messages = readMessages();

describe('labelled messages', () => {
  it('are many, about half of them without any contact', () => {
    const harmless = messages.filter(({ spans }) => spans.length === 0).length;
    expect(messages.length).toBeGreaterThanOrEqual(400);
    expect(harmless / messages.length).toBeGreaterThan(0.4);
    expect(harmless / messages.length).toBeLessThan(0.6);
  });

  it.each(messages)('$file:$line $marked', ({ text, spans }) => {
    const found = findContacts(text);
    const readable = (list: typeof spans) =>
      list.map(
        ({ kind, from, to, disguised }) =>
          `${kind}${disguised ? '~' : ''} ${from}–${to} ${text.slice(from, to)}`,
      );
    expect(readable(found.spans)).toEqual(readable(spans));
    expect(found).toEqual({ length: text.length, spans, spanCount: spans.length });
  });
});
