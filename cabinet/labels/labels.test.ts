import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pageDefinitions, shippedLabels } from '@/cabinet/pages/pages';
import { factReaders, signReaders } from '@/cabinet/reader/fact-readers';
import { isSaveText, labelBefore, meaningsOf, outcomeIn, pageOfFact, pagesTitled } from './dictionary';
import { pruneDictionary, pruneVocabulary } from './labels-plugin';
import { dictionarySchema } from './labels-schema';
import { normaliseLabel } from './normalise-label';
import { columnNamed, knownValue } from './values';
import { cabinetWords } from './words';

const dictionary = dictionarySchema.parse(
  parse(readFileSync(new URL('./labels.yaml', import.meta.url), 'utf8')),
);
const LANGUAGES = ['en', 'ru', 'zh'] as const;

describe('labels.yaml', () => {
  it('has a page for every fact that names one', () => {
    for (const [key, { page }] of Object.entries(dictionary.facts))
      if (page) expect(Object.keys(dictionary.pages), key).toContain(page);
  });

  it('means one label by one wording, but for sections', () => {
    for (const page of Object.keys(pageDefinitions)) {
      const seen = new Map<string, string>();
      for (const [key, entry] of Object.entries(dictionary.facts)) {
        if (entry.page !== page) continue;
        for (const word of new Set(
          LANGUAGES.flatMap((language) => entry[language] ?? []).map(normaliseLabel),
        )) {
          expect(seen.get(word), `${word} of ${key}`).toBeUndefined();
          seen.set(word, key);
        }
      }
    }
  });

  it('knows every label that pages name, in three languages', () => {
    for (const key of shippedLabels)
      for (const language of LANGUAGES)
        expect(dictionary.facts[key]?.[language]?.length, key).toBeGreaterThan(0);
  });

  it('ships no more than the pages need', () => {
    expect(Object.keys(pruneDictionary(dictionary).facts).sort()).toEqual([...shippedLabels].sort());
    expect(Object.keys(pruneVocabulary(dictionary).columns).sort()).toEqual([
      'chat.blockedProducts',
      'export.keys',
      'payouts.rows',
    ]);
  });
});

describe('meaningsOf', () => {
  it('finds every wording of every shipped label, also in capitals and with a colon', () => {
    for (const key of shippedLabels)
      for (const language of LANGUAGES)
        for (const word of dictionary.facts[key]?.[language] ?? [])
          for (const shown of [word, ` ${word}: `, word.toUpperCase(), `${word} *`, `\n  ${word}\n`])
            expect(
              meaningsOf(shown)?.map((meaning) => meaning.key),
              shown,
            ).toContain(key);
  });

  it('takes a longer label for another setting', () => {
    for (const text of [
      'Auto-response to reviews',
      'Автоответ на отзывы',
      '评价自动回复',
      'Time zones',
      'No auto-response',
    ])
      expect(meaningsOf(text), text).toBeUndefined();
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void meaningsOf(text)));
  });

  it('finds a label through full-width letters and odd dashes', () => {
    expect(meaningsOf('Ａｕｔｏ‑ｒｅｓｐｏｎｓｅ')?.[0]?.key).toBe('chat.autoResponse');
    expect(meaningsOf('Merchant\u00a0ID')?.[0]?.key).toBe('payout.merchantId');
  });
});

describe('normaliseLabel', () => {
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = normaliseLabel(text);
        expect(normaliseLabel(once)).toBe(once);
      }),
    );
  });
});

it('has a reader for every label but the parts of a composite', () => {
  const composite = [
    ...['chat.hours', 'chat.hoursFrom', 'chat.hoursTo'],
    ...['chat.blockedProducts', 'chat.quickReplies', 'chat.manualFiles'],
  ];
  const readers = [...Object.keys(factReaders), ...Object.keys(signReaders)];
  expect([...readers, ...composite].sort()).toEqual([...shippedLabels].sort());
});

it.each([
  ['payoutMethod', 'Банковский перевод (SWIFT)', 'swift'],
  ['payoutMethod', '连连支付', 'lianlian'],
  ['payoutMethod', 'Card to card', undefined],
  ['kyc', 'На проверке', 'pending'],
  ['language', '简体中文', 'zh'],
  ['entity', '个体工商户', 'individual'],
  ['payoutRoute', 'Processing via Bank Transfer', 'bank'],
  ['channel', '已开通', 'active'],
  ['role', 'Управляющий', 'director'],
  ['role', 'Financial Manager', 'other'],
  ['wallet', 'Не подключён', 'none'],
] as const)('%s %s is %s', (name, text, value) => {
  expect(knownValue(name, text)).toBe(value);
});

it('titles pages by whole titles', () => {
  expect(pagesTitled('Настройки чатов')).toEqual(['messaging']);
  expect(pagesTitled('Настройки чатов и отзывов')).toEqual([]);
});

it.each([
  ['Save', true],
  ['Сохранить', true],
  ['保存', true],
  ['Save as draft', false],
  ['Отменить', false],
])('%s saves: %s', (text, saves) => {
  expect(isSaveText(text)).toBe(saves);
});

it.each([
  ['Changes saved', 'saved'],
  ['Изменения сохранены', 'saved'],
  ['Не удалось сохранить', 'failed'],
  ['Changes were not saved', 'failed'],
  ['保存失败', 'failed'],
  ['保存成功', 'saved'],
  ['12 orders', null],
])('%s says %s', (text, outcome) => {
  expect(outcomeIn(text)).toBe(outcome);
});

it('has the words of a control and its menu in every language', () => {
  expect(cabinetWords('chat.autoResponse', 'ru')).toEqual({
    control: 'Автоответ',
    menu: 'Настройки → Сообщения',
  });
});

it.each([
  ['payouts.rows', '付款状态', 'status'],
  ['payouts.rows', 'Способ выплаты', 'method'],
  ['payouts.rows', 'Payment method of the buyer', undefined],
  ['export.keys', 'Access level', 'roles'],
  ['chat.blockedProducts', '货号', 'sku'],
] as const)('in %s the header %s is %s', (table, header, column) => {
  expect(columnNamed(table, header)).toBe(column);
});

it.each([
  ['First Response Time: 22 min', 'First Response Time'],
  ['最近同步：09:41', '最近同步'],
  ['22 min', undefined],
])('the label in "%s" is %s', (line, label) => {
  expect(labelBefore(line)).toBe(label);
});

it('knows numbered fields of a list, and no numbered switches', () => {
  expect(meaningsOf('Quick reply 2')?.[0]?.key).toBe('chat.quickReplies');
  expect(meaningsOf('快捷回复12')?.[0]?.key).toBe('chat.quickReplies');
  expect(meaningsOf('Auto-response 2')).toBeUndefined();
});

it('knows where facts without a label stand, and calls them by their page', () => {
  expect(pageOfFact('payouts.rows')).toBe('payouts');
  expect(pageOfFact('chat.notificationPermission')).toBe('messaging');
  expect(cabinetWords('payouts.rows', 'en')).toEqual({ control: 'Payouts', menu: 'Finance → Payouts' });
});
