import type { Article } from '../../article/article.js';
import { findSentences } from '../../article/sentences/sentences.js';
import { parseDocument } from '../../quotation/document.js';
import { findQuotations } from '../../quotation/findQuotations.js';
import type { AnalyzedArticle, IndexedArticle } from '../indexedArticle.js';
import { type CountTokens, splitPassages } from './passages.js';

/** Finds everything in an article that the index keeps, but for the passages. If it changes, raise ANALYSIS_VERSION. */
export function analyzeArticle(article: Article): AnalyzedArticle {
  const sentences = findSentences(article);
  const quotations = findQuotations(parseDocument(article, sentences));
  return { article, sentences, quotations };
}

/** Adds what depends on the model. */
export async function addPassages(
  analyzed: AnalyzedArticle,
  countTokens: CountTokens,
): Promise<IndexedArticle> {
  const { article, sentences, quotations } = analyzed;
  return { ...analyzed, passages: await splitPassages(article, sentences, quotations, countTokens) };
}
