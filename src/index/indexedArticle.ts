import type { Article } from '../article/article.js';
import type { Sentence } from '../article/sentences/sentences.js';
import type { Quotation } from '../quotation/quotation.js';
import type { Passage } from './analysis/passages.js';

/** An article with everything that is found in it without the model; each list in order of the text. */
export interface AnalyzedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

/** An article as the index keeps it. */
export interface IndexedArticle extends AnalyzedArticle {
  readonly passages: readonly Passage[];
}
