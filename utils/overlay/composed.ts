/** The page as it is composed of shadow trees: parents, containment, order, focus and hit tests across their borders. */

/** The parent in the flat tree: a slotted node's slot, a shadow root's host. */
export function composedParent(node: Node): Node | null {
  const slot = (node as Partial<Element>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  return parent && 'host' in parent ? (parent as ShadowRoot).host : parent;
}

/** The element and its composed ancestors, innermost first. */
export function composedPath(element: Element): Element[] {
  const path: Element[] = [];
  for (let node: Node | null = element; node; node = composedParent(node)) {
    if (node.nodeType === 1) path.push(node as Element);
  }
  return path;
}

/** Whether `inner` is `outer` or lies inside it, across shadow borders. */
export function composedContains(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  for (let node: Node | null = inner; node; node = composedParent(node)) if (node === outer) return true;
  return false;
}

/** Innermost element that contains both, if any. */
export function commonAncestor(a: Element, b: Element): Element | undefined {
  const around = new Set(composedPath(a));
  return composedPath(b).find((element) => around.has(element));
}

/** Sort order of the composed document: negative when `a` comes first. */
export function documentOrder(a: Element, b: Element): number {
  const [pathA, pathB] = [composedPath(a).reverse(), composedPath(b).reverse()];
  let depth = 0;
  while (pathA[depth] && pathA[depth] === pathB[depth]) depth++;
  const [nodeA, nodeB] = [pathA[depth], pathB[depth]];
  if (!nodeA || !nodeB) return pathA.length - pathB.length;
  return nodeA.compareDocumentPosition(nodeB) & 4 ? -1 : 1;
}

/** The element that has the focus, inside whatever shadow tree. */
export function focusedElement(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What the page shows at a point of the viewport, seen through open shadow roots and through our own host. */
export function elementAt(document: Document, x: number, y: number, ours: Element): Element | null {
  let element = document.elementFromPoint(x, y);
  if (element === ours) element = document.elementsFromPoint(x, y).find((one) => one !== ours) ?? null;
  while (element?.shadowRoot) {
    const inner: Element | null = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element || !composedContains(element, inner)) break;
    element = inner;
  }
  return element;
}
