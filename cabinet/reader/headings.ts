/** Headings: they end the part of the page that the text before them speaks of. */
import { isBefore } from './document-order';
import { flatClosest, flatContains } from './flat-tree';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Whether an element is a heading, or the title of a table or a group, or stands in one. */
export const isTitle = (element: Element): boolean =>
  flatClosest(element, `${HEADING},caption,legend`) !== null;

/** Whether a heading stands between two elements of `scope`: then the second belongs to that heading. */
export function headingBetween(first: Element, second: Element, scope: Element): boolean {
  return [...scope.querySelectorAll(HEADING)].some(
    (heading) =>
      !flatContains(heading, first) &&
      !flatContains(heading, second) &&
      isBefore(first, heading) &&
      isBefore(heading, second),
  );
}
