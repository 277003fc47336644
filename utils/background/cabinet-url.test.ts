import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cabinetUrl } from './cabinet-url';

test('keeps query and hash', () => {
  expect(cabinetUrl('/app/settings?tab=1#chat')).toBe('https://seller.ozon.ru/app/settings?tab=1#chat');
});

test.each([
  undefined,
  '',
  'app',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '.evil.example',
  '@evil.example/',
  ':8080/',
  'javascript:alert(1)',
])('%j is no path of the cabinet', (path) => {
  expect(cabinetUrl(path)).toBeUndefined();
});

test('whatever comes, it is the cabinet or nothing', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('/', '\\', '@', ':', '\t', '\n', '..', '?', '#', 'evil.example', '%2f'),
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (path) => {
        const url = cabinetUrl(path);
        if (url !== undefined) expect(new URL(url).origin).toBe('https://seller.ozon.ru');
      },
    ),
    { numRuns: 1000 },
  );
});
