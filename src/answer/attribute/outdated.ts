import { timeOf } from '../../question/dayRange.js';
import type { Question } from '../../question/readQuestion.js';
import type { ReadPassage } from '../../search/rerank.js';

/** How many passages an answer shows at most: what comes after does not make one outdated. */
const COMPARED = 3;

/**
 * Whether a question asks how things stand and another of the best passages is of a newer article: "Who is minister
 * now?" is not answered by the report of yesterday.
 */
export function isOutdated(
  { time }: Pick<Question, 'time'>,
  { indexed }: Pick<ReadPassage, 'indexed'>,
  passages: readonly Pick<ReadPassage, 'indexed'>[],
): boolean {
  if (time === null || time.kind === 'days') return false;
  const own = timeOf(indexed.article.published);
  return passages.slice(0, COMPARED).some((other) => timeOf(other.indexed.article.published) > own);
}
