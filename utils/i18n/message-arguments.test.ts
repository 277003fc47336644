import { describe, expect, it } from 'vitest';
import { messageArguments } from './message-arguments';

describe('messageArguments', () => {
  it('finds nested arguments once each', () => {
    expect(
      messageArguments('{a} {kind, select, x {{b} and {a}} other {{n, plural, one {# of {c}} other {#}}}}'),
    ).toEqual([
      { name: 'a', kind: 'simple', options: [] },
      { name: 'kind', kind: 'select', options: ['other', 'x'] },
      { name: 'b', kind: 'simple', options: [] },
      { name: 'n', kind: 'plural', options: ['one', 'other'] },
      { name: 'c', kind: 'simple', options: [] },
    ]);
  });

  it('finds none in plain text and in markup', () => {
    expect(messageArguments('plain <b>text</b> 【复制】')).toEqual([]);
  });

  it('throws for a message that is not ICU', () => {
    expect(() => messageArguments('{broken')).toThrow();
  });
});
