import { overlaps, type Span } from '../article/article.js';
import type { IndexedArticle } from '../index/indexedArticle.js';

/** The paragraphs that a span stands in, with the one before and the one after; nothing of a page's boilerplate. */
export function surroundingParagraphs({ article }: IndexedArticle, span: Span): Span[] {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
  const first = paragraphs.findIndex((block) => overlaps(block, span));
  const last = paragraphs.findLastIndex((block) => overlaps(block, span));
  return first < 0 ? [] : paragraphs.slice(Math.max(0, first - 1), last + 2);
}
