import { setImmediate as pause } from 'node:timers/promises';
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
   * Of each passage: mean of its own BM25 and that of its best sentence, each as a share of its ceiling, 0 to 1;
   * halfway to 1 where one sentence has all the query's words, which scattered over a passage say less.
   */
  readonly passages: Float64Array;
}

/** Texts from which on other work gets its turn between two steps. */
const MANY_TEXTS = 20_000;

/** Scores all passages and sentences for a query at once. */
export async function fitWords(
  words: ArticleWords,
  query: Query,
  features: SearchFeatures,
): Promise<WordFit> {
  const step = async () => {
    if ((words.firsts.passages.at(-1) ?? 0) > MANY_TEXTS) await pause();
  };
  const weights = features.countryNames ? weighTerms(query) : new Map(query.terms.map((term) => [term, 1]));
  const { passages, sentences } = features.storyContext ? words.inContext : words.bare;
  const sentenceScores = sentences.score(weights);
  await step();
  // Without the headline: its words do not make a sentence one that has all of them.
  const shares = words.bare.sentences.coverage(query.terms);
  await step();
  const fits = passages.score(weights);
  await step();
  addSentences(fits, sentenceScores, shares, words, features);
  return { hasTerms: weights.size > 0, sentences: sentenceScores, passages: fits };
}

/** Mixes into the score of each passage that of its best sentence. */
function addSentences(
  fits: Float64Array,
  scores: Float64Array,
  shares: Float64Array,
  { passages: { first, last } }: ArticleWords,
  { sentenceScores, allWordsBonus }: SearchFeatures,
): void {
  for (let passage = 0; passage < fits.length; passage++) {
    const end = last[passage] ?? 0;
    let score = -Infinity;
    let share = -Infinity;
    for (let at = first[passage] ?? 0; at <= end; at++) {
      const ofScore = scores[at] ?? 0;
      const ofShare = shares[at] ?? 0;
      if (ofScore > score) score = ofScore;
      if (ofShare > share) share = ofShare;
    }
    const own = fits[passage] ?? 0;
    const partial = sentenceScores ? (own + score) / 2 : own;
    fits[passage] = allWordsBonus && share > ALL_WORDS ? (partial + 1) / 2 : partial;
  }
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
