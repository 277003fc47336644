/** Which of two nodes comes first as the page is drawn, also between a shadow tree and its surroundings. */
import { flatParent } from './flat-tree';

function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = flatParent(at)) path.push(at);
  return path.reverse();
}

/** Whether `a` stands before `b`. */
export function isBefore(a: Node, b: Node): boolean {
  const [left, right] = [pathOf(a), pathOf(b)];
  let depth = 0;
  while (left[depth] && left[depth] === right[depth]) depth++;
  const [from, to] = [left[depth] ?? a, right[depth] ?? b];
  if (from.getRootNode() !== to.getRootNode()) return from.getRootNode() instanceof ShadowRoot;
  return (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
