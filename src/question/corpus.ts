/** What the articles searched know, as far as a question is read by it. */
export interface Corpus {
  /** Every word of the articles, as wordsOf gives it, with how often it occurs. */
  readonly wordCounts: ReadonlyMap<string, number>;
  /** Whether the embedding model knows a word whole, so that it is not a typo. */
  inVocabulary(word: string): boolean;
  /** Whether an article has a search term, or another name of the country that it names. */
  hasTerm(term: string): boolean;
  /** The day of the newest article; null where no day is better than another: no article has a date, or one is asked alone. */
  readonly newestDay: number | null;
}
