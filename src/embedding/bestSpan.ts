/** What a reader computes for each token of its input. */
export interface SpanLogits {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

interface BestSpan {
  /** Tokens of the input, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Start and end logit of the span minus those of position 0, which stands for "no answer". */
  readonly score: number;
}

/** Longer answers are passages. */
export const MAX_ANSWER_TOKENS = 30;

/** The span of `from` (inclusive) to `to` (exclusive) with the highest sum of logits; null if there are no tokens. */
export function bestSpan({ start, end }: SpanLogits, from: number, to: number): BestSpan | null {
  const none = (start[0] ?? 0) + (end[0] ?? 0);
  let best: BestSpan | null = null;
  for (let first = from; first < to; first++) {
    for (let last = first; last < Math.min(to, first + MAX_ANSWER_TOKENS); last++) {
      const score = (start[first] ?? 0) + (end[last] ?? 0) - none;
      if (best === null || score > best.score) best = { first, last, score };
    }
  }
  return best;
}
