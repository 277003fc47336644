/** Which rows of a long table are near the window's view, as a virtual list counts them. */
import { onBeforeUnmount, onMounted, type Ref, ref, useTemplateRef, watch } from 'vue';

/** Rows kept on either side of the view. */
const SPARE_ROWS = 2;

export interface WindowedRows {
  /** To be the table's `ref`. */
  table: Readonly<Ref<HTMLTableElement | null>>;
  /** First row to draw. */
  from: Ref<number>;
  /** First row not to draw any more. */
  to: Ref<number>;
}

/**
 * @param count of all rows
 * @param rowPx height of each of them and of the head
 */
export function useWindowedRows(count: () => number, rowPx: number): WindowedRows {
  const table = useTemplateRef<HTMLTableElement>('table');
  const from = ref(0);
  const to = ref(0);

  function look(): void {
    const top = (table.value?.getBoundingClientRect().top ?? 0) + rowPx;
    const first = Math.floor(-top / rowPx) - SPARE_ROWS;
    const last = Math.ceil((window.innerHeight - top) / rowPx) + SPARE_ROWS;
    from.value = Math.min(Math.max(first, 0), count());
    to.value = Math.min(Math.max(last, from.value), count());
  }

  onMounted(() => {
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('scroll', look);
    window.removeEventListener('resize', look);
  });
  watch([table, count], look, { flush: 'post' });
  return { table, from, to };
}
