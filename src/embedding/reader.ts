import type { Span } from '../article/article.js';
import type { EmbedOptions } from './embedder.js';

/** What the reader makes of one passage. */
export interface Reading {
  /**
   * The best span's start and end logit minus those of position 0, "no answer". Unbounded, about -12 to 12; above 0 the passage is likely to answer.
   */
  readonly score: number;
  /** The words that answer, in UTF-16 units of the passage; null for a passage without a word. They are the best there are, also below 0. */
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
