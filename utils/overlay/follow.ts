/**
 * When to look again where things are. Nothing runs while the page is quiet: each sign that something may have moved
 * starts a short run of animation frames, which goes on while it really moves.
 */
import type { Box } from './box';

/** A run ends after so many frames without movement (a transition may hesitate for a few). */
const QUIET_FRAMES = 8;

/** Beyond its first checks a burst of changes may cost the page at most one part in so many of its time. */
const SHARE = 20;
/** A change and its counterpart (a dialog opened and closed) are both seen in the next frame. */
const PROMPT_CHECKS = 2;
/** Changes this far apart are not of one burst, ms. */
const BURST = 500;
/** Changes pause when there was none for so long; a burst without a pause is looked at all the same, this often, ms. */
const PAUSE = 100;
const LONGEST_PAUSE = 1000;

const SIGNS_OF_DOCUMENT = [
  ...['scroll', 'load', 'click', 'input', 'change', 'keyup', 'focusin', 'pointerup'],
  ...['transitionrun', 'transitionstart', 'transitionend', 'transitioncancel'],
  ...['animationstart', 'animationend', 'animationcancel'],
];
/** Something went into the top layer or left it. */
const SIGNS_OF_TOP_LAYER = ['toggle', 'close', 'fullscreenchange'];

export interface Mover {
  /** Puts everything where it belongs now; whether anything moved. */
  follow(): boolean;
  /** Goes above whatever of the page has come on top. */
  promote(): void;
  /** Looks anew at what stands around each control; promotes first. */
  arrange(): void;
  /** What is to be watched: the visible box of each control, and where it is. */
  targets(): Iterable<[Element, Box]>;
}

export class Follower {
  readonly #document: Document;
  readonly #view: Window;
  readonly #mover: Mover;
  readonly #abort = new AbortController();
  readonly #sizes: ResizeObserver;
  #drifts: ReadonlyMap<Element, IntersectionObserver> = new Map();
  /** Shadow roots whose scrolling does not reach the document. */
  readonly #roots = new WeakSet<Node>();
  #frame = 0;
  #quiet = 0;
  #stale = false;
  #moved = false;
  /** The burst of changes now going on: when it began (or was last looked at), its last change, its checks so far. */
  #burstAt = 0;
  #changedAt = -Infinity;
  #checks = 0;
  #checking = false;
  /** When further changes of a burst are checked, ms; until then they wait for the timer. */
  #calmAt = 0;
  #checkLater: ReturnType<typeof setTimeout> | undefined;
  #arrangeLater: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, view: Window, mover: Mover) {
    this.#document = document;
    this.#view = view;
    this.#mover = mover;
    const options = { capture: true, passive: true, signal: this.#abort.signal };
    for (const sign of SIGNS_OF_DOCUMENT) document.addEventListener(sign, this.kick, options);
    for (const sign of SIGNS_OF_TOP_LAYER) document.addEventListener(sign, this.rearrange, options);
    view.addEventListener('resize', this.rearrange, options);
    for (const sign of ['resize', 'scroll']) view.visualViewport?.addEventListener(sign, this.kick, options);
    this.#sizes = new ResizeObserver(this.rearrange);
  }

