/** Which store the cabinet shows. Several sources say so; when they disagree nothing may be read (cabinet.md, product.md). */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';

export type StoreIdentity =
  | { state: 'known'; id: string; name?: string }
  | { state: 'conflict'; name?: string }
  | { state: 'unknown' };

const HEADER_NAME = '[data-onboarding-target="headerCompanyName"]';
/** "Seller ID 123", as the header and the rows of its switcher write it. */
const SELLER_ID = /(?:seller id|client id|id продавца|卖家 ?id)\s*[:#№]?\s*(\d{1,20})/g;
const SWITCHER_ROWS = '[role=menu],[role=listbox],[role=option],[role=menuitem],[role=dialog],li,ul';

/** @returns the cookie's Client ID, if it has one (`sc_company_id`, readable by pages) */
export function cookieStore(cookie: string): string | undefined {
  const match = /(?:^|;\s*)sc_company_id=(\d{1,20})(?:;|$)/.exec(cookie);
  return match?.[1];
}

/** What the header says: the store's name and, when it shows one, its Seller ID. Rows of an open switcher do not count. */
export function headerStore(document: Document): { id?: string; name?: string } {
  const anchor = document.querySelector(HEADER_NAME);
  if (!anchor) return {};
  const text = textWithoutRows(anchor);
  const ids = new Set([...normaliseLabel(text).matchAll(SELLER_ID)].map((match) => match[1]));
  if (ids.size === 0) {
    // Some headers write the id beside the name, not inside it.
    const beside = anchor.parentElement && normaliseLabel(textWithoutRows(anchor.parentElement));
    for (const match of (beside ?? '').matchAll(SELLER_ID)) ids.add(match[1]);
  }
  const [id] = ids;
  const name = text.replace(/(?:seller id|client id|id продавца|卖家 ?id)\s*[:#№]?\s*\d+/giu, '').trim();
  return { ...(ids.size === 1 && id !== undefined && { id }), ...(name && { name: name.slice(0, 200) }) };
}

function textWithoutRows(element: Element): string {
  const parts: string[] = [];
  const skip = `${SWITCHER_ROWS},script,style,svg`;
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(skip) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(), left = 400; node && left > 0; node = walker.nextNode(), left--)
    if (node instanceof Text) parts.push(node.data.trim());
  return parts.filter(Boolean).join(' ').slice(0, 500);
}

/**
 * Joins the sources. One tab may switch the store (the cookie is shared) while another still shows the old one: so the id
 * seen when this document was loaded counts as a source too, until the header itself names the new one.
 * @param atLoad the id that this document began with, if one was known
 */
export function storeIdentity(
  cookie: string | undefined,
  header: { id?: string; name?: string },
  atLoad: string | undefined,
): StoreIdentity {
  const name = header.name ? { name: header.name } : {};
  if (header.id !== undefined) {
    if (cookie !== undefined && cookie !== header.id) return { state: 'conflict', ...name };
    return { state: 'known', id: header.id, ...name };
  }
  if (cookie === undefined) return { state: 'unknown' };
  if (atLoad !== undefined && atLoad !== cookie) return { state: 'conflict', ...name };
  return { state: 'known', id: cookie, ...name };
}
