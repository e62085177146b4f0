import type { QuestionFeatures } from '../question/readQuestion.js';

/** What finds the passages of an answer. Each can be left out, to measure what it brings. */
export interface SearchFeatures extends QuestionFeatures {
  /** The cosine of question and passage. */
  readonly dense: boolean;
  /** BM25 over passages. */
  readonly lexical: boolean;
  /** The best single sentence of a passage counts beside the passage, in cosine and BM25. */
  readonly sentenceScores: boolean;
  /** A sentence that has all the question's words counts more. */
  readonly allWordsBonus: boolean;
  /** The headline and the beginning of its article count for a passage. */
  readonly storyContext: boolean;
  /** The names of a country are one: Moscow, the Kremlin, Russian. */
  readonly countryNames: boolean;
  /** A figure counts for "how many", a name for "who". */
  readonly answerType: boolean;
  /**
   * A small model reads the best passages: it reranks them, marks the words that answer, and helps to see what is not
   * covered.
   */
  readonly reader: boolean;
}

export const ALL_FEATURES: SearchFeatures = {
  dense: true,
  lexical: true,
  sentenceScores: true,
  allWordsBonus: true,
  storyContext: true,
  countryNames: true,
  answerType: true,
  typoRepair: true,
  reader: true,
  speech: true,
  followUps: true,
};

/** One model and the passages alone, what a plain vector search does. */
export const DENSE_ONLY: SearchFeatures = {
  dense: true,
  lexical: false,
  sentenceScores: false,
  allWordsBonus: false,
  storyContext: false,
  countryNames: false,
  answerType: false,
  typoRepair: false,
  reader: false,
  speech: false,
  followUps: false,
};

/** BM25 over the passages alone. */
export const BM25_ONLY: SearchFeatures = { ...DENSE_ONLY, dense: false, lexical: true };
