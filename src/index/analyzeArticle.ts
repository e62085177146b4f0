import type { Article } from '../article/article.js';
import { findSentences } from '../article/sentences/sentences.js';
import { parseDocument } from '../quotation/document.js';
import { findQuotations } from '../quotation/findQuotations.js';
import type { IndexedArticle } from './indexedArticle.js';
import { type CountTokens, splitPassages } from './passages.js';

/**
 * Finds everything in an article that the index keeps. When the result of an unchanged article changes, raise
 * ANALYSIS_VERSION.
 */
export async function analyzeArticle(article: Article, countTokens: CountTokens): Promise<IndexedArticle> {
  const sentences = findSentences(article);
  const quotations = findQuotations(parseDocument(article, sentences));
  const passages = await splitPassages(article, sentences, quotations, countTokens);
  return { article, sentences, quotations, passages };
}
