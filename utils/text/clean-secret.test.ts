import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLookAlikes, withoutInvisible } from './clean-secret';
import { describeSecret } from './secret-text';

describe('withoutInvisible', () => {
  it.each([
    ['\ufeffA1\u200bB2\u00ad', 'A1B2'],
    [' A1 B2\t\r\n\u00a0', 'A1B2'],
    ['A\u0000\u0085\u2800\u{e0041}1', 'A1'],
    ['\u0410-1😀', '\u0410-1😀'],
  ])('%j becomes %j', (value, cleaned) => expect(withoutInvisible(value)).toBe(cleaned));

  it('touches nothing that can be seen, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const cleaned = withoutInvisible(value);
        expect(withoutInvisible(cleaned)).toBe(cleaned);
        const lettersOf = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '');
        expect(lettersOf(cleaned)).toBe(lettersOf(value));
        expect(describeSecret(cleaned).visibleLength).toBe(describeSecret(cleaned).length);
      }),
    );
  });
});

describe('withLookAlikes', () => {
  it('replaces look-alikes by what they look like, and cleans', () => {
    const lookAlikes = new Map([[0x410, 'A']]);
    expect(withLookAlikes('\u0410\u200b1\u0411', lookAlikes)).toBe('A1\u0411');
  });
});
