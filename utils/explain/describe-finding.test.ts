import { describe, expect, it } from 'vitest';
import { checks } from '@/checks';
import { factsOf, type GivenFacts } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import type { Finding } from '@/utils/audit/verdict';
import type { FactKey, Language } from '@/utils/facts/facts';
import { describeSecret } from '@/utils/text/secret-text';
import { describeFinding } from './describe-finding';

/** A cabinet whose words say which fact and language they stand for. */
const words = (fact: FactKey, language: Language) => ({
  control: `${fact}@${language}`,
  menu: `menu of ${fact}@${language}`,
});
const LANGUAGES: readonly Language[] = ['en', 'ru', 'zh-CN'];

function findingOf(checkId: string, facts: GivenFacts): Finding {
  const check = checks.find(({ id }) => id === checkId);
  if (!check) throw new Error(`no check ${checkId}`);
  return judge(check, factsOf(facts));
}

const OFF = findingOf('chat/auto-response', { 'chat.autoResponse': false });

describe('describeFinding', () => {
  it('says what is wrong, why, and how to mend it', () => {
    const text = describeFinding(OFF, 'en', 'en', words);
    expect(text).toMatchObject({
      checkId: 'chat/auto-response',
      title: 'Auto-response is off',
      severity: 'Error',
      problem: 'The auto-response is switched off.',
      basis: { level: 'reported' },
    });
    expect(text.fix).toContain(
      'Open “menu of chat.autoResponse@en”, switch on “chat.autoResponse@en” and press “Save”.',
    );
    expect(text.basis.text).toContain('November 21, 2026');
    expect(text.basis.source).toContain('大数跨境');
    expect(text.characters).toBeUndefined();
  });

  it('quotes the cabinet in its own language and glosses it in the reader’s', () => {
    expect(describeFinding(OFF, 'en', 'ru', words).fix).toContain(
      'Open “menu of chat.autoResponse@ru” (menu of chat.autoResponse@en), switch on “chat.autoResponse@ru” (chat.autoResponse@en) and press “Сохранить” (Save).',
    );
    expect(describeFinding(OFF, 'zh-CN', 'ru', words).fix).toContain('“Сохранить”（保存）');
    expect(describeFinding(OFF, 'ru', 'en', words).fix).toContain('«Save» (Сохранить)');
  });

  it('has a title for each status and nothing to mend in a pass', () => {
    const passed = findingOf('chat/auto-response', { 'chat.autoResponse': true });
    expect(describeFinding(passed, 'en', 'en', words)).toMatchObject({
      title: 'Auto-response is on',
      severity: 'In order',
      problem: '',
      fix: '',
    });
    const unread = findingOf('chat/auto-response', {});
    const text = describeFinding(unread, 'en', 'en', words);
    expect(text.title).toBe('Auto-response');
    expect(text.problem).toBe('Not read yet, or not understood: “chat.autoResponse@en”.');
    expect(text.fix).toContain('Open “menu of chat.autoResponse@en” in the cabinet');
    const noMenu = describeFinding(unread, 'en', 'en', () => ({ control: 'x', menu: '' }));
    expect(noMenu.fix).toContain('Open the page');
    const broken = describeFinding({ ...unread, status: 'error', missing: [] }, 'en', 'en', words);
    expect(broken).toMatchObject({ title: 'Auto-response', fix: '' });
    expect(broken.problem).toContain('broke');
    const empty = findingOf('payout/merchant-id-format', { 'payout.merchantId': describeSecret('') });
    expect(describeFinding(empty, 'en', 'en', words)).toMatchObject({
      title: 'Merchant ID: format',
      problem: 'The field is empty, so there is nothing to judge.',
      fix: '',
    });
  });

  it('asks for what only the seller can tell, by the name of its field', () => {
    const unread = { ...findingOf('chat/auto-response', {}), missing: ['seller.accountName' as const] };
    expect(describeFinding(unread, 'en', 'ru', words)).toMatchObject({
      problem: 'Not read yet, or not understood: “Account name”.',
      fix: 'Tell us “Account name” in Sellerlint’s dashboard, under “Store profile”, to check this.',
    });
    const both = { ...unread, missing: ['chat.autoResponse' as const, 'seller.swift' as const] };
    for (const language of LANGUAGES) {
      const { fix, problem } = describeFinding(both, language, language, words);
      expect(fix).toContain(`menu of chat.autoResponse@${language}`);
      expect(fix).toContain('SWIFT');
      expect(problem + fix).not.toContain('seller.');
    }
  });

  it('asks to look, where it can only ask', () => {
    const review = findingOf('payout/default-method', {
      'payout.defaultMethod': 'third-party',
      'seller.provider': 'gep',
    });
    const text = describeFinding(review, 'en', 'en', words);
    expect(text.severity).toBe('Please look');
    expect(text.title).toBe('Is your provider the default payout method?');
    expect(text.problem).toContain('It should be GEP.');
  });

  it('states both clocks and the hours to type', () => {
    const finding = findingOf('chat/time-zone', {
      'chat.hours': { from: 540, to: 1080 },
      'chat.timeZone': { kind: 'iana', name: 'Europe/Moscow' },
      'seller.hours': { from: 540, to: 1080 },
      'seller.timeZone': 'Asia/Shanghai',
      'seller.now': Date.UTC(2026, 0, 15),
    });
    for (const language of LANGUAGES) {
      const { problem, fix } = describeFinding(finding, language, 'en', words);
      for (const part of ['Europe/Moscow, UTC+3', 'Asia/Shanghai, UTC+8', '14:00–23:00', '04:00–13:00']) {
        expect(problem).toContain(part);
      }
      expect(fix).toContain('04:00–13:00');
      expect(fix).toContain('chat.timeZone@en');
    }
  });

  it('names each stray character', () => {
    const value = `\u0410bc\u200b ${'1'.repeat(20)}`;
    const finding = findingOf('payout/merchant-id-characters', {
      'payout.merchantId': describeSecret(value),
    });
    expect(describeFinding(finding, 'en', 'en', words).characters).toEqual([
      {
        position: 1,
        codePoint: 0x410,
        code: 'U+0410',
        name: 'CYRILLIC CAPITAL LETTER A',
        note: 'looks like “A” and is another character',
        looksLike: 'A',
        drawn: '\u0410',
      },
      {
        position: 4,
        codePoint: 0x200b,
        code: 'U+200B',
        name: 'ZERO WIDTH SPACE',
        note: 'draws nothing',
        drawn: 'U+200B',
      },
      { position: 5, codePoint: 0x20, code: 'U+0020', name: 'SPACE', note: 'a kind of space', drawn: '␠' },
    ]);
  });

  it('speaks Russian with its plurals', () => {
    const finding = (value: string) =>
      describeFinding(
        findingOf('payout/merchant-id-format', { 'payout.merchantId': describeSecret(value) }),
        'ru',
        'ru',
        words,
      ).problem;
    expect(finding('a'.repeat(21))).toContain('21 символ вместо 24');
    expect(finding('a'.repeat(22))).toContain('22 символа вместо 24');
    expect(finding('a'.repeat(25))).toContain('25 символов вместо 24');
  });

  it('refuses a finding of an unknown check', () => {
    expect(() => describeFinding({ ...OFF, checkId: 'chat/nothing' }, 'en', 'en', words)).toThrow(
      'no such check',
    );
  });
});
