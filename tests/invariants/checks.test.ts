/** What every check is held to, so that the hundredth is as good as the first. */
import { describe, expect, it } from 'vitest';
import dictionary from '@/cabinet/labels/labels.yaml';
import { cabinetWords } from '@/cabinet/labels/words';
import { checks } from '@/checks';
import { declaredFacts } from '@/utils/audit/define-check';
import { type FactKey, isSellerFact, type Language } from '@/utils/facts/facts';
import { checkIdsWithTexts, checkTexts } from '@/utils/i18n/check-texts';
import { messageArguments } from '@/utils/i18n/message-arguments';
import { codeOf, filesMatching, textOf } from './source-tree';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'zh-CN'];
const files = filesMatching('checks/*/*.ts').filter((path) => !/\.test\.ts$|\/testing\//.test(path));
const pathOf = (id: string): string => `checks/${id}.ts`;
const ids = checks.map(({ id }) => id);

/** Kinds of label that stand at a control of the cabinet: what is changed there has to be saved. The others only tell. */
const EDITED_KINDS = new Set(['switch', 'choice', 'text']);
const isEdited = (fact: FactKey): boolean => EDITED_KINDS.has(dictionary.facts[fact]?.kind ?? '');

describe('the registry', () => {
  it('holds every check once, under the id that is its path', () => {
    expect(ids.map(pathOf)).toEqual(files);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z][a-z0-9-]*$/);
  });

  it.each(LANGUAGES)('has texts in %s for every check, and for nothing else', (language) => {
    expect(checkIdsWithTexts(language).sort()).toEqual([...ids].sort());
  });
});

describe.each(checks)('$id', (check) => {
  const code = codeOf(pathOf(check.id));
  const testText = (): string => textOf(pathOf(check.id).replace(/\.ts$/, '.test.ts'));

  it('rests on a dated basis', () => {
    const { checkedOn } = check.basis;
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Date(checkedOn).toISOString()).toContain(checkedOn);
  });

  it('has a table test beside it with passing, failing and unread cases', () => {
    const test = testText();
    expect(test).toContain('testCheck(check, {');
    expect(test).toMatch(/\bpass: \[/);
    expect(test).toMatch(check.heuristic ? /\breview: \[/ : /\bfail: \[/);
    expect(test).toMatch(/\bunread: \[/);
  });

  it('has a sentence and a case for each of its messages', () => {
    const test = testText();
    const messages = Object.keys(checkTexts('en', check.id).messages);
    for (const message of messages) {
      expect(code, 'the check says it').toContain(`'${message}'`);
      expect(test, 'a case expects it').toContain(`message: '${message}'`);
    }
    for (const [, said] of code.matchAll(/\b(?:fail|review|notApplicable)\(\s*'([^']+)'/g)) {
      expect(messages).toContain(said);
    }
  });

  it('has a title for each thing that it can answer', () => {
    const { title } = checkTexts('en', check.id);
    if (/\bfail\(/.test(code)) expect(title.fail).toBeTruthy();
    if (/\breview\(/.test(code)) expect(title.review).toBeTruthy();
  });

  it('tells why, and how to mend it in the cabinet’s own words', () => {
    // What has no label has no control: the browser's own permission, the outcome of a connection.
    const pageFacts = declaredFacts(check).filter((key) => dictionary.facts[key] !== undefined);
    for (const language of LANGUAGES) {
      const { why, fix } = checkTexts(language, check.id);
      expect(why).not.toBe('');
      const names = messageArguments(fix).map(({ name }) => name);
      if (pageFacts.length > 0) {
        expect(names, `fix in ${language}`).toContain('menu');
        expect(names.some((name) => name.startsWith('control'))).toBe(true);
      }
      if (pageFacts.some(isEdited)) expect(names, `fix in ${language}`).toContain('save');
    }
  });

  it('speaks of controls that the label dictionary and the pages know', () => {
    for (const fact of declaredFacts(check).filter((key) => !isSellerFact(key))) {
      for (const language of LANGUAGES) {
        const { control, menu } = cabinetWords(fact, language);
        expect(control, `label of ${fact} in ${language}`).not.toBe(fact);
        expect(menu, `menu path of ${fact} in ${language}`).not.toBe('');
      }
    }
  });
});
