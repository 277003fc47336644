import { describe, expect, it } from 'vitest';
import { summarise } from './summary';
import type { Finding, Status } from './verdict';

const finding = (status: Status, checkId = 'chat/example'): Finding => ({
  checkId,
  status,
  severity: 'error',
  message: '',
  data: {},
  at: [],
  missing: [],
  unsaved: false,
});

describe('summarise', () => {
  it('counts each status; what does not apply is not of the total', () => {
    const statuses: Status[] = [
      'pass',
      'pass',
      'fail',
      'review',
      'unread',
      'unread',
      'unread',
      'error',
      'not-applicable',
    ];
    expect(
      summarise(
        statuses.map((status) => finding(status)),
        () => false,
      ),
    ).toEqual({
      total: 8,
      inOrder: 2,
      failing: 1,
      review: 1,
      unread: 3,
      error: 1,
      notApplicable: 1,
      accepted: 0,
    });
  });

  it('takes accepted findings out of failing, and does not call them in order', () => {
    const findings = [finding('fail', 'chat/a'), finding('fail', 'chat/b'), finding('review', 'chat/a')];
    const summary = summarise(findings, ({ checkId }) => checkId === 'chat/a');
    expect(summary).toMatchObject({ total: 1, failing: 1, review: 0, inOrder: 0, accepted: 2 });
  });

  it('counts a check that is switched off as accepted, whatever it would say', () => {
    const findings = [finding('unread', 'chat/off'), finding('not-applicable', 'chat/off'), finding('pass')];
    const summary = summarise(findings, ({ checkId }) => checkId === 'chat/off');
    expect(summary).toMatchObject({ total: 1, unread: 0, notApplicable: 0, inOrder: 1, accepted: 2 });
  });

  it('of nothing is nothing', () => {
    expect(Object.values(summarise([], () => true)).every((count) => count === 0)).toBe(true);
  });
});
