/**
 * The card's life: opened by hovering over a marker (and gone again with the pointer), by a click (pinned), or by key
 * (pinned, with the focus in it). One at a time. It follows its marker, and its words follow the value.
 */
import { h, render } from 'preact';
import { Card } from '@/components/inline/card';
import type { CardActions, CardModel } from '@/components/inline/card-model';
import type { AcceptanceScope } from '@/utils/storage/schema';
import { type Box, boxAt } from './box';
import { placeCard, type Side } from './card-place';
import { copyText } from './copy-text';
import type { Marker } from './marker';
import type { OverlayHost } from './overlay';
import type { Say } from './words';

/** Crossing a marker on the way elsewhere opens nothing, ms. */
const HOVER_DELAY = 140;
/** Time to travel from the marker to the card, ms. */
const LEAVE_DELAY = 320;
/** How long "Copied" stands on the button, ms. */
const COPIED_FOR = 2500;
/** How long "Accepted · Undo" stays when nobody touches it, ms. Undoing stays possible in the popup. */
const ACCEPTED_FOR = 12_000;

/** Sides of the marker and of the control that a card belongs to, in viewport coordinates. */
export interface CardPlace {
  marker: Box;
  control: Box;
}

export interface CardSurroundings {
  document: Document;
  view: Window;
  shadow: ShadowRoot;
  layer: HTMLElement;
  host: OverlayHost;
  say: Say;
  announce(words: string): void;
  /** Where a marker and its control are now; undefined when they cannot be seen. */
  placeOf(marker: Marker): CardPlace | undefined;
  /** Called after the card gave the focus away; puts it back where it was before. */
  giveFocusBack(marker: Marker): void;
}

type Open = Omit<CardModel, 'text' | 'failed' | 'flag'> & {
  marker: Marker;
  pinned: boolean;
  undoId?: string;
};

export class CardController {
  readonly #around: CardSurroundings;
  readonly #slot: HTMLElement;
  #open: Open | undefined;
  #hoverTimer = 0;
  #copiedTimer = 0;
  #side: Side | undefined;
  #hovered = false;
  /** Where the card was last put: it stays there when its marker has gone. */
  #place: CardPlace | undefined;

