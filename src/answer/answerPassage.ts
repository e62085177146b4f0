import { type Article, type ArticleDetails, overlaps, type Span } from '../article/article.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { AnswerPassage, TextSpan } from './answer.js';
import { leadOf } from './shown/passageLead.js';

interface PassageOf {
  readonly indexed: IndexedArticle;
  readonly span: Span;
  readonly section: string | null;
  readonly sentence: Span;
  readonly score: number;
  /** The words of the sentence that answer; default none. */
  readonly answer?: Span | null;
}

/** A part of an article as it is shown, with the quotations in it. */
export function toAnswerPassage({
  indexed,
  span,
  section,
  sentence,
  score,
  answer = null,
}: PassageOf): AnswerPassage {
  const { article, quotations } = indexed;
  const lead = leadOf(indexed, span, answer === null ? null : sentence);
  return {
    ...wordsAt(article, span),
    score,
    article: detailsOf(article),
    section,
    sentence: wordsAt(article, sentence),
    answer: answer === null ? null : wordsAt(article, answer),
    quotations: quotations.filter((quotation) => overlaps(quotation, span)),
    lead: { ...lead, before: lead.before === null ? null : wordsAt(article, lead.before) },
  };
}

/** The words of a span: the one way a text gets into an answer, so every shown text is a part of the article. */
function wordsAt(article: Article, { start, end }: Span): TextSpan {
  if (start < 0 || end > article.text.length || start >= end) {
    throw new RangeError(`Article ${article.id} has no text from ${start} to ${end}.`);
  }
  return { text: article.text.slice(start, end), start, end };
}

/** What an article is shown with, without its text. */
export function detailsOf({ id, title, source, url, published, author }: ArticleDetails): ArticleDetails {
  return { id, title, source, url, published, author };
}

/** The paragraphs that a span stands in, with the one before and the one after; nothing of a page's boilerplate. */
export function surroundingParagraphs({ article }: IndexedArticle, span: Span): Span[] {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
  const first = paragraphs.findIndex((block) => overlaps(block, span));
  const last = paragraphs.findLastIndex((block) => overlaps(block, span));
  return first < 0 ? [] : paragraphs.slice(Math.max(0, first - 1), last + 2);
}
