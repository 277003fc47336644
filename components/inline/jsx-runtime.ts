/**
 * Draws the card. The content script runs in every tab of the cabinet and has 30 kB in all; the card needs none of
 * Preact's state, hooks or keys, only "make the DOM look like this": these lines instead of its 5 kB. The views are
 * written as everywhere else (same JSX, checked by Preact's own types), each a function of its properties.
 *
 * Text becomes text nodes and attributes are set one by one: nothing is ever parsed as markup.
 */
import type { JSX as Preact } from 'preact';

const SVG = 'http://www.w3.org/2000/svg';

export interface Drawn {
  tag: string;
  props: Readonly<Record<string, unknown>>;
  children: View;
}
/** What a view returns; nothing is drawn for `false`, `null` and `undefined`. */
export type View = Drawn | string | number | boolean | null | undefined | readonly View[];

type Props = Record<string, unknown> & { children?: View };

/** What the compiler turns `<tag …>` and `<View …>` into. */
export function jsx<P extends Props>(type: string | ((props: P) => View), props: P): View {
  return typeof type === 'string' ? { tag: type, props, children: props.children } : type(props);
}

export { jsx as jsxs };
export const Fragment = ({ children }: { children?: View }): View => children;

/**
 * Makes the children of an element look like a view. Nodes that fit stay: with their focus, scroll position and what
 * the user has typed into them.
 */
export function draw(parent: Element, view: View): void {
  const wanted: (Drawn | string)[] = [];
  const collect = (one: View): void => {
    if (Array.isArray(one)) one.forEach(collect);
    else if (typeof one === 'number' || (typeof one === 'string' && one !== '')) wanted.push(String(one));
    else if (one && typeof one === 'object') wanted.push(one as Drawn);
  };
  collect(view);
  wanted.forEach((one, index) => {
    const there = parent.childNodes[index];
    if (typeof one === 'string') {
      if (there?.nodeType !== 3) put(parent, parent.ownerDocument.createTextNode(one), there);
      else if (there.nodeValue !== one) there.nodeValue = one;
      return;
    }
    let element = there as Element | undefined;
    if (element?.localName !== one.tag) {
      const space = one.tag === 'svg' ? SVG : parent.namespaceURI;
      element = parent.ownerDocument.createElementNS(space, one.tag);
      put(parent, element, there);
    }
    setProps(element, one.props);
    draw(element, one.children);
  });
  while (parent.childNodes.length > wanted.length) parent.lastChild?.remove();
}

function put(parent: Element, node: Node, there: ChildNode | undefined): void {
  if (there) there.replaceWith(node);
  else parent.append(node);
}

function setProps(element: Element, props: Drawn['props']): void {
  const kept = new Set<string>();
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') continue;
    if (name.startsWith('on')) {
      Reflect.set(element, name.toLowerCase(), value);
    } else if (name === 'style') {
      kept.add(name);
      Object.assign((element as HTMLElement).style, value);
    } else if (value !== undefined && value !== false) {
      const text = value === true ? '' : String(value);
      // Names of HTML attributes are written in lower case; those of SVG keep theirs.
      const attribute = element.namespaceURI === SVG ? name : name.toLowerCase();
      kept.add(attribute);
      if (element.getAttribute(attribute) !== text) element.setAttribute(attribute, text);
    }
  }
  for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
}

/** What the compiler checks the views against. */
export declare namespace JSX {
  type Element = View;
  type IntrinsicElements = Preact.IntrinsicElements;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
}
