/** Short messages in the corner of the cabinet. */
import { shallowRef } from 'vue';
import type { TextKey } from './texts/texts';

export interface Notice {
  id: number;
  kind: 'success' | 'error';
  text: TextKey;
}

const SHOWN_MS = 4000;
let count = 0;

/** The messages now shown, oldest first. */
export const notices = shallowRef<readonly Notice[]>([]);

/** Shows a message for a few seconds. */
export function notify(kind: Notice['kind'], text: TextKey): void {
  count += 1;
  const notice: Notice = { id: count, kind, text };
  notices.value = [...notices.value, notice];
  window.setTimeout(() => {
    notices.value = notices.value.filter((shown) => shown !== notice);
  }, SHOWN_MS);
}
