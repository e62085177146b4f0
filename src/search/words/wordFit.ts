import { setImmediate as pause } from 'node:timers/promises';
import { isContentWord, termsOf } from '../../english/terms.js';
import type { Query } from '../../question/query.js';
import type { SearchFeatures } from '../features.js';
import type { ArticleWords } from './articleWords.js';

/** What a text keeps that calls a country by another name. */
const OTHER_NAME = 0.5;

/** How well the words of passages and sentences fit a query; both are numbered as in ArticleWords. */
export interface WordFit {
  /** False for a query of stop words alone. */
  readonly hasTerms: boolean;
  /** BM25 of each sentence as a share of its ceiling, 0 to 1. */
  readonly sentences: Float64Array;
  /** The same of each passage. */
  readonly passages: Float64Array;
  /** 1 for each sentence that has all the query's words. */
  readonly complete: Uint8Array;
  readonly features: Pick<SearchFeatures, 'sentenceScores' | 'allWordsBonus'>;
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
  const ofSentences = sentences.score(weights);
  await step();
  const complete = new Uint8Array(ofSentences.length);
  // Without the headline: its words do not make a sentence one that has all of them.
  for (const sentence of words.bare.sentences.withAll(query.terms)) complete[sentence] = 1;
  await step();
  const ofPassages = passages.score(weights);
  await step();
  return { hasTerms: weights.size > 0, sentences: ofSentences, passages: ofPassages, complete, features };
}

/**
 * Of a passage with these first and last sentences: mean of its own BM25 and that of its best sentence, each as a share
 * of its ceiling, 0 to 1; halfway to 1 where one sentence has all the query's words, which scattered over a passage say
 * less.
 */
export function lexicalOf(
  { passages, sentences, complete, features }: WordFit,
  passage: number,
  first: number,
  last: number,
): number {
  let score = -Infinity;
  let hasAll = 0;
  for (let at = first; at <= last; at++) {
    const ofSentence = sentences[at] ?? 0;
    if (ofSentence > score) score = ofSentence;
    hasAll |= complete[at] ?? 0;
  }
  const own = passages[passage] ?? 0;
  const partial = features.sentenceScores ? (own + score) / 2 : own;
  return features.allWordsBonus && hasAll === 1 ? (partial + 1) / 2 : partial;
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
