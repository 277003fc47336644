/** So many added nodes of a storm are looked at, and no more. */
const MAX_NODES = 100;

/** Nodes in which a text about saving may have appeared; only some of a storm are looked at. */
export function* appearedIn(records: readonly MutationRecord[]): Generator<Node> {
  let left = MAX_NODES;
  for (const record of records) {
    if (record.type === 'characterData') yield record.target;
    for (const node of record.addedNodes) {
      if (left-- <= 0) return;
      yield node;
    }
  }
}
