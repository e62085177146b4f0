import { ALL_PARTS, type RetrievalParts } from '../retrieval/parts.js';
import type { PassageSearch } from '../retrieval/passageSearch.js';
import type { RankedPassage } from '../retrieval/ranking.js';
import { selectPassages } from '../retrieval/selectPassages.js';
import type { Answer, AnswerPassage } from './answer.js';
import { judgeCoverage } from './coverage.js';
import { checkQuestion } from './question.js';
import { toAnswerPassage } from './toAnswerPassage.js';

export interface AnswerOptions {
  /** At most this many passages; default 3. */
  readonly top?: number;
  /** Ask this article alone. */
  readonly articleId?: string;
  readonly signal?: AbortSignal;
  /** Default all. */
  readonly parts?: RetrievalParts;
}

/** The passages that answer a question, word for word; throws a UsageError for a question that cannot be one. */
export async function answerQuestion(
  typed: string,
  search: PassageSearch,
  { top = 3, articleId, signal, parts = ALL_PARTS }: AnswerOptions = {},
): Promise<Exclude<Answer, { kind: 'no-index' }>> {
  const question = checkQuestion(typed);
  const started = performance.now();
  const { ranked, timings } = await search.search(question, {
    ...(articleId !== undefined && { articleId }),
    ...(signal && { signal }),
    parts,
  });
  const passages = selectPassages(ranked, top).map(passageOf);
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

function passageOf({ indexed, passage, score, bestSentence }: RankedPassage): AnswerPassage {
  const sentence = indexed.sentences[bestSentence] ?? passage;
  return toAnswerPassage({ indexed, span: passage, section: passage.section, sentence, score });
}
