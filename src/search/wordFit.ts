import { queryTermsOf } from './queryTerms.js';
import type { ArticleWords } from './articleWords.js';
import type { SearchFeatures } from './features.js';

/** A share this large is all of it: it is a sum of fractions. */
const ALL_WORDS = 0.999;

/** How well the words of passages and sentences fit a question; both are numbered in the order of ArticleWords. */
export interface WordFit {
  /** False for a question of stop words alone. */
  readonly hasTerms: boolean;
  /** BM25 as a share of its ceiling, 0 to 1. */
  ofSentence(sentence: number): number;
  /**
   * Mean of the passage's own BM25 and that of its best sentence, each as a share of its ceiling, 0 to 1; halfway to 1 where
   * one sentence has all the question's words, which scattered over a passage say less.
   */
  ofPassage(passage: number, sentences: readonly number[]): number;
}

export function fitWords(words: ArticleWords, question: string, features: SearchFeatures): WordFit {
  const { own, withCountries, weightOf } = queryTermsOf(question);
  const terms = features.countryNames ? withCountries : own;
  const { passages, sentences } = features.storyContext ? words.inContext : words.bare;
  const passageScores = passages.score(terms, features.countryNames ? weightOf : undefined);
  const sentenceScores = sentences.score(terms, features.countryNames ? weightOf : undefined);
  // A headline with a word of the question makes no sentence one with all of them.
  const sentenceShares = words.bare.sentences.coverage(own);
  const bestIn = (scores: Float64Array, of: readonly number[]) => Math.max(...of.map((i) => scores[i] ?? 0));
  return {
    hasTerms: terms.length > 0,
    ofSentence: (sentence) => sentenceScores[sentence] ?? 0,
    ofPassage(passage, inside) {
      const score = passageScores[passage] ?? 0;
      const partial = features.sentenceScores ? (score + bestIn(sentenceScores, inside)) / 2 : score;
      return features.allWordsBonus && bestIn(sentenceShares, inside) > ALL_WORDS
        ? (partial + 1) / 2
        : partial;
    },
  };
}
