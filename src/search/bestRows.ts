/** Scores that may be a little wrong. */
interface RoughScores {
  readonly scores: Float32Array;
  /** No score is further from the exact one. */
  readonly error: number;
}

/**
 * The places of the best exact scores, the best first, of equal ones the first first. Only those are looked up that may
 * be among the best: as many as wanted are, by their rough scores, no worse than the bar less the error, so nothing
 * more than twice the error below the bar is.
 */
export function bestRows(
  { scores, error }: RoughScores,
  limit: number,
  exactScore: (row: number) => number,
): number[] {
  if (limit <= 0) return [];
  return rowsAbove(scores, barOf(scores, limit) - 2 * error, exactScore)
    .slice(0, limit)
    .map(({ row }) => row);
}

/** The places of exact scores of this one or better, in the same order. */
export function rowsFrom(
  { scores, error }: RoughScores,
  score: number,
  exactScore: (row: number) => number,
): number[] {
  return rowsAbove(scores, score - error, exactScore)
    .filter(({ exact }) => exact >= score)
    .map(({ row }) => row);
}

interface ScoredRow {
  readonly row: number;
  readonly exact: number;
}

/** The best first. */
function rowsAbove(scores: Float32Array, least: number, exactScore: (row: number) => number): ScoredRow[] {
  const found: ScoredRow[] = [];
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] ?? 0) >= least) found.push({ row, exact: exactScore(row) });
  }
  return found.sort((a, b) => b.exact - a.exact || a.row - b.row);
}

const BINS = 4_096;

/** A number that so many scores from 0 to 1 reach, if there are as many, and few more. */
function barOf(scores: Float32Array, limit: number): number {
  const counts = new Int32Array(BINS + 1);
  for (const score of scores) {
    const bin = (score * BINS) | 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let bin = BINS;
  for (let count = counts[bin] ?? 0; count < limit && bin > 0; count += counts[--bin] ?? 0);
  return bin / BINS;
}
