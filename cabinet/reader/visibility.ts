/** Whether a person can see an element. Size and opacity do not count: real inputs are often 0×0 or transparent. */
import { flatClosest, flatParent } from './flat-tree';

const SET_ASIDE = '[hidden]:not([hidden="until-found"]),[inert],[aria-hidden="true"]';

/** @returns false for an element in a hidden, inert or aria-hidden part of the page; asks the browser for styles: only for a few elements */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  // `visibilityProperty` is the name since Chromium 121; older ones read `checkVisibilityCSS`.
  const options = { visibilityProperty: true, checkVisibilityCSS: true, contentVisibilityAuto: false };
  if (!element.checkVisibility(options as CheckVisibilityOptions)) return false;
  return flatClosest(element, SET_ASIDE) === null;
}

/** The nearest box with an area: the element itself, else its closest drawn ancestor. */
export function nearestBox(element: Element): Element {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const { width, height } = at.getBoundingClientRect();
    if (width > 0 && height > 0) return at;
  }
  return element;
}
