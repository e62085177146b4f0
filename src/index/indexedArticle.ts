import type { Article } from '../article/article.js';
import type { Sentence } from '../article/sentences/sentences.js';
import type { Quotation } from '../quotation/quotation.js';
import type { Passage } from './passages.js';

/** An article with everything that reading it found; each list in order of the text. */
export interface IndexedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly passages: readonly Passage[];
}
