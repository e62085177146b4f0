import { centroid, cosine } from '../../src/story/sentenceVectors.js';
import type { Choose } from './scoreDays.js';

/** What the briefing shows. */
export const asComposed: Choose = ({ keySentences: sentences, quotations }) => ({
  sentences,
  speaking: [...sentences, ...quotations],
});

/** The first ones, as many as the briefing has; a sentence more for each of its quotations to meet speakers in. */
export const firstSentences: Choose = ({ keySentences: { length }, quotations }, all) => ({
  sentences: all.slice(0, length),
  speaking: all.slice(0, length + quotations.length),
});

/** Those closest to the mean of the article, as many again. */
export const mostCentral: Choose = ({ keySentences: { length }, quotations }, all) => {
  const mean = centroid(all.map(({ vector }) => vector));
  const central =
    mean === null ? [] : [...all].sort((a, b) => cosine(b.vector, mean) - cosine(a.vector, mean));
  return { sentences: central.slice(0, length), speaking: central.slice(0, length + quotations.length) };
};

/** Any ones, as many again; the same for the same seed. */
export function randomSentences(seed: number): Choose {
  let state = seed;
  // A linear congruential generator; its numbers are those of Numerical Recipes.
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  return ({ keySentences: { length }, quotations }, all) => {
    const drawn = all
      .map((sentence) => ({ sentence, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ sentence }) => sentence);
    return { sentences: drawn.slice(0, length), speaking: drawn.slice(0, length + quotations.length) };
  };
}
