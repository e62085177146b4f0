import { setImmediate as pause } from 'node:timers/promises';
import { ANSWER_TYPE, type Scoring } from './exactScores.js';
import type { StoryCosines } from './storyCosines.js';

/** Passages that are scored before other work gets its turn: about 2 ms. */
const SLICE = 50_000;
/** More than what scores are rounded by as 32-bit numbers. */
const ROUNDING = 1e-6;

interface RoughScores {
  /** Of all passages, 0 to 1. */
  readonly scores: Float32Array;
  /** No score is further from the exact one. */
  readonly error: number;
  /** The stories that may have the passage with the best cosine. */
  readonly closest: readonly number[];
}

/** Scores all passages by the rough cosines, a little at a time. */
export async function scorePassages(scoring: Scoring, cosines: StoryCosines): Promise<RoughScores> {
  const { words, weights } = scoring;
  const { passages } = words.firsts;
  const count = words.articles.length;
  const scores = new Float32Array(passages[count] ?? 0);
  let closest = 0;
  let near: { readonly story: number; readonly cosine: number }[] = [];
  let slice = SLICE;
  for (let story = 0; story < count; story++) {
    if ((passages[story] ?? 0) > slice) {
      slice += SLICE;
      await pause();
    }
    const first = cosines.firsts[story] ?? -1;
    const cosine = scoreStory(
      scoring,
      story,
      first < 0 ? NO_COSINES : cosines.values,
      Math.max(0, first),
      scores,
    );
    if (cosine < closest - 2 * cosines.error) continue;
    closest = Math.max(closest, cosine);
    near.push({ story, cosine });
  }
  near = near.filter(({ cosine }) => cosine >= closest - 2 * cosines.error);
  const ofCosines = (weights.cosine + weights.beginning) / (1 + weights.beginning);
  return {
    scores,
    error: cosines.error * ofCosines + ROUNDING,
    closest: near.map(({ story }) => story),
  };
}

const NO_COSINES = new Float32Array(0);

/**
 * Scores the passages of a story, whose cosines begin at a place, as `createExactScores` does; gives the best cosine of
 * them. Written out in one loop: it runs for every passage at every question.
 */
function scoreStory(
  { words: { firsts, passages }, wordFit, weights }: Scoring,
  story: number,
  cosines: Float32Array,
  at: number,
  scores: Float32Array,
): number {
  const { first, last, types } = passages;
  const { passages: ofPassages, sentences: ofSentences, complete, features } = wordFit;
  const { cosine: ofCosine, lexical: ofLexical, sentenceScores, beginning, type } = weights;
  const sentence = firsts.sentences[story] ?? 0;
  const start = firsts.passages[story] ?? 0;
  const end = firsts.passages[story + 1] ?? 0;
  const toCosine = at - sentence;
  const toPassage = at + (firsts.sentences[story + 1] ?? 0) - sentence - start;
  const opening = beginning * (cosines[toPassage + start] ?? 0);
  let closest = 0;
  for (let row = start; row < end; row++) {
    const to = last[row] ?? 0;
    let best = -Infinity;
    let bestWords = -Infinity;
    let hasAll = 0;
    for (let i = first[row] ?? 0; i <= to; i++) {
      const near = cosines[toCosine + i] ?? 0;
      const fit = ofSentences[i] ?? 0;
      if (near > best) best = near;
      if (fit > bestWords) bestWords = fit;
      hasAll |= complete[i] ?? 0;
    }
    const near = cosines[toPassage + row] ?? 0;
    const cosine = sentenceScores ? (near + best) / 2 : near;
    const own = ofPassages[row] ?? 0;
    const partial = features.sentenceScores ? (own + bestWords) / 2 : own;
    const lexical = features.allWordsBonus && hasAll === 1 ? (partial + 1) / 2 : partial;
    const fit = ofCosine * cosine + ofLexical * lexical;
    const score = (fit + opening) / (1 + beginning) + (((types[row] ?? 0) & type) === 0 ? 0 : ANSWER_TYPE);
    scores[row] = score < 0 ? 0 : score > 1 ? 1 : score;
    if (cosine > closest) closest = cosine;
  }
  return closest;
}
