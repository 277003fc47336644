/** One marker: a small button beside a control. Its node lives as long as its flag's key; its words arrive when they may. */
import { h, render } from 'preact';
import { Icon } from '@/components/inline/icon';
import type { FindingText } from '@/utils/explain/finding-text';
import type { Flag } from './overlay';
import { kindOf } from './severity-shapes';
import type { Say } from './words';

export class Marker {
  readonly element: HTMLButtonElement;
  flag: Flag;
  /** The words of the finding; those of its last value while new ones are on their way. */
  text: FindingText | undefined;
  /** The words could not be fetched: the extension was reloaded or is gone. */
  failed = false;
  /** Whether it opens the card already. */
  attached = false;
  /** The finding that `text` was asked for. */
  #asked = '';
  #kind = '';

  constructor(document: Document, flag: Flag) {
    this.flag = flag;
    this.element = document.createElement('button');
    this.element.type = 'button';
    this.element.className = 'marker';
    this.element.hidden = true;
    this.element.setAttribute('aria-haspopup', 'dialog');
    this.element.setAttribute('aria-expanded', 'false');
  }

  /** Shows another state of the same flag. */
  update(flag: Flag, say: Say): void {
    this.flag = flag;
    const { element } = this;
    write(element, 'data-sellerlint-check', flag.finding.checkId);
    write(element, 'data-sellerlint-status', flag.finding.status);
    write(element, 'data-sellerlint-severity', flag.finding.severity);
    if (flag.index === undefined) element.removeAttribute('data-sellerlint-index');
    else write(element, 'data-sellerlint-index', String(flag.index));
    const kind = kindOf(flag.finding);
    if (kind !== this.#kind) {
      this.#kind = kind;
      element.className = `marker ${kind}`;
      render(h(Icon, { kind }), element);
    }
    this.rename(say);
  }

  /** "Error: the title", or without its words "Error: Sellerlint finding". */
  name(say: Say): string {
    const { text, flag } = this;
    return say('inline.markerName', {
      severity: text?.severity ?? say(`inline.severity.${kindOf(flag.finding)}`),
      title: text?.title ?? say('inline.untitled'),
    });
  }

  rename(say: Say): void {
    write(this.element, 'aria-label', this.name(say));
  }

  /**
   * Fetches the words when the finding or the language has changed.
   * @returns whether they have come, or have failed to; not when they are of no use any more
   */
  async describe(describe: (flag: Flag) => Promise<FindingText>, language: string): Promise<boolean> {
    const asked = `${language} ${JSON.stringify(this.flag.finding)}`;
    if (asked === this.#asked) return false;
    this.#asked = asked;
    let text: FindingText | undefined;
    try {
      text = await describe(this.flag);
    } catch {
      // Said in the card: see `failed`.
    }
    if (asked !== this.#asked) return false;
    this.failed = text === undefined;
    if (text) this.text = text;
    // Failing once must not be final: the next look at the page asks again.
    else this.#asked = '';
    return true;
  }
}

/** Flags are shown again and again; what has not changed is not written, for every write is a mutation. */
function write(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
