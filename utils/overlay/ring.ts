/** A ring round one control for a moment: "here it is". */
import { type Box, heightOf, inflate, widthOf } from './box';

/** Long enough to be found, ms. */
const RINGED_FOR = 3000;
/** Between control and ring, px. */
const MARGIN = 6;

export class Ring {
  readonly #layer: HTMLElement;
  readonly #boxOf: (control: Element) => Box;
  #element: HTMLElement | undefined;
  #control: Element | undefined;
  #timer = 0;

  /** @param boxOf the visible box of a control */
  constructor(layer: HTMLElement, boxOf: (control: Element) => Box) {
    this.#layer = layer;
    this.#boxOf = boxOf;
  }

  show(control: Element): void {
    this.hide();
    this.#control = control;
    this.#element = this.#layer.ownerDocument.createElement('div');
    this.#element.className = 'ring';
    this.#layer.append(this.#element);
    this.follow();
    this.#timer = window.setTimeout(() => this.hide(), RINGED_FOR);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element?.remove();
    this.#element = undefined;
    this.#control = undefined;
  }

  follow(): void {
    if (!this.#element || !this.#control) return;
    const box = inflate(this.#boxOf(this.#control), MARGIN);
    const frame = this.#layer.getBoundingClientRect();
    const scale = frame.width / 100 || 1;
    const { style } = this.#element;
    this.#element.hidden = !this.#control.isConnected;
    style.transform = `translate(${(box.left - frame.left) / scale}px,${(box.top - frame.top) / scale}px)`;
    style.width = `${widthOf(box) / scale}px`;
    style.height = `${heightOf(box) / scale}px`;
  }
}
