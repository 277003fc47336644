import { describe, expect, it } from 'vitest';
import type { PageFacts } from '@/utils/facts/facts';
import { createSavedState, SETTLE_MS } from './saved-state';

const on: PageFacts = { 'chat.autoResponse': { state: 'read', value: true } };
const off: PageFacts = { 'chat.autoResponse': { state: 'read', value: false } };
const unsaved = (facts: PageFacts): PageFacts =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, { ...fact, unsaved: true }]));
const byButton = () => false;
const byItself = () => true;
const governed = () => true;

describe('a page with a Save button', () => {
  it('takes what it shows before any touch as saved, also when it arrives late', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, 0);
    state.observe(on, 50, byButton, 0);
    expect(state.saved()).toEqual(on);
    expect(state.dirty()).toBe(false);
  });

  it('keeps the last saved value after an edit, however long it stands', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, 0);
    state.touch();
    state.observe(on, 100, byButton, 0);
    state.observe(on, 60_000, byButton, 0);
    expect(state.saved()).toEqual(unsaved(off));
    expect(state.current()).toEqual(unsaved(on));
  });

  it('is saved once the attempt is confirmed, and clean when the edit is taken back', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, 0);
    state.touch();
    state.observe(on, 100, byButton, 0);
    const attempted = state.attempt(governed);
    state.confirm(attempted);
    expect(state.saved()).toEqual(on);
    state.observe(off, 200, byButton, 0);
    expect(state.saved()).toEqual(unsaved(on));
    state.observe(on, 300, byButton, 0);
    expect(state.saved()).toEqual(on);
  });

  it('does not take an edit made after the click as saved', () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, 0);
    state.touch();
    state.observe(on, 100, byButton, 0);
    const attempted = state.attempt(governed);
    state.observe(off, 150, byButton, 0);
    state.confirm(attempted);
    expect(state.saved()).toEqual(unsaved(on));
  });
});

describe('a page that saves by itself', () => {
  it('is saved once the edit has stood', () => {
    const state = createSavedState();
    state.observe(off, 0, byItself, 0);
    state.touch();
    state.observe(on, 5000, byItself, 0);
    expect(state.saved()).toEqual(unsaved(off));
    state.observe(on, 5000 + SETTLE_MS, byItself, 0);
    expect(state.saved()).toEqual(on);
  });

  it('stays unsaved when the page said that it failed', () => {
    const state = createSavedState();
    state.observe(off, 0, byItself, 0);
    state.touch();
    state.observe(on, 5000, byItself, 0);
    state.observe(on, 9000, byItself, 5200);
    expect(state.saved()).toEqual(unsaved(off));
  });
});

describe('a page that is left with an edit and entered again', () => {
  const left = () => {
    const state = createSavedState();
    state.observe(off, 0, byButton, 0);
    state.touch();
    state.observe(on, 100, byButton, 0);
    return state.abandoned();
  };

  it('still shows the edit as unsaved when it has not asked its server', () => {
    const state = createSavedState(left(), () => false);
    state.observe(on, 1000, byButton, 0);
    expect(state.saved()).toEqual(unsaved(off));
  });

  it('shows what is saved when it has', () => {
    const state = createSavedState(left(), () => true);
    state.observe(on, 1000, byButton, 0);
    expect(state.saved()).toEqual(on);
  });
});

it('forgets a fact that the page no longer shows', () => {
  const state = createSavedState();
  state.observe(on, 0, byButton, 0);
  state.observe({}, 10, byButton, 0);
  expect(state.saved()).toEqual({});
});
