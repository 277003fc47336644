import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TextFindings, TextSpan } from '@/utils/facts/facts';
import { MAX_ANALYSED_TEXT, MAX_SPANS } from '@/utils/storage/limits';
import { findContacts } from './find-contacts';
import { normalise } from './normalise';
import { readMessages } from './testing/messages';

// Hundreds of texts a property: a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const messages = readMessages();
const withContacts = messages.filter(({ spans }) => spans.length > 0);
const harmless = messages.filter(({ spans }) => spans.length === 0);

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff'];
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(...messages.map(({ text }) => text)),
      fc.constantFrom(...INVISIBLE, '😀', '👩‍👩‍👧', '\ud83d', '\ude00', 'й', '㎏', 'ﬃ', '1️⃣'),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const cutsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

describe('spans', () => {
  it('lie in the text, in order, apart, not empty, and cut no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { length, spans, spanCount } = findContacts(text);
        expect(length).toBe(text.length);
        expect(spanCount).toBeGreaterThanOrEqual(spans.length);
        let end = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(cutsPair(text, from) || cutsPair(text, to)).toBe(false);
          end = to;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are found with an invisible character anywhere inside, and say that they are disguised', () => {
    const place = fc
      .constantFrom(...withContacts)
      .chain((message) => fc.constantFrom(...message.spans).map((span) => ({ message, span })))
      .chain(({ message, span }) =>
        fc.record({
          message: fc.constant(message),
          span: fc.constant(span),
          at: fc
            .integer({ min: span.from + 1, max: Math.max(span.from + 1, span.to - 1) })
            .filter((at) => !cutsPair(message.text, at)),
          invisible: fc.constantFrom(...INVISIBLE),
        }),
      );
    fc.assert(
      fc.property(place, ({ message, span, at, invisible }) => {
        fc.pre(at < span.to);
        const text = message.text.slice(0, at) + invisible + message.text.slice(at);
        const shift = (offset: number): number => (offset >= at ? offset + invisible.length : offset);
        const expected = message.spans.map((one) => ({
          ...one,
          from: shift(one.from),
          to: shift(one.to),
          disguised: one === span || one.disguised,
        }));
        expect(findContacts(text).spans).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  it('do not appear because of invisible characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...harmless),
        fc.array(fc.tuple(fc.nat(300), fc.constantFrom(...INVISIBLE)), { minLength: 1, maxLength: 6 }),
        ({ text }, inserted) => {
          const changed = inserted.reduce((result, [nat, invisible]) => {
            const at = nat % (result.length + 1);
            return cutsPair(result, at) ? result : result.slice(0, at) + invisible + result.slice(at);
          }, text);
          expect(findContacts(changed).spans).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are the same among harmless messages', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...harmless),
        fc.constantFrom(...withContacts),
        fc.constantFrom(...harmless),
        (before, { text, spans }, after) => {
          const offset = before.text.length + 1;
          const expected: TextSpan[] = spans.map((span) => ({
            ...span,
            from: span.from + offset,
            to: span.to + offset,
          }));
          expect(findContacts(`${before.text}\n${text}\n${after.text}`).spans).toEqual(expected);
        },
      ),
      { numRuns: 250 },
    );
  });
});

describe('the map back to the original', () => {
  it('gives each unit of the view the stretch it was made of, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const view = normalise(text);
        let start = 0;
        for (let index = 0; index < view.text.length; index += 1) {
          const { from, to } = view.origin(index, index + 1);
          expect(from).toBeGreaterThanOrEqual(start);
          expect(to).toBeGreaterThan(from);
          expect(cutsPair(text, from) || cutsPair(text, to)).toBe(false);
          start = from;
        }
      }),
      { numRuns: 80 },
    );
  });

  it('survives rewriting', () => {
    const view = normalise('a\u200bb (dot) 😀c')
      .rewrite(/ \(dot\) /g, () => '.')
      .rewrite(/b/g, () => 'B');
    expect(view.text).toBe('aB.\u{e000}c');
    expect(view.origin(1, 3)).toEqual({ from: 2, to: 10 });
    expect(view.origin(2, 4)).toEqual({ from: 3, to: 12 });
    expect(view.rewrite(/x/g, () => 'y')).toBe(view);
  });
});

describe('limits', () => {
  it('lists some and counts all', () => {
    const text = 'a@b.com '.repeat(MAX_SPANS + 10);
    const { spans, spanCount } = findContacts(text);
    expect(spans).toHaveLength(MAX_SPANS);
    expect(spanCount).toBe(MAX_SPANS + 10);
  });

  it('looks no further than it may', () => {
    const text = `${'я'.repeat(MAX_ANALYSED_TEXT)} +7 912 345-67-89`;
    expect(findContacts(text)).toEqual({
      length: text.length,
      spans: [],
      spanCount: 0,
    } satisfies TextFindings);
  });

  // Backtracking that grows with the square of the text shows as 64 times the time for 8 times the text.
  it.each([
    '1',
    '1 ',
    '8912',
    '+7 ',
    '(',
    '😀',
    ' ',
    '\n',
    '.',
    'a.',
    'a.b ',
    '@',
    'a@',
    '-',
    'http://',
    'e\u0301',
    '\u0301',
    '\u200b',
    'пишите в ватсап ',
    'не ',
    'v x ',
    'пароль: ',
    'api key ',
    'at dot ',
    ' точка',
    '一',
    '微 ',
    'aа',
    'tg ',
  ])('works through a text of nothing but "%s" in proportion to its length', (unit) => {
    const timeOf = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const times = [0, 1].map(() => {
        const start = performance.now();
        findContacts(text);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timeOf(1000);
    const short = Math.max(timeOf(MAX_ANALYSED_TEXT / 8), 20);
    expect(timeOf(MAX_ANALYSED_TEXT) / short).toBeLessThan(32);
  });
});
