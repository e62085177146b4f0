import { createPostings } from './postings.js';
import { placeIn } from './sorted.js';
import type { TermPlaces } from './termPlaces.js';
import type { TextTerms } from './textTerms.js';

/** Saturation and length normalization of BM25, the usual values. */
const K1 = 1.2;
const B = 0.75;
/** A share this large is all of it: it is a sum of fractions. */
const ALL_WORDS = 0.999;
/** Without a word of this share a text does not have all, however its shares are rounded. */
const NEEDED = 2 * (1 - ALL_WORDS);

/** Words of a list of texts, scored by BM25. */
export interface Bm25 {
  /**
   * For each text BM25 divided by the query's own ceiling, (k1 + 1) x the sum of the terms' weighted idf: 0 to 1.
   * Dividing by the best text's score instead would make a chance match on one weak word a full one. `weights`: what
   * each term of the query counts.
   */
  score(weights: ReadonlyMap<string, number>): Float64Array;
  /**
   * The texts that have all words of a query, in order, but for words that nearly every text has; none for no words, or
   * for hundreds of them.
   */
  withAll(queryTerms: readonly string[]): Int32Array;
  /** The texts that have a term, in order. */
  withTerm(term: string): Int32Array;
}

/**
 * BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), of the texts of many stories, one
 * story after another.
 */
export function createBm25(stories: readonly TextTerms[], placesOf: (term: string) => TermPlaces): Bm25 {
  const postings = createPostings(stories, placesOf);
  const { count } = postings;
  const meanLength = stories.reduce((sum, { total }) => sum + total, 0) / Math.max(1, count);
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
  const idfOf = (n: number): number => Math.log(1 + (count - n + 0.5) / (n + 0.5));

  return {
    withTerm: (term) => postings.of(term).texts,
    withAll(queryTerms) {
      const terms = [...new Set(queryTerms)].map((term) => {
        const { texts } = postings.of(term);
        return { texts, idf: idfOf(texts.length) };
      });
      const all = terms.reduce((sum, { idf }) => sum + idf, 0);
      const needed = terms
        .filter(({ idf }) => idf / all >= NEEDED)
        .sort((a, b) => a.texts.length - b.texts.length);
      const [rarest, ...others] = needed;
      if (rarest === undefined) return new Int32Array(0);
      return rarest.texts
        .filter((text) => others.every(({ texts }) => hasSorted(texts, text)))
        .filter((text) => {
          const share = terms.reduce(
            (sum, { texts, idf }) => (hasSorted(texts, text) ? sum + idf / all : sum),
            0,
          );
          return share > ALL_WORDS;
        });
    },
    score(weights) {
      const scores = new Float64Array(count);
      const ofTexts = norms();
      let ceiling = 0;
      for (const [term, termWeight] of weights) {
        const { texts, counts } = postings.of(term);
        const weight = termWeight * idfOf(texts.length);
        ceiling += (K1 + 1) * weight;
        for (let i = 0; i < texts.length; i++) {
          const text = texts[i] ?? 0;
          const inText = counts[i] ?? 0;
          scores[text] = (scores[text] ?? 0) + (weight * inText * (K1 + 1)) / (inText + (ofTexts[text] ?? 0));
        }
      }
      if (ceiling > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / ceiling;
      return scores;
    },
  };
}

/** Whether sorted numbers have a number. */
function hasSorted(sorted: Int32Array, number: number): boolean {
  return sorted[placeIn(sorted, number)] === number;
}
