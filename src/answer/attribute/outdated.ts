import type { Question } from '../../question/readQuestion.js';
import { reportTime } from '../../search/reportTime.js';
import type { ReadPassage } from '../../search/rerank.js';

/** How many passages an answer shows at most: what comes after does not make one outdated. */
const COMPARED = 3;

/**
 * Whether a question asks how things stand and another of the best passages is of a newer report: "Who is minister
 * now?" is not answered by the report of yesterday.
 */
export function isOutdated(
  { time }: Pick<Question, 'time'>,
  passage: Pick<ReadPassage, 'indexed' | 'passage'>,
  passages: readonly Pick<ReadPassage, 'indexed' | 'passage'>[],
): boolean {
  if (time === null || time.kind === 'days') return false;
  const own = reportTime(passage);
  return passages.slice(0, COMPARED).some((other) => reportTime(other) > own);
}
