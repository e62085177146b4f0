import type { Article } from '../article/article.js';
import { findSentences, type Sentence } from '../article/sentences/sentences.js';
import { type ParsedSentence, parseSentences } from './cues/parsedSentence.js';
import { findQuotedTexts, type QuotedText } from './marks/quotedTexts.js';

/** An article with its sentences, each parsed once for all that is looked for in it. */
export interface Document {
  readonly article: Article;
  readonly sentences: readonly ParsedSentence[];
  /** The words in quotation marks, in order. */
  readonly quotedTexts: readonly QuotedText[];
}

/** Parses every sentence of an article; `sentences` where they are known already. */
export function parseDocument(
  article: Article,
  sentences: readonly Sentence[] = findSentences(article),
): Document {
  const quotedTexts = findQuotedTexts(article);
  return { article, sentences: parseSentences(article, sentences, quotedTexts), quotedTexts };
}
