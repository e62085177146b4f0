import type { Article, ArticleDetails } from './article.js';
import { findBlocks } from './blocks.js';
import { normalizeText } from './sourceOffsets.js';

/** An article of a body as read; nothing is cut out of it. */
export function buildArticle(details: ArticleDetails, body: string): Article {
  const text = normalizeText(body);
  return { ...details, text, blocks: findBlocks(text, details.title) };
}
