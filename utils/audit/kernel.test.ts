import { describe, expect, it, vi } from 'vitest';
import { absent, factsOf, unreadable } from '@/checks/testing/check-table';
import { type Check, defineCheck, defineHeuristic } from './define-check';
import { audit, judge } from './kernel';
import { fail, notApplicable, pass, review } from './verdict';

const basis = { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' } as const;

const check = (evaluate: Check['evaluate']) =>
  defineCheck({
    id: 'test/example',
    severity: 'warning',
    needs: ['chat.newOrders'],
    wants: ['chat.timeZone'],
    basis,
    evaluate,
  });

const KNOWN = factsOf({ 'chat.newOrders': true, 'chat.timeZone': absent });

describe('judge', () => {
  it('hands a check what it declared and nothing else', () => {
    const evaluate = vi.fn(() => pass());
    judge(
      check(evaluate),
      factsOf({ 'chat.newOrders': false, 'chat.timeZone': absent, 'chat.autoResponse': true }),
    );
    expect(evaluate).toHaveBeenCalledExactlyOnceWith({ 'chat.newOrders': false });
  });

  it.each([
    ['a need that was not seen', {}, ['chat.newOrders', 'chat.timeZone']],
    ['a need that is absent', { 'chat.newOrders': absent, 'chat.timeZone': absent }, ['chat.newOrders']],
    [
      'a need that was not understood',
      { 'chat.newOrders': unreadable('ambiguous'), 'chat.timeZone': absent },
      ['chat.newOrders'],
    ],
    ['a want that was not seen', { 'chat.newOrders': true }, ['chat.timeZone']],
    [
      'a want that was not understood',
      { 'chat.newOrders': true, 'chat.timeZone': unreadable('unknown-value') },
      ['chat.timeZone'],
    ],
  ] as const)('is unread for %s, and does not ask the check', (_name, given, missing) => {
    const evaluate = vi.fn(() => pass());
    expect(judge(check(evaluate), factsOf(given))).toMatchObject({
      status: 'unread',
      missing,
      severity: 'warning',
    });
    expect(evaluate).not.toHaveBeenCalled();
  });

  it('goes on without a want that is proven absent', () => {
    expect(
      judge(
        check(() => pass()),
        KNOWN,
      ),
    ).toMatchObject({ status: 'pass', missing: [] });
  });

  it('is an error when the check throws, and that check’s alone', () => {
    const broken = check(() => {
      throw new Error('broken');
    });
    const sound = check(() => fail('off', { count: 1 }, ['chat.newOrders']));
    expect(audit([broken, sound], KNOWN).map(({ status }) => status)).toEqual(['error', 'fail']);
    expect(judge(broken, KNOWN)).toMatchObject({ message: '', data: {}, at: [], missing: [] });
  });

  it('is an error when a heuristic check fails all the same', () => {
    const heuristic = defineHeuristic({
      id: 'test/heuristic',
      severity: 'warning',
      needs: ['chat.newOrders'],
      basis,
      evaluate: () => review('look', {}, ['chat.newOrders']),
    });
    expect(judge(heuristic, KNOWN).status).toBe('review');
    const cheating: Check = { ...heuristic, evaluate: () => fail('off', {}, []) };
    expect(judge(cheating, KNOWN).status).toBe('error');
  });

  it('lets a verdict override the severity, and keeps message, data, place and evidence', () => {
    const evidence = { kind: 'characters', length: 1, stray: [], strayCount: 0 } as const;
    const loud = check(() =>
      fail('off', { count: 2 }, ['chat.newOrders'], {
        severity: 'error',
        evidence: { ...evidence, stray: [] },
      }),
    );
    expect(judge(loud, KNOWN)).toEqual({
      checkId: 'test/example',
      status: 'fail',
      severity: 'error',
      message: 'off',
      data: { count: 2 },
      at: ['chat.newOrders'],
      missing: [],
      unsaved: false,
      evidence,
    });
    expect(
      judge(
        check(() => notApplicable('empty')),
        KNOWN,
      ),
    ).toMatchObject({
      status: 'not-applicable',
      message: 'empty',
      severity: 'warning',
    });
  });

  it('is unsaved when any declared fact is', () => {
    const edited = { state: 'read', value: true, unsaved: true } as const;
    expect(
      judge(
        check(() => pass()),
        factsOf({ 'chat.newOrders': edited, 'chat.timeZone': absent }),
      ).unsaved,
    ).toBe(true);
    expect(
      judge(
        check(() => pass()),
        { ...KNOWN, ...factsOf({ 'chat.autoResponse': edited }) },
      ).unsaved,
    ).toBe(false);
  });
});
