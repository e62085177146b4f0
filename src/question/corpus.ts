/** Words with how often each occurs. */
export type WordCounts = Pick<ReadonlyMap<string, number>, 'has'> & Iterable<readonly [string, number]>;

/** What the articles know that are asked, as far as it helps to read a question. */
export interface Corpus {
  /** Every word of the articles, as wordsOf gives it, with how often it occurs. */
  readonly wordCounts: WordCounts;
  /** Whether the embedding model knows a word whole, so that it is not a typo. */
  inVocabulary(word: string): boolean;
  /** Whether an article has a search term, or another name of the country that it names. */
  hasTerm(term: string): boolean;
  /**
   * The day of the newest article; null if none has a date, or if one article is asked alone, where days do not matter.
   */
  readonly newestDay: number | null;
}