  constructor(around: CardSurroundings) {
    this.#around = around;
    this.#slot = around.document.createElement('div');
    this.#slot.className = 'slot';
    this.#slot.hidden = true;
    this.#slot.addEventListener('pointerenter', () => {
      this.#hovered = true;
      this.#cancel();
    });
    this.#slot.addEventListener('pointerleave', () => {
      this.#hovered = false;
      this.leave();
    });
    // Whoever presses in the card means to stay in it.
    this.#slot.addEventListener('pointerdown', () => this.#pin());
    // Pressing a button leaves the focus in the field that is being edited.
    this.#slot.addEventListener('mousedown', (event) => {
      if ((event.target as Element).closest('button')) event.preventDefault();
    });
    around.layer.append(this.#slot);
  }

  get marker(): Marker | undefined {
    return this.#open?.marker;
  }

  get hasFocus(): boolean {
    return this.#slot.contains(this.#around.shadow.activeElement);
  }

  /** Makes a marker open the card by pointer. */
  attach(marker: Marker): void {
    const { element } = marker;
    element.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'touch') this.hover(marker);
    });
    element.addEventListener('pointerleave', () => this.leave());
    // The page keeps the focus, and the field its caret.
    element.addEventListener('mousedown', (event) => event.preventDefault());
    // A click without a pointer (`detail` 0) is Enter or Space, or a screen reader's.
    element.addEventListener('click', (event) => this.press(marker, event.detail === 0));
  }

  /** The pointer rests on a marker. */
  hover(marker: Marker): void {
    this.#cancel();
    if (this.#open?.marker === marker || this.#open?.pinned) return;
    this.#hoverTimer = window.setTimeout(() => this.open(marker, { pinned: false }), HOVER_DELAY);
  }

  /** The marker was pressed. */
  press(marker: Marker, byKey: boolean): void {
    this.#cancel();
    if (this.#open?.marker === marker && this.#open.pinned && !byKey) this.close();
    else this.open(marker, { pinned: true });
    if (byKey) this.focus();
  }

  open(marker: Marker, { pinned }: { pinned: boolean }): void {
    if (this.#open?.marker === marker) {
      this.#pin(pinned);
      return;
    }
    this.close();
    this.#open = { marker, pinned, stage: 'reading' };
    marker.element.setAttribute('aria-expanded', 'true');
    this.#slot.toggleAttribute('data-fresh', true);
    this.#slot.hidden = false;
    this.refresh();
  }

  /** Moves the focus into the card. */
  focus(): void {
    this.#slot.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  close(): void {
    this.#cancel();
    clearTimeout(this.#copiedTimer);
    const open = this.#open;
    if (!open) return;
    const focused = this.hasFocus;
    this.#open = undefined;
    this.#side = undefined;
    this.#place = undefined;
    this.#hovered = false;
    open.marker.element.setAttribute('aria-expanded', 'false');
    this.#slot.hidden = true;
    render(null, this.#slot);
    if (focused) this.#around.giveFocusBack(open.marker);
  }

  /** A marker went: its card goes with it, unless it still offers to undo. */
  markerGone(marker: Marker): void {
    if (this.#open?.marker === marker && this.#open.undoId === undefined && this.#open.stage !== 'saving')
      this.close();
  }

  /** Draws the card anew: its flag, its words or its language changed. */
  refresh(): void {
    const open = this.#open;
    if (!open) return;
    const { flag, text, failed } = open.marker;
    const hadFocus = this.hasFocus;
    const model: CardModel = { flag, text, failed, stage: open.stage, copied: open.copied };
    render(h(Card, { model, actions: this.#actions }), this.#slot);
    // What had the focus may have gone: the card itself takes it, never the page.
    if (hadFocus && !this.hasFocus) this.focus();
    this.follow();
  }

  /** Puts the card where its marker is now. An unpinned card goes when the marker can no longer be seen. */
  follow(): void {
    const open = this.#open;
    if (!open) return;
    const place = this.#around.placeOf(open.marker);
    if (!place && !open.pinned && open.undoId === undefined) {
      this.close();
      return;
    }
    this.#place = place ?? this.#place;
    // A pinned card waits unseen for its marker, but never takes away what the user is typing into.
    const waiting = !place && !open.undoId && !this.hasFocus;
    this.#slot.style.visibility = waiting || !this.#place ? 'hidden' : '';
    if (!this.#place) return;
    const card = this.#slot.getBoundingClientRect();
    const frame = this.#around.layer.getBoundingClientRect();
    const scale = frame.width / 100 || 1;
    const { marker, control } = this.#place;
    const spot = placeCard(card, marker, control, visibleViewport(this.#around.view), this.#side);
    this.#side = spot.side;
    const transform = `translate(${Math.round((spot.left - frame.left) / scale)}px,${Math.round((spot.top - frame.top) / scale)}px)`;
    if (this.#slot.style.transform !== transform) this.#slot.style.transform = transform;
  }

  destroy(): void {
    this.#cancel();
    clearTimeout(this.#copiedTimer);
    this.#open = undefined;
    render(null, this.#slot);
  }

  get #actions(): CardActions {
    return {
      say: this.#around.say,
      close: () => this.close(),
      copy: (id, text) => void this.#copy(id, text),
      startAccepting: () => this.#go('accepting', '[data-focus]'),
      stopAccepting: () => this.#go('reading', '[data-focus-back]'),
      accept: (scope, reason) => void this.#accept(scope, reason),
      undo: () => void this.#undo(),
    };
  }

  /** @param focus what takes the focus in the new stage, when the card has it */
  #go(stage: CardModel['stage'], focus?: string): void {
    if (!this.#open) return;
    const hadFocus = this.hasFocus;
    this.#open.stage = stage;
    this.#pin();
    this.refresh();
    if (hadFocus && focus) this.#slot.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
  }

  async #copy(id: string, text: string): Promise<void> {
    const { shadow, say, announce } = this.#around;
    const open = this.#open;
    const worked = await copyText(shadow, text);
    announce(say(worked ? 'inline.copied' : 'inline.copyFailed'));
    if (!open || this.#open !== open) return;
    open.copied = { id, worked };
    this.refresh();
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = window.setTimeout(() => {
      open.copied = undefined;
      this.refresh();
    }, COPIED_FOR);
  }

  async #accept(scope: AcceptanceScope, reason: string): Promise<void> {
    const open = this.#open;
    if (!open || open.stage === 'saving') return;
    const { host, say, announce } = this.#around;
    this.#go('saving');
    try {
      open.undoId = await host.accept(open.marker.flag, scope, reason);
    } catch {
      if (this.#open === open) this.#go('accept-failed');
      return;
    }
    announce(say('inline.accepted'));
    if (this.#open !== open) return;
    this.#go('accepted', '[data-focus]');
    open.pinned = false;
    this.leave(ACCEPTED_FOR);
  }

  async #undo(): Promise<void> {
    const open = this.#open;
    if (open?.undoId === undefined || open.stage === 'undoing') return;
    const { host, say, announce } = this.#around;
    this.#go('undoing');
    try {
      await host.undoAccept(open.undoId);
    } catch {
      if (this.#open === open) this.#go('undo-failed');
      return;
    }
    announce(say('inline.undone'));
    if (this.#open === open) this.close();
  }

  #pin(pinned = true): void {
    if (this.#open && pinned) this.#open.pinned = true;
    this.#cancel();
  }

  /** The pointer has left: an unpinned card goes soon, unless it is being used. */
  leave(delay = LEAVE_DELAY): void {
    this.#cancel();
    if (!this.#open || this.#open.pinned) return;
    this.#hoverTimer = window.setTimeout(() => {
      if (this.#open && !this.#open.pinned && !this.hasFocus && !this.#hovered) this.close();
    }, delay);
  }

  #cancel(): void {
    clearTimeout(this.#hoverTimer);
  }
}

/** What is seen of the layout viewport under pinch zoom. */
function visibleViewport(view: Window): Box {
  const { visualViewport } = view;
  const { clientWidth } = view.document.documentElement;
  if (!visualViewport) return boxAt(0, 0, clientWidth, view.innerHeight);
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return boxAt(offsetLeft, offsetTop, width, height);
}
