import { createHash } from 'node:crypto';
import { type Span, textOf } from '../article/article.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { AnswerPassage } from './answer.js';
import { toAnswerPassage } from './answerPassage.js';

/** What is stored of a shown passage, to find it again after a restart. */
export interface PassageReference extends Span {
  readonly article: string;
  /** Of the sentence that answers best. */
  readonly sentence: Span;
  /** The words that answer. */
  readonly answer?: Span | undefined;
  /** Of the passage's text, 16 hex digits: shows that the article has changed. */
  readonly hash: string;
  readonly score: number;
}

type FoundPassage =
  | { readonly kind: 'found'; readonly passage: AnswerPassage }
  /** The article is not indexed any more, or has other words there now. */
  | { readonly kind: 'gone' | 'changed' };

export function referTo({
  article,
  start,
  end,
  sentence,
  answer,
  score,
  text,
}: AnswerPassage): PassageReference {
  return {
    article: article.id,
    start,
    end,
    sentence: { start: sentence.start, end: sentence.end },
    ...(answer !== null && { answer: { start: answer.start, end: answer.end } }),
    hash: hashOf(text),
    score,
  };
}

/** Finds a passage again, with the speakers that its quotations have now. */
export function findReferred(
  articles: readonly IndexedArticle[],
  { article: id, start, end, sentence, answer, hash, score }: PassageReference,
): FoundPassage {
  const indexed = articles.find(({ article }) => article.id === id);
  if (indexed === undefined) return { kind: 'gone' };
  if (hashOf(textOf(indexed.article.text, { start, end })) !== hash) return { kind: 'changed' };
  const section = indexed.passages.find((passage) => passage.start === start)?.section ?? null;
  return {
    kind: 'found',
    passage: toAnswerPassage({
      indexed,
      span: { start, end },
      section,
      sentence,
      score,
      answer: answer ?? null,
    }),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
