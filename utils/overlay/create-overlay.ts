/** The inline overlay: markers beside controls, one card, one ring, one live region, under one host. Wiring only. */
import { Announcer } from './announcer';
import type { Box } from './box';
import { CardController } from './card-controller';
import { focusedElement } from './composed';
import { Follower } from './follow';
import type { Marker } from './marker';
import { Markers } from './markers';
import type { Flag, Overlay, OverlayHost, OverlayOptions } from './overlay';
import { Ring } from './ring';
import { Surface } from './surface';
import { type Say, sayer } from './words';

/** So many new flags are announced by name; beyond that, only their number. */
const MAX_NAMED = 3;

/**
 * Makes an overlay for one document. Nothing is written anywhere until there is something to show.
 * @param document the page's; a same-origin frame has its own overlay
 * @param host what the overlay asks of its surroundings
 * @param options theme, language and words; see {@link Overlay.configure}
 */
export function createOverlay(document: Document, host: OverlayHost, options: OverlayOptions): Overlay {
  let shown: ShownOverlay | undefined;
  let current = options;
  let destroyed = false;
  const ensure = (): ShownOverlay | undefined => {
    const view = document.defaultView;
    if (destroyed || !view || !document.documentElement) return undefined;
    shown ??= new ShownOverlay(document, view, host, current);
    return shown;
  };
  return {
    show(flags) {
      if (shown || flags.length > 0) ensure()?.show(flags);
    },
    pointAt(control) {
      ensure()?.pointAt(control);
    },
    configure(next) {
      current = next;
      shown?.configure(next);
    },
    reposition() {
      shown?.reposition();
    },
    destroy() {
      destroyed = true;
      shown?.destroy();
      shown = undefined;
    },
  };
}

/** The overlay once there was something to show. */
class ShownOverlay {
  readonly #document: Document;
  readonly #host: OverlayHost;
  readonly #surface: Surface;
  readonly #markers: Markers;
  readonly #card: CardController;
  readonly #ring: Ring;
  readonly #announcer: Announcer;
  readonly #follower: Follower;
  readonly #abort = new AbortController();
  #language: string;
  #words: Say;
  #flags: readonly Flag[] = [];
  /** Flags that the live region has spoken of. */
  #announced = new Set<string>();
  /** Where the focus was before a key brought it here. */
  #cameFrom: HTMLElement | undefined;
  /** The marker last visited by key. */
  #visited: Marker | undefined;