  /** Something may have moved. */
  readonly kick = (): void => {
    this.#quiet = 0;
    if (!this.#frame) this.#frame = this.#view.requestAnimationFrame(this.#tick);
  };

  /** Something may have changed around the controls. */
  readonly rearrange = (): void => {
    this.#stale = true;
    this.kick();
  };

  /**
   * The page changed something: where our markers stand is checked in the next frame, and once only unless something
   * really moved; what stands around them is looked at when the changes have paused. In a burst of changes what a check
   * costs decides how soon the next one may come, so that a storm of changes does not become a storm of checks; what
   * moves meanwhile is still told by its own signs.
   */
  readonly changed = (): void => {
    const now = performance.now();
    if (now - this.#changedAt > BURST) {
      this.#burstAt = now;
      this.#checks = 0;
    }
    this.#changedAt = now;
    this.#arrangeLater ??= setTimeout(this.#arrangeAtPause, PAUSE);
    if (this.#checkLater !== undefined || this.#checking) return;
    const wait = this.#checks++ < PROMPT_CHECKS ? 0 : this.#calmAt - now;
    if (wait > 0) this.#checkLater = setTimeout(this.#check, wait);
    else this.#check();
  };

  readonly #check = (): void => {
    this.#checkLater = undefined;
    this.#checking = true;
    if (this.#frame) return;
    this.#quiet = QUIET_FRAMES - 1;
    this.#frame = this.#view.requestAnimationFrame(this.#tick);
  };

  readonly #arrangeAtPause = (): void => {
    const now = performance.now();
    const due = Math.min(this.#changedAt + PAUSE, this.#burstAt + LONGEST_PAUSE);
    this.#arrangeLater = due > now ? setTimeout(this.#arrangeAtPause, due - now) : undefined;
    if (this.#arrangeLater !== undefined) return;
    this.#burstAt = now;
    this.#stale = true;
    this.#check();
  };

  /** Watches these controls from now on, through whatever shadow trees they are in. */
  watch(controls: Iterable<Element>): void {
    const options = { capture: true, passive: true, signal: this.#abort.signal };
    for (const control of controls) {
      for (let root = control.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode()) {
        if (this.#roots.has(root)) break;
        this.#roots.add(root);
        for (const sign of SIGNS_OF_DOCUMENT) root.addEventListener(sign, this.kick, options);
      }
    }
    this.#observe();
  }

  destroy(): void {
    this.#abort.abort();
    this.#view.cancelAnimationFrame(this.#frame);
    clearTimeout(this.#checkLater);
    clearTimeout(this.#arrangeLater);
    this.#sizes.disconnect();
    for (const drift of this.#drifts.values()) drift.disconnect();
  }

  readonly #tick = (): void => {
    this.#frame = 0;
    const began = performance.now();
    if (this.#stale) {
      this.#stale = false;
      this.#mover.arrange();
    } else if (this.#checking) {
      this.#mover.promote();
    }
    const moved = this.#mover.follow();
    if (this.#checking) {
      this.#checking = false;
      const now = performance.now();
      this.#calmAt = now + (now - began) * SHARE;
    }
    this.#moved ||= moved;
    this.#quiet = moved ? 0 : this.#quiet + 1;
    if (this.#quiet < QUIET_FRAMES) {
      this.#frame = this.#view.requestAnimationFrame(this.#tick);
    } else if (this.#moved) {
      // What a transition or a scroll has changed around the controls is judged once, when it is over.
      this.#moved = false;
      this.#mover.arrange();
      this.#mover.follow();
      this.#observe();
    }
  };

  /** Watches sizes, and silent drift: a control that moves with no event at all leaves the frame drawn round it. */
  #observe(): void {
    const targets = new Map(this.#mover.targets());
    const fresh = new Map<Element, IntersectionObserver>();
    for (const [element, drift] of this.#drifts) {
      drift.disconnect();
      if (!targets.has(element)) this.#sizes.unobserve(element);
    }
    for (const [element, box] of targets) {
      if (!this.#drifts.has(element)) this.#sizes.observe(element);
      let first = true;
      const drift = new IntersectionObserver(
        () => {
          if (!first) this.kick();
          first = false;
        },
        { root: this.#document, rootMargin: this.#frameRound(box), threshold: [0, 0.5, 0.9, 0.97, 1] },
      );
      drift.observe(element);
      fresh.set(element, drift);
    }
    this.#drifts = fresh;
  }

  /** Margins that shrink the viewport to a box. */
  #frameRound(box: Box): string {
    const { clientWidth, clientHeight } = this.#document.documentElement;
    const inset = (value: number) => `${-Math.floor(value)}px`;
    return [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left].map(inset).join(' ');
  }
}
