import { describe, expect, test } from 'vitest';
import { type MigrationTable, migrate } from './migrations';

/** Made up: version -1 called the switch `on`, version 0 called it `active`. */
const table: MigrationTable = {
  [-1]: ({ on }) => ({ version: 0, active: on }),
  0: ({ active }) => ({ version: 1, enabled: active }),
};

describe('migrate', () => {
  test('goes step by step to the current version', () => {
    expect(migrate({ version: -1, on: false }, table)).toEqual({ version: 1, enabled: false });
    expect(migrate({ version: 0, active: true }, table)).toEqual({ version: 1, enabled: true });
  });

  test('leaves data of the current version alone', () => {
    const data = { version: 1, enabled: true };
    expect(migrate(data, table)).toBe(data);
  });

  test.each([
    ['not an object', null],
    ['not an object', [1]],
    ['no version', {}],
    ['no version', { version: '1' }],
    ['no version', { version: 0.5 }],
    ['no version', JSON.parse('{"__proto__": {"version": 1}}')],
    ['written by a newer Sellerlint (version 2)', { version: 2 }],
    ['no way from version -2', { version: -2 }],
  ])('%s: %j', (reason, raw) => {
    expect(() => migrate(raw, table)).toThrow(reason);
  });

  test('a step that does not reach the next version is refused', () => {
    expect(() => migrate({ version: 0 }, { 0: (old) => old })).toThrow('went to another version');
  });
});
