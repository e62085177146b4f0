import { overlaps, type Article, type ArticleDetails, type Span } from '../article/article.js';
import type { PassageSearch } from '../retrieval/passageSearch.js';
import type { RankedPassage } from '../retrieval/ranking.js';
import { selectPassages } from '../retrieval/selectPassages.js';
import type { Answer, AnswerPassage, TextSpan } from './answer.js';
import { judgeCoverage } from './coverage.js';
import { checkQuestion } from './question.js';

export interface AnswerOptions {
  /** At most this many passages; default 3. */
  readonly top?: number;
  /** Ask this article alone. */
  readonly articleId?: string;
  readonly signal?: AbortSignal;
}

/** The passages that answer a question, word for word; throws a UsageError for a question that cannot be one. */
export async function answerQuestion(
  typed: string,
  search: PassageSearch,
  { top = 3, articleId, signal }: AnswerOptions = {},
): Promise<Exclude<Answer, { kind: 'no-index' }>> {
  const question = checkQuestion(typed);
  const started = performance.now();
  const { ranked, timings } = await search.search(question, {
    ...(articleId !== undefined && { articleId }),
    ...(signal && { signal }),
  });
  const passages = selectPassages(ranked, top).map(toAnswerPassage);
  const score = passages[0]?.score ?? 0;
  const { covered, confidence } = judgeCoverage(score);
  return {
    question,
    kind: covered ? 'found' : 'not-covered',
    confidence,
    score,
    passages,
    timings: { ...timings, total: performance.now() - started },
  };
}

function toAnswerPassage({ indexed, passage, score, bestSentence }: RankedPassage): AnswerPassage {
  const { article, sentences, quotations } = indexed;
  return {
    ...wordsAt(article, passage),
    score,
    article: detailsOf(article),
    section: passage.section,
    sentence: wordsAt(article, sentences[bestSentence] ?? passage),
    answer: null,
    quotations: quotations.filter((quotation) => overlaps(quotation, passage)),
  };
}

/** The words of a span: the one way a text gets into an answer, so every shown text is a part of the article. */
function wordsAt(article: Article, { start, end }: Span): TextSpan {
  if (start < 0 || end > article.text.length || start >= end) {
    throw new RangeError(`Article ${article.id} has no text from ${start} to ${end}.`);
  }
  return { text: article.text.slice(start, end), start, end };
}

function detailsOf({ id, title, source, url, published, author }: Article): ArticleDetails {
  return { id, title, source, url, published, author };
}
