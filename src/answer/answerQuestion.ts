import { ALL_PARTS, type RetrievalParts } from '../retrieval/parts.js';
import type { PassageSearch } from '../retrieval/passageSearch.js';
import { readPassages } from '../retrieval/readPassages.js';
import type { ReadPassage } from '../retrieval/rerank.js';
import type { Answer, AnswerPassage } from './answer.js';
import { judgeCoverage, type Evidence } from './coverage.js';
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

/** What is left of the evidence where nobody's own words answer. */
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
  const read = await readPassages(found.question, ranked, {
    reader: parts.reader ? search.reader : null,
    // Quotations have settled the order of a question about speech.
    reorder: speech === null,
    top,
    ...(signal && { signal }),
  });
  const passages = read.slice(0, top).map(passageOf);
  const { covered, confidence, score } = judgeCoverage(evidenceOf(read, isAnswered));
  return {
    question,
    kind: covered && isAnswered ? 'found' : 'not-covered',
    confidence,
    score: passages.length === 0 ? 0 : score,
    speaker,
    passages,
    timings: { ...timings, total: performance.now() - started },
  };
}

function passageOf({ indexed, passage, score, bestSentence, answer }: ReadPassage): AnswerPassage {
  const sentence = indexed.sentences[bestSentence] ?? passage;
  return toAnswerPassage({ indexed, span: passage, section: passage.section, sentence, score, answer });
}

/** The best of all passages read, though another one is shown first. */
function evidenceOf(read: readonly ReadPassage[], isAnswered: boolean): Evidence {
  const share = isAnswered ? 1 : UNANSWERED;
  const readings = read.flatMap(({ reading }) => reading ?? []);
  return {
    ranking: Math.max(0, ...read.map(({ rankingScore }) => rankingScore)) * share,
    reading: readings.length === 0 ? null : Math.max(...readings) * share,
  };
}
