import type { TextTerms } from './textTerms.js';

/** Saturation and length normalization of BM25, the usual values. */
const K1 = 1.2;
const B = 0.75;

/** Words of a list of texts, scored by BM25. */
export interface Bm25 {
  /**
   * For each text BM25 divided by the query's own ceiling, (k1 + 1) x the sum of the terms' weighted idf: 0 to 1.
   * Dividing by the best text's score instead would make a chance match on one weak word a full one. `weights`: what
   * each term of the query counts.
   */
  score(weights: ReadonlyMap<string, number>): Float64Array;
  /** For each text the share of the query's words that it has, weighted by their idf, 0 to 1. */
  coverage(queryTerms: readonly string[]): Float64Array;
}

/**
 * BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), of the texts of many stories, one
 * story after another. `placesOf`: the place of a term in each story, -1 where the story does not have it.
 */
export function createBm25(stories: readonly TextTerms[], placesOf: (term: string) => Int32Array): Bm25 {
  let count = 0;
  let total = 0;
  const firsts = stories.map(({ lengths, total: ofStory }) => {
    const first = count;
    count += lengths.length;
    total += ofStory;
    return first;
  });
  const meanLength = total / Math.max(1, count);

  /** Inverse document frequency, highest for a term that no text has. */
  const idfOf = (places: Int32Array): number => {
    let n = 0;
    for (let story = 0; story < stories.length; story++) {
      const place = places[story] ?? -1;
      if (place < 0) continue;
      const starts = stories[story]?.starts;
      n += (starts?.[place + 1] ?? 0) - (starts?.[place] ?? 0);
    }
    return Math.log(1 + (count - n + 0.5) / (n + 0.5));
  };

  /** Adds to the scores of the texts of a story that have a term. */
  const addScores = (story: number, place: number, weight: number, scores: Float64Array): void => {
    const own = stories[story];
    if (own === undefined || place < 0) return;
    const { starts, texts, counts, lengths } = own;
    const first = firsts[story] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) {
      const text = texts[at] ?? 0;
      const inText = counts[at] ?? 0;
      const norm = 1 - B + (B * (lengths[text] ?? 0)) / meanLength;
      scores[first + text] =
        (scores[first + text] ?? 0) + (weight * inText * (K1 + 1)) / (inText + K1 * norm);
    }
  };

  return {
    coverage(queryTerms) {
      const shares = new Float64Array(count);
      const terms = [...new Set(queryTerms)].map((term) => {
        const places = placesOf(term);
        return { places, idf: idfOf(places) };
      });
      const all = terms.reduce((sum, { idf }) => sum + idf, 0);
      for (const { places, idf } of terms) {
        places.forEach((place, story) => {
          const own = stories[story];
          if (own === undefined || place < 0) return;
          const end = own.starts[place + 1] ?? 0;
          for (let at = own.starts[place] ?? 0; at < end; at++) {
            const text = (firsts[story] ?? 0) + (own.texts[at] ?? 0);
            shares[text] = (shares[text] ?? 0) + idf / all;
          }
        });
      }
      return shares;
    },
    score(weights) {
      const scores = new Float64Array(count);
      let ceiling = 0;
      for (const [term, termWeight] of weights) {
        const places = placesOf(term);
        const weight = termWeight * idfOf(places);
        ceiling += (K1 + 1) * weight;
        for (let story = 0; story < stories.length; story++) {
          addScores(story, places[story] ?? -1, weight, scores);
        }
      }
      if (ceiling > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / ceiling;
      return scores;
    },
  };
}
