import { describe, expect, it } from 'vitest';
import { judgeAttempt, type SaveEvidence, type SaveOutcome } from './save-attempt';

const clickedAt = 10_000;
const cases: [string, Omit<SaveEvidence, 'clickedAt'>, number, SaveOutcome][] = [
  ['nothing seen yet', {}, 500, 'pending'],
  ['nothing ever seen', {}, 15_000, 'expired'],
  ['a toast, just now', { saidSavedAt: 11_000 }, 1_100, 'pending'],
  ['a toast without an answer, which may be said in hope', { saidSavedAt: 11_000 }, 3_400, 'pending'],
  ['a toast that nothing contradicted for long', { saidSavedAt: 11_000 }, 3_500, 'saved'],
  ['a toast after the answer', { requestOkAt: 10_990, saidSavedAt: 11_000 }, 1_400, 'saved'],
  ['a toast well before the answer', { requestOkAt: 10_900, saidSavedAt: 10_100 }, 3_000, 'pending'],
  [
    'an optimistic toast and a failing request',
    { saidSavedAt: 10_100, requestFailedAt: 10_300 },
    350,
    'failed',
  ],
  ['an error text', { saidFailedAt: 10_300, requestOkAt: 10_200 }, 400, 'failed'],
  ['a failing request, nothing said', { requestFailedAt: 10_300 }, 400, 'failed'],
  [
    'telemetry answered, the request itself failed',
    { requestOkAt: 10_100, requestFailedAt: 10_300 },
    900,
    'failed',
  ],
  [
    'one request failed, one was answered, and the page says saved',
    { requestOkAt: 10_200, requestFailedAt: 10_100, saidSavedAt: 10_300 },
    800,
    'saved',
  ],
  [
    'a toast said in hope, telemetry answered, then the request itself failed',
    { requestOkAt: 10_050, requestFailedAt: 10_900, saidSavedAt: 10_010 },
    1_000,
    'failed',
  ],
  ['only a guess, and an answer', { isGuess: true, requestOkAt: 10_500 }, 6_000, 'pending'],
  ['only a guess, and a toast', { isGuess: true, saidSavedAt: 10_500 }, 6_000, 'pending'],
  [
    'a guess, an answer and a toast',
    { isGuess: true, requestOkAt: 10_500, saidSavedAt: 10_520 },
    1_000,
    'saved',
  ],
  ['the button disabled while it waits', { buttonIdleSince: 10_050 }, 5_000, 'pending'],
  [
    'answered and the button idle, but only just',
    { buttonIdleSince: 10_050, requestOkAt: 10_900 },
    1_800,
    'pending',
  ],
  ['answered and the button idle since', { buttonIdleSince: 10_050, requestOkAt: 10_900 }, 1_900, 'saved'],
  ['the button at work, then at rest', { wasBusy: true, buttonIdleSince: 10_300 }, 1_300, 'saved'],
  ['the button still at work', { wasBusy: true }, 10_000, 'pending'],
  ['answered and rendered anew', { requestOkAt: 10_500, rerenderedAt: 10_600 }, 1_600, 'saved'],
  ['answered, nothing else happens', { requestOkAt: 10_500 }, 3_000, 'pending'],
  ['answered, and quiet for long', { requestOkAt: 10_500 }, 3_500, 'saved'],
];

describe('judgeAttempt', () => {
  it.each(cases)('%s', (_, evidence, after, outcome) => {
    expect(judgeAttempt({ clickedAt, ...evidence }, clickedAt + after)).toBe(outcome);
  });

  it('has decided within 6 s of a good answer, whatever else is seen', () => {
    expect(judgeAttempt({ clickedAt, requestOkAt: clickedAt + 1 }, clickedAt + 6000)).toBe('saved');
  });
});
