import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readManualName } from './manual-name';

const isRight = (name: string): boolean => {
  const { hasPrefix, isPdf, hasFolder } = readManualName(name);
  return hasPrefix && isPdf && !hasFolder;
};

/** Any character at all; fast-check's own `binary` unit takes a second to get ready. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('readManualName', () => {
  it.each(['RU_manual_v2.pdf', 'RU_manual_v2.PDF', 'RU_инструкция.pdf', 'RU_说明书.pdf', 'RU_1.2.pdf'])(
    '%s is right and stays as it is',
    (name) => {
      expect(isRight(name)).toBe(true);
      expect(readManualName(name)).toMatchObject({ rightName: name, lookAlikes: [] });
    },
  );

  it.each<[string, string]>([
    ['manual_v2.pdf', 'RU_manual_v2.pdf'],
    ['ru_manual.pdf', 'RU_manual.pdf'],
    ['Ru-manual.pdf', 'RU_manual.pdf'],
    ['RU manual.pdf', 'RU_manual.pdf'],
    ['russian_manual.pdf', 'RU_russian_manual.pdf'],
    ['RU_manual.docx', 'RU_manual.pdf'],
    ['RU_manual.pdf.exe', 'RU_manual.pdf.pdf'],
    ['RU_manual.pdf ', 'RU_manual.pdf'],
    ['RU_manual', 'RU_manual.pdf'],
    ['说明书.doc', 'RU_说明书.pdf'],
    ['Русский.pdf', 'RU_Русский.pdf'],
    ['ru.pdf', 'RU_manual.pdf'],
    ['.pdf', 'RU_manual.pdf'],
    ['', 'RU_manual.pdf'],
    ['C:\\fakepath\\RU_manual.pdf', 'RU_manual.pdf'],
    ['\u2100.pdf', 'RU_a-c.pdf'],
    ['docs/ru/manual.pdf', 'RU_manual.pdf'],
  ])('%j is wrong; %j is right', (name, rightName) => {
    expect(isRight(name)).toBe(false);
    expect(readManualName(name).rightName).toBe(rightName);
  });

  it.each<[string, string, string[]]>([
    ['Cyrillic letters', '\u0420\u0423_manual.pdf', ['\u0420', '\u0423']],
    ['small Cyrillic letters', '\u0440\u0443_manual.pdf', ['\u0440', '\u0443']],
    ['one Cyrillic letter', 'R\u0423_manual.pdf', ['\u0423']],
    ['full-width characters', '\uFF32\uFF35\uFF3Fmanual.pdf', ['\uFF32', '\uFF35', '\uFF3F']],
    ['a full-width underscore', 'RU\uFF3Fmanual.pdf', ['\uFF3F']],
    ['something invisible before it', '\uFEFFRU_manual.pdf', ['\uFEFF']],
    ['something invisible inside it', 'R\u200BU_manual.pdf', ['\u200B']],
  ])('sees %s in place of the prefix', (_what, name, lookAlikes) => {
    expect(readManualName(name)).toMatchObject({
      hasPrefix: false,
      lookAlikes,
      rightName: 'RU_manual.pdf',
    });
  });

  it.each(['ru_manual.pdf', 'Рутина.pdf', 'manual.pdf', 'RUmanual.pdf', 'R'])('%s imitates nothing', (name) =>
    expect(readManualName(name).lookAlikes).toEqual([]),
  );

  it('always offers a right name', () => {
    const names = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom(...'RUru_РУ.pdf/\\ \u200B'.split('')) }),
    );
    fc.assert(
      fc.property(names, (name) => {
        const { rightName } = readManualName(name);
        expect(isRight(rightName)).toBe(true);
        if (isRight(name)) expect(rightName).toBe(name);
      }),
    );
  });
});
