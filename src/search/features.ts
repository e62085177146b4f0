/** What finds the passages of an answer. Every part can be left out, to measure what it brings. */
export interface RetrievalParts {
  /** The cosine of question and passage. */
  readonly meaning: boolean;
  /** BM25 over passages. */
  readonly words: boolean;
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
  /** Unknown words of the question become the articles' nearest. */
  readonly typoRepair: boolean;
  /** A small model reads the best passages: it reranks them, marks the words that answer, and tells what is not covered. */
  readonly reader: boolean;
  /** Questions about what somebody said are answered from quotations. */
  readonly whoSaid: boolean;
  /** A follow-up takes the question before it into account. */
  readonly followUps: boolean;
}

export const ALL_PARTS: RetrievalParts = {
  meaning: true,
  words: true,
  sentenceScores: true,
  allWordsBonus: true,
  storyContext: true,
  countryNames: true,
  answerType: true,
  typoRepair: true,
  reader: true,
  whoSaid: true,
  followUps: true,
};

/** One model and the passages alone, what a plain vector search does. */
export const PLAIN_MEANING: RetrievalParts = {
  meaning: true,
  words: false,
  sentenceScores: false,
  allWordsBonus: false,
  storyContext: false,
  countryNames: false,
  answerType: false,
  typoRepair: false,
  reader: false,
  whoSaid: false,
  followUps: false,
};

/** BM25 over the passages alone. */
export const PLAIN_WORDS: RetrievalParts = { ...PLAIN_MEANING, meaning: false, words: true };
