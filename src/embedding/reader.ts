import type { Span } from '../article/article.js';
import type { EmbedOptions } from './embedder.js';

/** What the reader finds in one passage. */
export interface Reading {
  /**
   * The start and end logit of the best span minus those of position 0, "no answer". Unbounded, about -12 to 12;
   * above 0 the passage probably answers.
   */
  readonly score: number;
  /**
   * The words that answer best, in UTF-16 units of the passage; null for a passage without words. Also given for a
   * score below 0.
   */
  readonly answer: Span | null;
}

/** Reads passages with a question in mind: which words answer it, and whether any do. */
export interface Reader {
  /** One reading a passage, in their order; about 7 ms each. Questions go ahead of indexing. */
  read(
    question: string,
    passages: readonly string[],
    options?: Pick<EmbedOptions, 'signal'>,
  ): Promise<Reading[]>;
}
