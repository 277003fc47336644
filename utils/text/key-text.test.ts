import { describe, expect, it } from 'vitest';
import type { KeyText } from '@/utils/facts/facts';
import { describeKey } from './key-text';
import { describeSecret } from './secret-text';

describe('describeKey', () => {
  it('tells what is told of any secret, and takes no sign for a stray', () =>
    expect(describeKey('A-_.=+/~!\u200b\u0410 ')).toEqual({
      ...describeSecret('A00000000\u200b\u0410 '),
      looksLike: null,
    }));

  it.each<[string, KeyText['looksLike']]>([
    ['seller@example.com', 'email'],
    ['  seller@example.com\u200b', 'email'],
    ['first.last+ozon@mail.example.co', 'email'],
    ['卖家@例子.中国', 'email'],
    ['13812345678', 'phone'],
    ['+8613812345678', 'phone'],
    [' 138 1234 5678 ', 'phone'],
    ['138\u200b12345678', 'phone'],
    ['123456789012345', 'phone'],
    ['1234567890123456', null],
    ['123456789', null],
    ['138-1234-5678', null],
    ['++8613812345678', null],
    ['seller@example', null],
    ['seller@example.', null],
    ['seller@@example.com', null],
    ['@example.com', null],
    ['key@live.1', null],
    ['A1b2C3d4', null],
    ['1f9d0c1e-5b0a-4c7e-9a53-2f1f5d8c7b60', null],
    ['', null],
  ])('%j looks like %s', (value, expected) => expect(describeKey(value).looksLike).toBe(expected));

  it('takes no time over what is almost an address', () =>
    expect(describeKey(`a@${'a.'.repeat(900)}1`).looksLike).toBeNull());
});
