import { useState } from 'preact/hooks';

export interface OpenItems {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** @returns whether it was open */
  close(id: string): boolean;
}

/** Which items of a list are unfolded. */
export function useOpenItems(): OpenItems {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return {
    ids,
    toggle,
    close(id) {
      if (!ids.has(id)) return false;
      toggle(id);
      return true;
    },
  };
}
