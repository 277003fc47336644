/**
 * The overlay as the content script holds it: markers and cards are loaded when the first flag is to be shown, so that a
 * page without flags, which is almost every page, never pays for them (docs/decisions/overlay-on-demand.md).
 */
import { loadPart } from '@/utils/loading/on-demand';
import type { Overlay, OverlayHost, OverlayOptions } from './overlay';

/** What `inline-overlay.js` offers. */
export type CreateOverlay = (document: Document, host: OverlayHost, options: OverlayOptions) => Overlay;

/**
 * An overlay that is loaded at the first flag; until then it only remembers what it was told last.
 * @param load how to get the real one
 */
export function createLazyOverlay(
  document: Document,
  host: OverlayHost,
  options: OverlayOptions,
  load: () => Promise<CreateOverlay> = () => loadPart('overlay'),
): Overlay {
  let real: Overlay | undefined;
  let loading = false;
  let destroyed = false;
  let current = options;
  let flags: Parameters<Overlay['show']>[0] = [];
  let target: Element | undefined;

  const want = () => {
    if (real || loading || destroyed) return;
    loading = true;
    load()
      .then((create) => {
        if (destroyed) return;
        real = create(document, host, current);
        real.show(flags);
        if (target) real.pointAt(target);
        target = undefined;
      })
      // Not to be had: the next flag asks again.
      .catch(() => undefined)
      .finally(() => {
        loading = false;
      });
  };

  return {
    show(next) {
      flags = next;
      if (real) real.show(next);
      else if (next.length > 0) want();
    },
    pointAt(control) {
      if (real) real.pointAt(control);
      else {
        target = control;
        want();
      }
    },
    configure(next) {
      current = next;
      real?.configure(next);
    },
    reposition() {
      real?.reposition();
    },
    destroy() {
      destroyed = true;
      flags = [];
      real?.destroy();
      real = undefined;
    },
  };
}
