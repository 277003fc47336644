/**
 * Text runs: the pieces of text that a person reads as one, i.e. what stands in one inline line of the layout.
 * "Auto-response <b>to reviews</b>" is one run, a label with a hint in its own block is two.
 */
import { flatParent } from './flat-tree';

export interface TextRun {
  /** Shown text, white space as in the page. */
  text: string;
  /** The element that holds the run: the nearest one that is not inline. */
  block: Element;
  /** The text node it begins with. */
  first: Text;
  nodes: Text[];
}

/** Longest run worth joining, in UTF-16 units. */
const MAX_RUN = 400;
const NOT_TEXT = 'script,style,noscript,template,option,svg,[data-sellerlint-root]';

function isInline(element: Element): boolean {
  if (element.localName === 'slot') return true;
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents';
}

function endsRun(element: Element): boolean {
  return (
    element.localName === 'br' ||
    element.matches('input,select,textarea,button,img,[role=switch],[role=checkbox]')
  );
}

/** The run that a text node belongs to. Asks for computed styles: only for the few texts that may be labels and their neighbours. */
export function runOf(text: Text): TextRun {
  let block = flatParent(text) ?? text.ownerDocument.documentElement;
  while (isInline(block) && !block.matches('td,th,label,button,li,legend')) {
    const parent = flatParent(block);
    if (!parent) break;
    block = parent;
  }
  const run = runsIn(block).find((each) => each.nodes.includes(text));
  return run ?? { text: text.data, block, first: text, nodes: [text] };
}

/** The runs of text drawn in `scope`, in document order, `scope`'s own shadow content and slots followed. */
export function runsIn(scope: Element, limit = 60): TextRun[] {
  const runs: TextRun[] = [];
  let open: TextRun | null = null;
  const close = () => {
    if (open && open.text.trim() !== '') runs.push(open);
    open = null;
  };
  const visit = (node: Node, block: Element): void => {
    if (runs.length >= limit) return;
    if (node instanceof Text) {
      if (node.data.trim() === '' && !open) return;
      if (!open) open = { text: '', block, first: node, nodes: [] };
      if (open.text.length < MAX_RUN) open.text += node.data;
      open.nodes.push(node);
      return;
    }
    if (!(node instanceof Element) || node.matches(NOT_TEXT)) return;
    if (endsRun(node)) {
      close();
      if (!node.matches('button,[role=switch],[role=checkbox]')) return;
      visitChildren(node, node);
      close();
      return;
    }
    const inline = isInline(node);
    if (!inline) close();
    visitChildren(node, inline ? block : node);
    if (!inline) close();
  };
  const visitChildren = (element: Element, block: Element): void => {
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes({ flatten: true });
      for (const node of assigned.length > 0 ? assigned : element.childNodes) visit(node, block);
      return;
    }
    const root = element.shadowRoot ?? element;
    for (const node of root.childNodes) visit(node, block);
  };
  visitChildren(scope, scope);
  close();
  return runs;
}

/** Where a run is drawn, in CSS pixels of the viewport. */
export function rectOf(run: TextRun): DOMRect {
  const range = run.first.ownerDocument.createRange();
  range.setStartBefore(run.first);
  const last = run.nodes[run.nodes.length - 1] ?? run.first;
  if (last.getRootNode() === run.first.getRootNode()) range.setEndAfter(last);
  else range.setEndAfter(run.first);
  return range.getBoundingClientRect();
}
