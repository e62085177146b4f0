import type { TermPlaces } from './termPlaces.js';
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

interface Scored {
  readonly scores: Float64Array;
  readonly norms: Float64Array;
}

/**
 * BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), of the texts of many stories, one
 * story after another.
 */
export function createBm25(stories: readonly TextTerms[], placesOf: (term: string) => TermPlaces): Bm25 {
  let count = 0;
  let total = 0;
  const firsts = stories.map(({ lengths, total: ofStory }) => {
    const first = count;
    count += lengths.length;
    total += ofStory;
    return first;
  });
  const meanLength = total / Math.max(1, count);
  let known: Float64Array | null = null;
  /** Of each text k1 times its length normalization. */
  const norms = (): Float64Array => {
    if (known === null) {
      known = new Float64Array(count);
      let text = 0;
      for (const { lengths } of stories) {
        for (const length of lengths) known[text++] = K1 * (1 - B + (B * length) / meanLength);
      }
    }
    return known;
  };

  /** Inverse document frequency, highest for a term that no text has. */
  const idfOf = ({ stories: owners, places }: TermPlaces): number => {
    let n = 0;
    for (let i = 0; i < owners.length; i++) {
      const place = places[i] ?? 0;
      const starts = stories[owners[i] ?? 0]?.starts;
      n += (starts?.[place + 1] ?? 0) - (starts?.[place] ?? 0);
    }
    return Math.log(1 + (count - n + 0.5) / (n + 0.5));
  };

  /** Adds to the scores of the texts of a story that have a term. */
  const addScores = (story: number, place: number, weight: number, into: Scored): void => {
    const own = stories[story];
    if (own === undefined) return;
    const { scores, norms: ofTexts } = into;
    const { starts, texts, counts } = own;
    const first = firsts[story] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) {
      const text = first + (texts[at] ?? 0);
      const inText = counts[at] ?? 0;
      scores[text] = (scores[text] ?? 0) + (weight * inText * (K1 + 1)) / (inText + (ofTexts[text] ?? 0));
    }
  };

  /** Adds a share to the texts of a story that have a term. */
  const addShare = (story: number, place: number, share: number, shares: Float64Array): void => {
    const own = stories[story];
    if (own === undefined) return;
    const { starts, texts } = own;
    const first = firsts[story] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) {
      const text = first + (texts[at] ?? 0);
      shares[text] = (shares[text] ?? 0) + share;
    }
  };

  return {
    coverage(queryTerms) {
      const shares = new Float64Array(count);
      const terms = [...new Set(queryTerms)].map((term) => {
        const found = placesOf(term);
        return { found, idf: idfOf(found) };
      });
      const all = terms.reduce((sum, { idf }) => sum + idf, 0);
      for (const { found, idf } of terms) {
        const { stories: owners, places } = found;
        const share = idf / all;
        for (let i = 0; i < owners.length; i++) addShare(owners[i] ?? 0, places[i] ?? 0, share, shares);
      }
      return shares;
    },
    score(weights) {
      const scores = new Float64Array(count);
      const into = { scores, norms: norms() };
      let ceiling = 0;
      for (const [term, termWeight] of weights) {
        const found = placesOf(term);
        const { stories: owners, places } = found;
        const weight = termWeight * idfOf(found);
        ceiling += (K1 + 1) * weight;
        for (let i = 0; i < owners.length; i++) addScores(owners[i] ?? 0, places[i] ?? 0, weight, into);
      }
      if (ceiling > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / ceiling;
      return scores;
    },
  };
}
