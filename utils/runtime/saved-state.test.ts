import { describe, expect, it } from 'vitest';
import type { PageFacts } from '@/utils/facts/facts';
import { createSavedState, SETTLE_MS, UNANSWERED_MS } from './saved-state';

const on: PageFacts = { 'chat.autoResponse': { state: 'read', value: true } };
const off: PageFacts = { 'chat.autoResponse': { state: 'read', value: false } };
const unsaved = (facts: PageFacts): PageFacts =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, { ...fact, unsaved: true }]));
const byButton = () => false;
const byItself = () => true;
const governed = () => true;
/** Nothing has failed, nothing was answered. */
const silence = { failedAt: 0, answeredAt: 0 };

describe('a page with a Save button', () => {
  it('takes what it shows before any touch as saved, also when it arrives late', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, silence);
    state.observe(on, 50, byButton, silence);
    expect(state.saved()).toEqual(on);
    expect(state.dirty()).toBe(false);
  });

  it('keeps the last saved value after an edit, however long it stands', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, silence);
    state.touch();
    state.observe(on, 100, byButton, silence);
    state.observe(on, 60_000, byButton, silence);
    expect(state.saved()).toEqual(unsaved(off));
    expect(state.current()).toEqual(unsaved(on));
  });

  it('is saved once the attempt is confirmed, and clean when the edit is taken back', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, silence);
    state.touch();
    state.observe(on, 100, byButton, silence);
    const attempted = state.attempt(governed);
    state.confirm(attempted);
    expect(state.saved()).toEqual(on);
    state.observe(off, 200, byButton, silence);
    expect(state.saved()).toEqual(unsaved(on));
    state.observe(on, 300, byButton, silence);
    expect(state.saved()).toEqual(on);
  });

  it('is unsaved again when the confirmation is taken back', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, silence);
    state.touch();
    state.observe(on, 100, byButton, silence);
    const takeBack = state.confirm(state.attempt(governed));
    takeBack();
    expect(state.saved()).toEqual(unsaved(off));
  });

  it('does not take an edit made after the click as saved', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, silence);
    state.touch();
    state.observe(on, 100, byButton, silence);
    const attempted = state.attempt(governed);
    state.observe(off, 150, byButton, silence);
    state.confirm(attempted);
    expect(state.saved()).toEqual(unsaved(on));
  });
});

describe('a page that saves by itself', () => {
  it('is saved once the edit has stood', () => {
    const state = createSavedState();
    state.observe(off, 0, byItself, silence);
    state.touch();
    state.observe(on, 5000, byItself, silence);
    expect(state.saved()).toEqual(unsaved(off));
    state.observe(on, 5000 + SETTLE_MS, byItself, { failedAt: 0, answeredAt: 5200 });
    expect(state.saved()).toEqual(on);
  });

  it('waits longer while no request was answered: the server may be slow to refuse', () => {
    const state = createSavedState();
    state.observe(off, 0, byItself, silence);
    state.touch();
    state.observe(on, 5000, byItself, silence);
    state.observe(on, 5000 + SETTLE_MS, byItself, { failedAt: 0, answeredAt: 4000 });
    expect(state.saved()).toEqual(unsaved(off));
    state.observe(on, 5000 + UNANSWERED_MS, byItself, silence);
    expect(state.saved()).toEqual(on);
  });

  it('stays unsaved when the page said that it failed', () => {
    const state = createSavedState();
    state.observe(off, 0, byItself, silence);
    state.touch();
    state.observe(on, 5000, byItself, silence);
    state.observe(on, 9000, byItself, { failedAt: 5200, answeredAt: 0 });
    expect(state.saved()).toEqual(unsaved(off));
  });
});

describe('a page that is left with an edit and entered again', () => {
  const left = () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, silence);
    state.touch();
    state.observe(on, 100, byButton, silence);
    return state.abandoned();
  };

  it('still shows the edit as unsaved when it has not asked its server', () => {
    const state = createSavedState(left(), () => false);
    state.observe(on, 1000, byButton, silence);
    expect(state.saved()).toEqual(unsaved(off));
  });

  it('shows what is saved when it has', () => {
    const state = createSavedState(left(), () => true);
    state.observe(on, 1000, byButton, silence);
    expect(state.saved()).toEqual(on);
  });
});

it('forgets a fact that the page no longer shows', () => {
  const state = createSavedState();
  state.observe(on, 0, byButton, silence);
  state.observe({}, 10, byButton, silence);
  expect(state.saved()).toEqual({});
});

describe('a text that is compared with the store profile', () => {
  const iban = (profile: 'same' | 'different' | 'unknown', length = 22): PageFacts => ({
    'payout.iban': {
      state: 'read',
      value: { length, country: 'GB', expectedLength: 22, problem: null, profile },
    },
  });

  it('is no edit when only the profile has changed, also on a page that was touched', () => {
    const state = createSavedState();
    state.observe(iban('different'), 0, byButton, silence);
    state.touch();
    state.compareAnew();
    state.observe(iban('same'), 100, byButton, silence);
    expect(state.saved()).toEqual(iban('same'));
    expect(state.dirty()).toBe(false);
  });

  it('stays an edit when the text has changed as well, or when no profile did', () => {
    const state = createSavedState();
    state.observe(iban('different'), 0, byButton, silence);
    state.touch();
    state.compareAnew();
    state.observe(iban('different', 21), 100, byButton, silence);
    state.observe(iban('same', 21), 200, byButton, silence);
    expect(state.saved()).toEqual(unsaved(iban('different')));
    const other = createSavedState();
    other.observe(iban('different'), 0, byButton, silence);
    other.touch();
    other.observe(iban('same'), 100, byButton, silence);
    expect(other.saved()).toEqual(unsaved(iban('different')));
  });

  it('keeps what was known while it is being looked at', () => {
    const state = createSavedState();
    state.observe(iban('same'), 0, byButton, silence);
    state.touch();
    state.observe({ 'payout.iban': { state: 'unreadable', reason: 'pending' } }, 100, byButton, silence);
    expect(state.current()).toEqual(iban('same'));
  });
});
