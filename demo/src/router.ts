/** The address of the page, as state. Routes change by `history.pushState`, as in the cabinet. */
import { shallowRef } from 'vue';

/** Choices of the demo that stay in the address from page to page. */
const KEPT = ['ui', 'save', 'role'] as const;
type Kept = (typeof KEPT)[number];

export interface Address {
  path: string;
  query: URLSearchParams;
}

function read(): Address {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search) };
}

if (window.location.pathname === '/') window.history.replaceState(null, '', '/app/dashboard/main');

/** Where we are. */
export const address = shallowRef<Address>(read());

window.addEventListener('popstate', () => {
  address.value = read();
});

/** @returns `path` with the choices that stay, `changed` ones replaced (an empty one is dropped). */
export function href(path: string, changed: Partial<Record<Kept, string>> = {}): string {
  const query = new URLSearchParams();
  for (const name of KEPT) {
    const value = changed[name] ?? address.value.query.get(name);
    if (value) query.set(name, value);
  }
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** Adds to the query of the page without a step in the history, as the cabinet does on some of its pages. */
export function amend(added: Record<string, string>): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(added)) query.set(name, value);
  window.history.replaceState(null, '', `${window.location.pathname}?${query}`);
  address.value = read();
}

/** Goes to another page without loading the document anew. */
export function navigate(path: string): void {
  window.history.pushState(null, '', href(path));
  address.value = read();
}
