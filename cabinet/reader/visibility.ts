/** Whether a person can see an element. Size and opacity of a control do not count: real inputs are often 0×0 or transparent. */
import { flatClosest, flatParent } from './flat-tree';

const SET_ASIDE = '[hidden]:not([hidden="until-found"]),[inert],[aria-hidden="true"]';

/** @returns false for what the browser does not draw at all: `display: none`, `visibility: hidden`, closed `<details>` */
export function isRendered(element: Element): boolean {
  // `visibilityProperty` is the name since Chromium 121; older ones read `checkVisibilityCSS`.
  const options = { visibilityProperty: true, checkVisibilityCSS: true, contentVisibilityAuto: false };
  if (!element.isConnected) return false;
  for (let at: Element | null = element; at; at = flatParent(at)) {
    if (at.checkVisibility(options as CheckVisibilityOptions)) return true;
    // A slot, or what only groups its children, has no box of its own to be drawn.
    if (getComputedStyle(at).display !== 'contents') return false;
  }
  return false;
}

/** @returns false for an element in a hidden, inert or aria-hidden part of the page; asks the browser for styles: only for a few elements */
export function isShown(element: Element): boolean {
  return isRendered(element) && flatClosest(element, SET_ASIDE) === null;
}

/** Whether a text's element stands in a panel that is folded to nothing: no height or width, and what juts out is cut off. */
export function isFolded(element: Element): boolean {
  const { body } = element.ownerDocument;
  let isLoose = false;
  for (let at: Element | null = element; at && at !== body; at = flatParent(at)) {
    const { display, position, overflowX, overflowY } = getComputedStyle(at);
    // What is positioned is cut off only by positioned ancestors.
    if (!isLoose || position !== 'static') {
      const { offsetWidth, offsetHeight } = at as HTMLElement;
      const isFlat = offsetWidth === 0 || offsetHeight === 0;
      const cuts = overflowX !== 'visible' || overflowY !== 'visible';
      if (isFlat && cuts && display !== 'inline' && display !== 'contents') return true;
      isLoose = position === 'absolute';
    }
    if (position === 'fixed') return false;
  }
  return false;
}

/** The nearest box with an area: the element itself, what is drawn in its stead, else its closest drawn ancestor. */
export function nearestBox(element: Element): Element {
  if (hasArea(element)) return element;
  // A real checkbox is often not drawn at all, and a styled element right after it is.
  const next = element.nextElementSibling;
  if (next && element.matches('input') && hasArea(next) && !/\p{L}/u.test(next.textContent ?? ''))
    return next;
  for (let at = flatParent(element); at; at = flatParent(at)) if (hasArea(at)) return at;
  return element;
}

function hasArea(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
