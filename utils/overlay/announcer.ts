/** Tells screen readers what changed, politely: when it has settled, never the same words twice running. */

/** Typing and re-renders must settle first, ms. */
const SETTLE = 700;

export class Announcer {
  readonly element: HTMLElement;
  #timer = 0;
  #said = '';

  constructor(document: Document) {
    this.element = document.createElement('div');
    this.element.className = 'live';
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('aria-live', 'polite');
  }

  /** Says what `words` gives once nothing has been announced for a while; nothing when that is what it said last, or empty. */
  settle(words: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.say(words()), SETTLE);
  }

  /** Says at once. */
  say(words: string): void {
    if (words === '' || words === this.#said) return;
    this.#said = words;
    this.element.textContent = words;
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
