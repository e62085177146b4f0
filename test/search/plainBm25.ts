/** Saturation and length normalization of BM25, the usual values. */
const K1 = 1.2;
const B = 0.75;

interface Posting {
  readonly text: number;
  readonly count: number;
}

/** Words of a list of texts, scored by BM25 without any index but a map. */
interface PlainBm25 {
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
 * `texts`: the search terms of each. BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009).
 */
export function plainBm25(texts: readonly (readonly string[])[]): PlainBm25 {
  const postings = new Map<string, Posting[]>();
  const lengths = texts.map((terms, index) => {
    for (const [term, count] of countTerms(terms)) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ text: index, count }]);
      else list.push({ text: index, count });
    }
    return terms.length;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);

  /** Inverse document frequency, highest for a term that no text has. */
  const idf = (term: string): number => {
    const n = postings.get(term)?.length ?? 0;
    return Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  };
  return {
    coverage(queryTerms) {
      const shares = new Float64Array(texts.length);
      const terms = new Set(queryTerms);
      const all = [...terms].reduce((sum, term) => sum + idf(term), 0);
      for (const term of terms) {
        for (const { text } of postings.get(term) ?? []) shares[text] = (shares[text] ?? 0) + idf(term) / all;
      }
      return shares;
    },
    score(weights) {
      const scores = new Float64Array(texts.length);
      let ceiling = 0;
      for (const [term, termWeight] of weights) {
        const weight = termWeight * idf(term);
        ceiling += (K1 + 1) * weight;
        for (const { text, count } of postings.get(term) ?? []) {
          const norm = 1 - B + (B * (lengths[text] ?? 0)) / meanLength;
          scores[text] = (scores[text] ?? 0) + (weight * count * (K1 + 1)) / (count + K1 * norm);
        }
      }
      if (ceiling > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / ceiling;
      return scores;
    },
  };
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
