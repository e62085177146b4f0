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

  /** Calls `use` for every text that has a term. Gives its inverse document frequency, highest where no text has it. */
  const eachText = (
    term: string,
    use: (idf: number, text: number, count: number, length: number) => void,
  ): number => {
    const places = placesOf(term);
    let n = 0;
    stories.forEach(({ starts }, story) => {
      const place = places[story] ?? -1;
      if (place >= 0) n += (starts[place + 1] ?? 0) - (starts[place] ?? 0);
    });
    const idf = Math.log(1 + (count - n + 0.5) / (n + 0.5));
    stories.forEach(({ starts, texts, counts, lengths }, story) => {
      const place = places[story] ?? -1;
      if (place < 0) return;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at++) {
        const text = texts[at] ?? 0;
        use(idf, (firsts[story] ?? 0) + text, counts[at] ?? 0, lengths[text] ?? 0);
      }
    });
    return idf;
  };

  return {
    coverage(queryTerms) {
      const shares = new Float64Array(count);
      const terms = [...new Set(queryTerms)];
      const all = terms.reduce((sum, term) => sum + eachText(term, () => undefined), 0);
      for (const term of terms) {
        eachText(term, (idf, text) => {
          shares[text] = (shares[text] ?? 0) + idf / all;
        });
      }
      return shares;
    },
    score(weights) {
      const scores = new Float64Array(count);
      let ceiling = 0;
      for (const [term, termWeight] of weights) {
        const idf = eachText(term, (ofTerm, text, inText, length) => {
          const norm = 1 - B + (B * length) / meanLength;
          const weight = termWeight * ofTerm;
          scores[text] = (scores[text] ?? 0) + (weight * inText * (K1 + 1)) / (inText + K1 * norm);
        });
        ceiling += (K1 + 1) * (termWeight * idf);
      }
      if (ceiling > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / ceiling;
      return scores;
    },
  };
}
