/** A run of words that comes nearest to others. */
interface ClosestRun {
  /** Indices of words, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Words inserted, left out or replaced between the two. */
  readonly distance: number;
}

/**
 * The run within `words` that `sought` can be turned into with the fewest changed words (Sellers 1980, over words).
 * Time and memory grow with the product of the two lengths and with one length.
 */
export function closestRun(words: readonly string[], sought: readonly string[]): ClosestRun {
  // Row by row over `sought`: for each end in `words`, the fewest changes and where such a run begins.
  let distances = new Array<number>(words.length + 1).fill(0);
  let starts = words.map((_, i) => i).concat(words.length);
  sought.forEach((word, row) => {
    const nextDistances = [row + 1];
    const nextStarts = [0];
    for (let column = 1; column <= words.length; column++) {
      const replaced = (distances[column - 1] ?? 0) + (words[column - 1] === word ? 0 : 1);
      const leftOut = (distances[column] ?? 0) + 1;
      const inserted = (nextDistances[column - 1] ?? 0) + 1;
      const fewest = Math.min(replaced, leftOut, inserted);
      nextDistances.push(fewest);
      nextStarts.push(
        (fewest === replaced
          ? starts[column - 1]
          : fewest === leftOut
            ? starts[column]
            : nextStarts[column - 1]) ?? 0,
      );
    }
    distances = nextDistances;
    starts = nextStarts;
  });
  // Of runs with equally many changes, the one as long as what is sought: a last word is replaced, not left out.
  const lengthOff = (column: number) => Math.abs(column - (starts[column] ?? 0) - sought.length);
  let end = 0;
  distances.forEach((distance, column) => {
    const fewest = distances[end] ?? Infinity;
    if (distance < fewest || (distance === fewest && lengthOff(column) < lengthOff(end))) end = column;
  });
  return { start: starts[end] ?? 0, end, distance: distances[end] ?? sought.length };
}
