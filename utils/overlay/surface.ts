/**
 * The one place where anything of ours is drawn: `<div data-sellerlint-root>` under `<html>`, 0×0, with an open shadow
 * root. Made when there is first something to show. Kept above the page (in the top layer where the browser has
 * `popover`), put back when the app throws it out, and sealed: no event from inside reaches the app.
 */
import { tokensCss } from '@/assets/styles/tokens.css';
import { inlineCss } from '@/components/inline/inline.css';

/** After so many removals within {@link CALM} ms we let the app have its way. */
const MAX_RETURNS = 5;
const CALM = 60_000;

/** Events that an app listens to on its document: hot keys, outside clicks, its own forms. */
const SEALED = [
  ...[
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'submit',
    'copy',
    'wheel',
    'contextmenu',
  ],
  ...['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'mouseover', 'mouseout', 'mousemove'],
  ...[
    'pointerdown',
    'pointerup',
    'pointerover',
    'pointerout',
    'pointermove',
    'touchstart',
    'touchmove',
    'touchend',
  ],
];

export class Surface {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Everything visible; its origin is the viewport's. */
  readonly layer: HTMLElement;
  readonly #document: Document;
  readonly #guard: MutationObserver;
  readonly #abort = new AbortController();
  readonly #onReturn: () => void;
  #returns = 0;
  #lastReturn = 0;
  /** The page's elements in the top layer, all below us. */
  #below: ReadonlySet<Element> = new Set();
  /** A modal dialog of the page is open: we are seen above it, but the browser gives us no pointer and no focus. */
  inert = false;

  /** @param onReturn called after the host was put back into the page */
  constructor(document: Document, onReturn: () => void) {
    this.#document = document;
    this.#onReturn = onReturn;
    this.host = document.createElement('div');
    this.host.setAttribute('data-sellerlint-root', '');
    this.shadow = this.host.attachShadow({ mode: 'open' });
    adoptStyles(document, this.shadow, tokensCss + inlineCss);
    this.layer = document.createElement('section');
    this.layer.className = 'layer';
    this.layer.setAttribute('aria-label', 'Sellerlint');
    this.shadow.append(this.layer);
    const { signal } = this.#abort;
    for (const type of SEALED) {
      this.shadow.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    // A focus trap of an open dialog would pull the focus out of our card: it must not hear that we have it.
    for (const type of ['focusin', 'focusout']) {
      const hush = (event: Event) => event.target === this.host && event.stopImmediatePropagation();
      document.defaultView?.addEventListener(type, hush, { capture: true, signal });
    }
    this.#guard = new MutationObserver(() => this.#comeBack());
    this.#attach();
  }

  configure(theme: 'auto' | 'light' | 'dark', language: string): void {
    if (theme === 'auto') this.host.removeAttribute('data-theme');
    else this.host.setAttribute('data-theme', theme);
    this.layer.lang = language;
  }

  /** Goes on top again when a dialog or popover of the page was opened after us. */
  promote(): void {
    if (!this.host.popover || !this.host.isConnected) return;
    const others = Array.from(this.#document.querySelectorAll(':modal,:popover-open,:fullscreen')).filter(
      (element) => element !== this.host,
    );
    const shown = this.host.matches(':popover-open');
    const fresh = !shown || others.some((element) => !this.#below.has(element));
    this.#below = new Set(others);
    this.inert = others.some((element) => element.matches('dialog:modal'));
    if (!fresh) return;
    if (shown) this.host.hidePopover();
    this.host.showPopover();
  }

  destroy(): void {
    this.#guard.disconnect();
    this.#abort.abort();
    this.host.remove();
  }

  #attach(): void {
    const root = this.#document.documentElement;
    root.append(this.host);
    if ('popover' in this.host) {
      this.host.popover = 'manual';
      this.promote();
    }
    this.#guard.disconnect();
    this.#guard.observe(this.#document, { childList: true });
    this.#guard.observe(root, { childList: true });
  }

  #comeBack(): void {
    if (this.host.isConnected || !this.#document.documentElement) return;
    const now = performance.now();
    if (now - this.#lastReturn > CALM) this.#returns = 0;
    this.#lastReturn = now;
    if (++this.#returns > MAX_RETURNS) {
      this.#guard.disconnect();
      return;
    }
    this.#attach();
    this.#onReturn();
  }
}

/** Constructed style sheets are not subject to the page's CSP; Firefox's content scripts may not assign them to a page. */
function adoptStyles(document: Document, shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
    if (shadow.adoptedStyleSheets.length === 1) return;
  } catch {
    // Fall through to the element.
  }
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
}
