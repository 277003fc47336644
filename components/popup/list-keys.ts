/** Keys of the list: arrows, Home and End move between items, Escape closes the one that is open. */

/** Marks the button that stands for an item; its value is the item's id. */
export const ITEM_HEAD = 'data-head';

const STEPS: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => Math.min(place + 1, count - 1),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Handles a key pressed somewhere in the list.
 * @param close closes an item; answers whether it was open
 */
export function moveFocus(event: KeyboardEvent, close: (id: string) => boolean): void {
  const list = event.currentTarget;
  const { target } = event;
  if (!(list instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;

  if (event.key === 'Escape') {
    const head = target.closest('[data-check]')?.querySelector<HTMLElement>(`[${ITEM_HEAD}]`);
    if (!head || !close(head.getAttribute(ITEM_HEAD) ?? '')) return;
    head.focus();
    event.preventDefault();
    return;
  }

  const step = STEPS[event.key];
  const isSearch = target instanceof HTMLInputElement && target.type === 'search';
  if (!step || !(target.hasAttribute(ITEM_HEAD) || (isSearch && event.key === 'ArrowDown'))) return;
  const heads = [...list.querySelectorAll<HTMLElement>(`[${ITEM_HEAD}]`)].filter(
    (head) => !head.closest('[hidden]'),
  );
  heads[step(heads.indexOf(target), heads.length)]?.focus();
  event.preventDefault();
}