  constructor(document: Document, view: Window, host: OverlayHost, options: OverlayOptions) {
    this.#document = document;
    this.#host = host;
    this.#language = options.language;
    this.#words = sayer(options.texts);
    this.#surface = new Surface(document, () => this.#follower.rearrange());
    this.#surface.configure(options.theme, options.language);
    const { shadow, layer } = this.#surface;
    this.#markers = new Markers({ view, document, layer, host: this.#surface.host });
    this.#announcer = new Announcer(document);
    this.#ring = new Ring(layer, (control): Box => this.#markers.anchorOf(control).getBoundingClientRect());
    this.#card = new CardController({
      document,
      view,
      shadow,
      layer,
      host,
      say: (key, values) => this.#words(key, values),
      announce: (words) => this.#announcer.say(words),
      placeOf: (marker) => {
        const control = this.#markers.boxOf(marker);
        return control && { marker: marker.element.getBoundingClientRect(), control };
      },
      giveFocusBack: (marker) => this.#giveFocusBack(marker),
    });
    layer.append(this.#announcer.element);
    this.#follower = new Follower(document, view, {
      follow: () => this.#follow(),
      promote: () => this.#surface.promote(),
      arrange: () => {
        this.#surface.promote();
        this.#markers.arrange();
      },
      targets: () => this.#markers.targets(),
    });
    const listening = { capture: true, signal: this.#abort.signal };
    view.addEventListener('keydown', (event) => this.#onKey(event), listening);
    view.addEventListener('pointermove', (event) => this.#pointThroughModal(event), listening);
    view.addEventListener('click', (event) => this.#pointThroughModal(event), listening);
  }

  show(flags: readonly Flag[]): void {
    const isNews = !sameFlags(flags, this.#flags);
    this.#flags = flags;
    for (const marker of this.#markers.show(flags, this.#words)) this.#card.markerGone(marker);
    for (const marker of this.#markers) if (!marker.attached) this.#attach(marker);
    if (isNews) {
      this.#surface.promote();
      this.#markers.arrange();
      this.#follow();
      this.#follower.watch(flags.map(({ control }) => control));
    }
    this.#follower.kick();
    this.#card.refresh();
    this.#describeAll();
    this.#announceChanges();
  }

  pointAt(control: Element): void {
    control.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.#surface.promote();
    this.#ring.show(control);
    this.#follower.rearrange();
    const flagged = [...this.#markers].find(({ flag }) => flag.control === control);
    const where = this.#words('inline.announce.pointed');
    this.#announcer.say(flagged ? `${where}. ${flagged.name(this.#words)}` : where);
  }

  configure({ theme, language, texts }: OverlayOptions): void {
    this.#language = language;
    this.#words = sayer(texts);
    this.#surface.configure(theme, language);
    for (const marker of this.#markers) marker.rename(this.#words);
    this.#card.refresh();
    this.#describeAll();
  }

  reposition(): void {
    this.#follower.changed();
  }

  destroy(): void {
    this.#abort.abort();
    this.#follower.destroy();
    this.#announcer.destroy();
    this.#card.destroy();
    this.#ring.hide();
    this.#surface.destroy();
  }

  #attach(marker: Marker): void {
    marker.attached = true;
    this.#card.attach(marker);
  }

  #follow(): boolean {
    const moved = this.#markers.follow();
    this.#card.follow();
    this.#ring.follow();
    return moved;
  }

  #describeAll(): void {
    for (const marker of this.#markers) {
      void marker
        .describe((flag) => this.#host.describe(flag.finding), this.#language)
        .then((news) => {
          if (!news) return;
          marker.rename(this.#words);
          if (this.#card.marker === marker) this.#card.refresh();
        });
    }
  }

  /** Says what is new and how many are left, once it has settled; a flag that flickered while typing is not news. */
  #announceChanges(): void {
    this.#announcer.settle(() => {
      const now = [...this.#markers];
      const fresh = now.filter(({ flag }) => !this.#announced.has(flag.key));
      const same = fresh.length === 0 && now.length === this.#announced.size;
      this.#announced = new Set(now.map(({ flag }) => flag.key));
      if (same) return '';
      if (now.length === 0) return this.#words('inline.announce.none');
      const names = fresh.length <= MAX_NAMED ? fresh.map((marker) => marker.name(this.#words)) : [];
      return [...names, this.#words('inline.announce.left', { count: now.length })].join('. ');
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const handled =
      (event.key === 'F8' && plain && this.#visitNext(event.shiftKey)) ||
      (event.key === 'Escape' && plain && !event.shiftKey && this.#leave());
    if (!handled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Under a modal dialog of the page our markers get no events: what happens at their place is for them all the same. */
  #pointThroughModal(event: MouseEvent): void {
    if (!this.#surface.inert) return;
    const marker = this.#markers.at(event.clientX, event.clientY);
    if (event.type === 'click' && marker) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#card.press(marker, false);
    } else if (marker) {
      this.#card.hover(marker);
    } else if (event.type === 'pointermove') {
      this.#card.leave();
    }
  }

  /** Moves the focus to the next marker, scrolling its control into view. */
  #visitNext(backwards: boolean): boolean {
    const { shadow, host } = this.#surface;
    const focused = focusedElement(this.#document);
    const inside = this.#document.activeElement === host;
    const from = inside ? (this.#card.hasFocus ? this.#card.marker?.element : shadow.activeElement) : focused;
    const marker = this.#markers.next(from ?? null, backwards, this.#visited);
    if (!marker) return false;
    if (!inside)
      this.#cameFrom = focused && focused !== this.#document.body ? (focused as HTMLElement) : undefined;
    const back = this.#cameFrom;
    if (this.#card.marker !== marker) this.#card.close();
    this.#cameFrom = back;
    if (marker.element.hidden) {
      marker.flag.control.scrollIntoView({ block: 'center', inline: 'nearest' });
      this.#markers.arrange();
      this.#follow();
    }
    this.#visited = marker;
    marker.element.focus({ preventScroll: true });
    this.#follower.kick();
    return true;
  }

  /** Esc: closes the card, else leaves the marker; the focus goes back where it was before. */
  #leave(): boolean {
    if (this.#card.marker) {
      const marker = this.#card.marker;
      const onMarker = this.#surface.shadow.activeElement === marker.element;
      this.#card.close();
      if (onMarker) this.#giveFocusBack(marker);
      return true;
    }
    const marker = this.#markers.owner(this.#surface.shadow.activeElement);
    if (!marker || !this.#cameFrom) return false;
    this.#giveFocusBack(marker);
    return true;
  }

  #giveFocusBack(marker: Marker): void {
    const back = this.#cameFrom;
    this.#cameFrom = undefined;
    if (back?.isConnected) back.focus({ preventScroll: true });
    else if (marker.element.isConnected && !marker.element.hidden)
      marker.element.focus({ preventScroll: true });
    else if (marker.flag.control.isConnected)
      (marker.flag.control as HTMLElement).focus?.({ preventScroll: true });
  }
}

/** Whether the same markers stand at the same controls: the same flags are shown again at every slow look. */
function sameFlags(some: readonly Flag[], others: readonly Flag[]): boolean {
  return (
    some.length === others.length &&
    some.every((flag, place) => {
      const other = others[place];
      return flag.key === other?.key && flag.control === other.control && flag.label === other.label;
    })
  );
}
