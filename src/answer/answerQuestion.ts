import { ALL_PARTS, type RetrievalParts } from '../retrieval/parts.js';
import type { PassageSearch } from '../retrieval/passageSearch.js';
import type { RankedPassage } from '../retrieval/ranking.js';
import { selectPassages } from '../retrieval/selectPassages.js';
import type { Answer, AnswerPassage } from './answer.js';
import { judgeCoverage } from './coverage.js';
import { checkQuestion } from './question.js';
import { answerBySpeech } from './speech/answerBySpeech.js';
import { readSpeechQuestion } from './speech/speechQuestion.js';
import { termsOf } from '../retrieval/terms.js';
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

/** What is left of a score where nobody's own words answer. */
const UNANSWERED = 0.2;

/** The passages that answer a question, word for word; throws a UsageError for a question that cannot be one. */
export async function answerQuestion(
  typed: string,
  search: PassageSearch,
  { top = 3, articleId, signal, parts = ALL_PARTS }: AnswerOptions = {},
): Promise<Exclude<Answer, { kind: 'no-index' }>> {
  const question = checkQuestion(typed);
  const started = performance.now();
  const options = {
    ...(articleId !== undefined && { articleId }),
    ...(signal && { signal }),
    parts,
  };
  const found = await search.search(question, options);
  const { timings } = found;
  const speech = parts.whoSaid ? readSpeechQuestion(found.question) : null;
  const topic = speech?.kind === 'said-by' ? speech.topic : '';
  const byTopic = termsOf(topic).length > 0 ? await search.search(topic, options) : null;
  const { ranked, speaker, isAnswered } = answerBySpeech(speech, found.ranked, byTopic?.ranked ?? null);
  const passages = selectPassages(ranked, top).map(passageOf);
  const score = (passages[0]?.score ?? 0) * (isAnswered ? 1 : UNANSWERED);
  const { covered, confidence } = judgeCoverage(score);
  return {
    question,
    kind: covered && isAnswered ? 'found' : 'not-covered',
    confidence,
    score,
    speaker,
    passages,
    timings: { ...timings, total: performance.now() - started },
  };
}

function passageOf({ indexed, passage, score, bestSentence }: RankedPassage): AnswerPassage {
  const sentence = indexed.sentences[bestSentence] ?? passage;
  return toAnswerPassage({ indexed, span: passage, section: passage.section, sentence, score });
}
