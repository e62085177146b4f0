/**
 * The places of the largest numbers, the largest first, of equal ones the first first. Almost every number is only
 * compared with one other.
 */
export function bestRows(scores: Float64Array, limit: number): number[] {
  /** A heap: the worst of the best so far is at its top. */
  const heap: number[] = [];
  const isWorse = (a: number, b: number) => {
    const [x, y] = [scores[a] ?? 0, scores[b] ?? 0];
    return x < y || (x === y && a > b);
  };
  const sink = (row: number): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < heap.length && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      const below = heap[child];
      if (below === undefined || isWorse(row, below)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = row;
  };
  const rise = (row: number): void => {
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] ?? 0;
      if (isWorse(other, row)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = row;
  };
  if (limit <= 0) return [];
  let bar = -Infinity;
  for (let row = 0; row < scores.length; row++) {
    if (heap.length < limit) rise(row);
    else if ((scores[row] ?? 0) > bar) sink(row);
    else continue;
    if (heap.length === limit) bar = scores[heap[0] ?? 0] ?? 0;
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}
