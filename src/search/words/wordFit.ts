import { isContentWord, termsOf } from '../../english/terms.js';
import type { Query } from '../../question/query.js';
import type { SearchFeatures } from '../features.js';
import type { ArticleWords } from './articleWords.js';

/** A share this large is all of it: it is a sum of fractions. */
const ALL_WORDS = 0.999;
/** What a text keeps that calls a country by another name. */
const OTHER_NAME = 0.5;

/** How well the words of passages and sentences fit a query; both are numbered as in ArticleWords. */
interface WordFit {
  /** False for a query of stop words alone. */
  readonly hasTerms: boolean;
  /** BM25 of each sentence as a share of its ceiling, 0 to 1. */
  readonly sentences: Float64Array;
  /**
   * Of a passage and the sentences `from` to `to`, inclusive: mean of the passage's own BM25 and that of its best
   * sentence, each as a share of its ceiling, 0 to 1; halfway to 1 where one sentence has all the query's words, which
   * scattered over a passage say less.
   */
  ofPassage(passage: number, from: number, to: number): number;
}

/** Scores all passages and sentences for a query at once. */
export function fitWords(words: ArticleWords, query: Query, features: SearchFeatures): WordFit {
  const weights = features.countryNames ? weighTerms(query) : new Map(query.terms.map((term) => [term, 1]));
  const { passages, sentences } = features.storyContext ? words.inContext : words.bare;
  const passageScores = passages.score(weights);
  const sentenceScores = sentences.score(weights);
  // Without the headline: its words do not make a sentence one that has all of them.
  const sentenceShares = words.bare.sentences.coverage(query.terms);
  return {
    hasTerms: weights.size > 0,
    sentences: sentenceScores,
    ofPassage(passage, from, to) {
      const score = passageScores[passage] ?? 0;
      const partial = features.sentenceScores ? (score + largestIn(sentenceScores, from, to)) / 2 : score;
      return features.allWordsBonus && largestIn(sentenceShares, from, to) > ALL_WORDS
        ? (partial + 1) / 2
        : partial;
    },
  };
}

/** The largest of the numbers from one place to another, inclusive. */
export function largestIn(values: Float32Array | Float64Array, from: number, to: number): number {
  let largest = -Infinity;
  for (let i = from; i <= to; i++) largest = Math.max(largest, values[i] ?? 0);
  return largest;
}

/**
 * The terms of a query and one for each country that it names (see CountryMention), each with how much it counts, 0 to
 * 1: a country counts no more than another word, whichever of its names a text has.
 */
export function weighTerms({ terms, countries }: Pick<Query, 'terms' | 'countries'>): Map<string, number> {
  const weights = new Map(terms.map((term) => [term, 1]));
  const ofCountries = new Map<string, number>();
  for (const { term, words } of countries) {
    const content = words.filter(isContentWord).flatMap(termsOf);
    for (const word of content) if (weights.has(word)) weights.set(word, 1 - OTHER_NAME);
    ofCountries.set(term, OTHER_NAME * Math.max(1, content.length));
  }
  return new Map([...weights, ...ofCountries]);
}
