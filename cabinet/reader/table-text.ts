/** The text of a table's cell, without asking for styles: a table may have thousands of them. */
import { isElement, isText } from './flat-tree';

const NOT_TEXT =
  'select,option,script,style,template,textarea,svg,[hidden],[aria-hidden=true],[role=tooltip],[role=listbox],[data-sellerlint-root]';
/** Longest text of a cell worth reading, in UTF-16 units, and most nodes looked at for it. */
const MAX_TEXT = 400;
const MAX_NODES = 80;

/** @returns the texts in a cell, one for each piece that an element of its own holds, trimmed, without empty ones */
export function cellPieces(cell: Element): string[] {
  if (!cell.firstElementChild) {
    const text = clean(cell.textContent ?? '');
    return text === '' ? [] : [text];
  }
  const pieces: string[] = [];
  const walker = cell.ownerDocument.createTreeWalker(
    cell,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      isElement(node) && node.matches(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(), left = MAX_NODES; node && left > 0; node = walker.nextNode(), left--) {
    const text = isText(node) ? clean(node.data) : '';
    if (text !== '') pieces.push(text);
  }
  return pieces;
}

/** @returns the whole text of a cell */
export const cellText = (cell: Element | undefined): string =>
  cell ? cellPieces(cell).join(' ').slice(0, MAX_TEXT) : '';

const clean = (text: string): string => text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim();
