/** The visits to the pages in this document: what each shows, what of it is saved, and the clicks on Save between the two. */
import type { Binding } from '@/cabinet/reader/bind-facts';
import { governs, saveButtons } from '@/cabinet/reader/save-signals';
import type { Facts, PageFacts, PageId } from '@/utils/facts/facts';
import type { SaveWatch } from './save-watch';
import { createSavedState, type SavedState } from './saved-state';

/** How long the answer "which controls does a Save button govern" holds, in ms: buttons come and go with edits. */
const GOVERNED_MS = 500;

export interface Visits {
  /** Takes in what the pages show now. */
  observe(byPage: Iterable<readonly [PageId, PageFacts]>, bindings: readonly Binding[]): void;
  /** The user did something in the page's content. */
  touch(): void;
  /** The store profile has changed: see `SavedState.compareAnew`. */
  compareAnew(): void;
  /** Whether anything is edited and not saved. */
  dirty(): boolean;
  /** Facts as shown now, of all pages. */
  current(): Facts;
  /** Last saved facts of a page. */
  saved(page: PageId): PageFacts | undefined;
  pages(): PageId[];
  /**
   * A Save button was pressed, or (a guess) Enter in a field that it governs.
   * @param onOutcome called when what is saved changed; with the page's facts, when that page was left meanwhile
   */
  pressed(
    button: Element,
    isGuess: boolean,
    bindings: readonly Binding[],
    onOutcome: (left?: { page: PageId; facts: PageFacts }) => void,
  ): void;
  /** The page is gone. @returns its saved facts, without the edits that nobody saved, when there were any */
  leave(page: PageId): PageFacts | undefined;
  /** A new address: pages begin anew. */
  restart(): void;
}

/** @param hosts the shadow hosts known at the moment */
export function createVisits(document: Document, saving: SaveWatch, hosts: () => readonly Element[]): Visits {
  const states = new Map<PageId, SavedState>();
  const carried = new Map<PageId, ReturnType<SavedState['abandoned']>>();
  let began = performance.now();
  let governed: { at: number; keys: Set<string> } = { at: -Infinity, keys: new Set() };

  const stateOf = (page: PageId): SavedState => {
    const known = states.get(page);
    if (known) return known;
    const since = began;
    const made = createSavedState(carried.get(page), () => saving.answeredAt() >= since);
    states.set(page, made);
    return made;
  };

  const governedKeys = (bindings: readonly Binding[], now: number): ReadonlySet<string> => {
    if (now - governed.at < GOVERNED_MS) return governed.keys;
    const buttons = saveButtons(document, hosts());
    const keys = bindings
      .filter(
        ({ elements: [control] }) => control && buttons.some((button) => governs(button, control, hosts())),
      )
      .map(({ key }) => key);
    // Once governed, always: a button that says "Saving…" or goes away does not make the page save by itself.
    governed = { at: now, keys: new Set([...governed.keys, ...keys]) };
    return governed.keys;
  };

  /** Keeps the edits of a page that is gone for its next visit. @returns what it had saved */
  const farewell = (page: PageId, state: SavedState): PageFacts => {
    if (state.dirty()) carried.set(page, state.abandoned());
    else carried.delete(page);
    const saved: Record<string, unknown> = {};
    for (const [key, { unsaved: _, ...fact }] of Object.entries(state.saved())) saved[key] = fact;
    return saved as PageFacts;
  };

  return {
    observe(byPage, bindings) {
      const now = performance.now();
      const savesItself = (key: string) => !governedKeys(bindings, now).has(key);
      const answers = { failedAt: saving.failedAt(), answeredAt: saving.answeredAt() };
      for (const [page, facts] of byPage) stateOf(page).observe(facts, now, savesItself, answers);
    },
    touch() {
      for (const state of states.values()) state.touch();
    },
    compareAnew() {
      for (const state of states.values()) state.compareAnew();
    },
    dirty: () => [...states.values()].some((state) => state.dirty()),
    current() {
      const facts: Facts = {};
      for (const state of states.values()) Object.assign(facts, state.current());
      return facts;
    },
    saved: (page) => states.get(page)?.saved(),
    pages: () => [...states.keys()],
    pressed(button, isGuess, bindings, onOutcome) {
      for (const [page, state] of states) {
        const mine = bindings.filter(
          ({ page: on, elements: [control] }) => on === page && control && governs(button, control, hosts()),
        );
        const control = mine[0]?.elements[0];
        if (!control || !state.dirty()) continue;
        const attempted = state.attempt((key) => mine.some((binding) => binding.key === key));
        let takeBack = () => {};
        saving.begin(button, control, isGuess, (outcome) => {
          if (outcome === 'saved') takeBack = state.confirm(attempted);
          else takeBack();
          if (states.get(page) === state) {
            onOutcome();
            return;
          }
          // Many pages go elsewhere as soon as they have saved: the answer then comes after the page is gone.
          if (states.has(page)) return;
          onOutcome({ page, facts: farewell(page, state) });
        });
      }
    },
    leave(page) {
      const state = states.get(page);
      states.delete(page);
      if (state?.dirty()) return farewell(page, state);
      carried.delete(page);
      return undefined;
    },
    restart() {
      began = performance.now();
      governed = { at: -Infinity, keys: new Set() };
    },
  };
}
