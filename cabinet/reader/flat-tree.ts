/** Walking the page as it is drawn: through shadow roots and slots, so that a label and its control meet. */

/**
 * Members of a node, asked of the platform itself: a form answers `form.parentNode` with its control of that name, if it
 * has one, and walking up would then never end. Getters taken once, and node types instead of `instanceof`: in Firefox,
 * where a page's objects are wrapped, that makes a step up the tree several times cheaper.
 */
interface Platform {
  parentOf(node: Node): Node | null;
  typeOf(node: Node): number;
  slotOfElement(node: Node): Element | null;
  slotOfText(node: Node): Element | null;
}

let known: Platform | undefined;

function platform(): Platform {
  if (known) return known;
  const getter = <T>(prototype: object, name: string) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    return (node: Node): T => (get ? get.call(node) : Reflect.get(prototype, name, node));
  };
  known = {
    parentOf: getter(Node.prototype, 'parentNode'),
    typeOf: getter(Node.prototype, 'nodeType'),
    slotOfElement: getter(Element.prototype, 'assignedSlot'),
    slotOfText: getter(Text.prototype, 'assignedSlot'),
  };
  return known;
}

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

export const isElement = (node: Node): node is Element => platform().typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => platform().typeOf(node) === TEXT;
const isSlot = (element: Element): element is HTMLSlotElement =>
  element.localName === 'slot' && 'assignedNodes' in element;

/** Whether an element can have a shadow root that only an extension sees: every closed root of another element is the browser's own. */
export const isCustom = (element: Element): boolean => element.localName.includes('-');

/** The shadow root of an element, closed ones too where the browser lets an extension see them. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  return isCustom(element) ? closedRootOf(element) : null;
}

function closedRootOf(element: Element): ShadowRoot | null {
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const dom = typeof chrome === 'undefined' ? undefined : chrome.dom;
  return dom && element instanceof HTMLElement
    ? (dom.openOrClosedShadowRoot(element) as ShadowRoot | null)
    : null;
}

/** The parent as drawn: the slot a node is assigned to, else its parent, else the host of its shadow root. */
export function flatParent(node: Node): Element | null {
  const { parentOf, typeOf, slotOfElement, slotOfText } = platform();
  const type = typeOf(node);
  const slot = type === ELEMENT ? slotOfElement(node) : type === TEXT ? slotOfText(node) : null;
  if (slot) return slot;
  const parent = parentOf(node);
  if (!parent) return null;
  const kind = typeOf(parent);
  if (kind === ELEMENT) return parent as Element;
  return kind === FRAGMENT ? ((parent as ShadowRoot).host ?? null) : null;
}

/** The children as drawn: a host's shadow content, a slot's assigned nodes (else its own), else the children. */
export function flatChildren(element: Element): ArrayLike<Node> {
  if (isSlot(element)) {
    const assigned = element.assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  return (shadowRootOf(element) ?? element).childNodes;
}

/** Whether `node` is `ancestor` or is drawn inside it. */
export function flatContains(ancestor: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at === ancestor) return true;
  return false;
}

/** The nearest flat ancestor of `node` (itself included) that matches. */
export function flatClosest(node: Node, selector: string): Element | null {
  const start = platform().typeOf(node) === ELEMENT ? (node as Element) : flatParent(node);
  for (let at = start; at; at = flatParent(at)) if (Element.prototype.matches.call(at, selector)) return at;
  return null;
}

/** The roots in which `querySelectorAll` must be asked to see everything drawn inside `scope`: shadow roots and slotted content. */
function rootsWithin(scope: Element, hosts: readonly Element[]): ParentNode[] {
  const roots: ParentNode[] = [scope];
  for (const host of hosts) {
    const shadow = shadowRootOf(host);
    if (shadow && flatContains(scope, host)) roots.push(shadow);
  }
  return roots;
}

/**
 * Everything drawn inside `scope` that matches, in document order within each tree.
 * @param hosts the shadow hosts known in this document (from the scan)
 */
export function flatQuery(scope: Element, selector: string, hosts: readonly Element[]): Element[] {
  const found = new Set<Element>();
  for (const root of rootsWithin(scope, hosts)) {
    for (const element of root.querySelectorAll(selector)) found.add(element);
    for (const slot of root.querySelectorAll('slot')) {
      for (const element of slot.assignedElements({ flatten: true })) {
        if (element.matches(selector)) found.add(element);
        for (const inner of element.querySelectorAll(selector)) found.add(inner);
      }
    }
  }
  if (isSlot(scope)) {
    for (const element of scope.assignedElements({ flatten: true })) {
      if (element.matches(selector)) found.add(element);
      for (const inner of element.querySelectorAll(selector)) found.add(inner);
    }
  }
  return [...found];
}
