import { describe, expect, it } from 'vitest';
import { factsOf, testCheck, unreadable } from '@/checks/testing/check-table';
import { judge } from '@/utils/audit/kernel';
import { describeFinding } from '@/utils/explain/describe-finding';
import type { Language, PayoutMethod, PayoutRows } from '@/utils/facts/facts';
import check from './routed-to-bank';

const given = (rows: Partial<PayoutRows> & { seen: number }, provider: PayoutMethod = 'lianlian') => ({
  'payouts.rows': { routes: {}, newest: {}, ...rows },
  'seller.provider': provider,
});
const WHOLE = { partial: 'no', unjudged: 0, dated: 'no', newest: '' } as const;

testCheck(check, {
  pass: [
    { name: 'an empty table', facts: given({ seen: 0 }) },
    { name: 'an empty table that says so', facts: given({ seen: 0, total: 0 }) },
    { name: 'all by the provider', facts: given({ seen: 3, routes: { lianlian: 3 } }) },
    {
      name: 'all that can be judged by the provider',
      facts: given({ seen: 5, routes: { lianlian: 2, other: 1, 'third-party': 1, 'manual-review': 1 } }),
    },
    {
      name: 'by bank, as the profile says',
      facts: given({ seen: 4, routes: { bank: 3, swift: 1 } }, 'swift'),
    },
    {
      name: 'by any wallet, where the profile names none',
      facts: given({ seen: 2, routes: { gep: 1, lianlian: 1 } }, 'third-party'),
    },
  ],
  fail: [
    {
      name: 'some by bank, in a virtual table',
      facts: given({
        seen: 18,
        total: 240,
        routes: { lianlian: 12, bank: 5, other: 1 },
        newest: { lianlian: '20.11.2026', bank: '19.11.2026' },
      }),
      message: 'elsewhere',
      data: {
        provider: 'lianlian',
        count: 5,
        bank: 5,
        others: 0,
        share: 28,
        unjudged: 1,
        seen: 18,
        total: 240,
        partial: 'yes',
        newest: '19.11.2026',
        dated: 'yes',
      },
      at: ['payouts.rows'],
      severity: 'warning',
    },
    {
      name: 'by bank, by SWIFT and by another wallet, dated twice alike',
      facts: given({
        seen: 4,
        routes: { bank: 1, swift: 2, pingpong: 1 },
        newest: { bank: '19.11.2026', swift: '19.11.2026', pingpong: '2026-11-01' },
      }),
      message: 'elsewhere',
      data: {
        ...WHOLE,
        provider: 'lianlian',
        count: 4,
        bank: 3,
        others: 1,
        share: 100,
        seen: 4,
        total: 4,
        newest: '19.11.2026 · 2026-11-01',
        dated: 'yes',
      },
      at: ['payouts.rows'],
    },
    {
      name: 'LianLian, where the profile names another provider; no date shown',
      facts: given({ seen: 2, routes: { gep: 1, lianlian: 1 } }, 'gep'),
      message: 'elsewhere',
      data: { ...WHOLE, provider: 'gep', count: 1, bank: 0, others: 1, share: 50, seen: 2, total: 2 },
      at: ['payouts.rows'],
    },
    {
      name: 'one of very many is not 0 %',
      facts: given({ seen: 1000, routes: { lianlian: 999, bank: 1 } }),
      message: 'elsewhere',
      data: {
        ...WHOLE,
        provider: 'lianlian',
        count: 1,
        bank: 1,
        others: 0,
        share: 1,
        seen: 1000,
        total: 1000,
      },
      at: ['payouts.rows'],
    },
    {
      name: 'almost all is not 100 %',
      facts: given({ seen: 1000, routes: { lianlian: 1, bank: 999 } }),
      message: 'elsewhere',
      data: {
        ...WHOLE,
        provider: 'lianlian',
        count: 999,
        bank: 999,
        others: 0,
        share: 99,
        seen: 1000,
        total: 1000,
      },
      at: ['payouts.rows'],
    },
    {
      name: 'a wallet is not the bank that the profile names',
      facts: given({ seen: 1, routes: { payoneer: 1 } }, 'swift'),
      message: 'elsewhere',
      data: { ...WHOLE, provider: 'swift', count: 1, bank: 0, others: 1, share: 100, seen: 1, total: 1 },
      at: ['payouts.rows'],
    },
  ],
  unread: [
    { name: 'not seen', facts: { 'seller.provider': 'lianlian' }, missing: ['payouts.rows'] },
    {
      name: 'not understood',
      facts: { 'seller.provider': 'lianlian', 'payouts.rows': unreadable('ambiguous') },
      missing: ['payouts.rows'],
    },
    {
      name: 'rows that the table has not drawn yet',
      facts: given({ seen: 0, total: 240 }),
      missing: ['payouts.rows'],
    },
    {
      name: 'no row whose route we know',
      facts: given({ seen: 3, routes: { other: 2, 'third-party': 1 } }),
      missing: ['payouts.rows'],
    },
  ],
});

describe('the words', () => {
  const said = (rows: PayoutRows, language: Language) => {
    const finding = judge(check, factsOf(given(rows)));
    return describeFinding(finding, language, language, (fact) => ({ control: fact, menu: 'menu' }));
  };

  it('of a pass tell how much was seen, where that is not all', () => {
    expect(said({ seen: 18, total: 240, routes: { lianlian: 18 }, newest: {} }, 'en').title).toContain(
      '18 of 240 rows seen',
    );
    expect(said({ seen: 18, routes: { lianlian: 18 }, newest: {} }, 'en').title).not.toContain('18');
  });

  it.each(['en', 'ru', 'zh-CN'] as const)('name count, share, date and what is unknown in %s', (language) => {
    const rows: PayoutRows = {
      seen: 18,
      total: 240,
      routes: { lianlian: 12, bank: 5, other: 1 },
      newest: { bank: '19.11.2026' },
    };
    const { problem } = said(rows, language);
    for (const part of ['5', '28', '18', '240', '19.11.2026']) expect(problem).toContain(part);
    const whole = said({ seen: 2, routes: { lianlian: 1, bank: 1 }, newest: {} }, language).problem;
    expect(whole).not.toContain('240');
    expect(whole).not.toContain('19.11.2026');
  });
});
