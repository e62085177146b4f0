import { ALL_FEATURES, type SearchFeatures } from '../search/features.js';
import type { PassageSearch } from '../search/passageSearch.js';
import { readPassages } from '../search/readPassages.js';
import type { ReadPassage } from '../search/rerank.js';
import type { Answer, AnswerPassage } from './answer.js';
import { judgeCoverage } from './coverage.js';
import { gatherFeatures } from './coverageFeatures.js';
import { readFollowUp } from '../question/followUp.js';
import { checkQuestion } from '../question/checkQuestion.js';
import { answerBySpeech } from './speech/answerBySpeech.js';
import { readSpeech } from '../question/speech/speechInContext.js';
import { namePerson } from './speech/whoSaid.js';
import { toAnswerPassage } from './toAnswerPassage.js';

export interface AnswerOptions {
  /** At most this many passages; default 3. */
  readonly top?: number;
  /** Ask this article alone. */
  readonly articleId?: string;
  /** What the same person asked before: a question that follows up on it takes it into account. */
  readonly previous?: string;
  readonly signal?: AbortSignal;
  /** Default all. */
  readonly features?: SearchFeatures;
}

/** The passages that answer a question, word for word; throws a UsageError for a question that cannot be one. */
export async function answerQuestion(
  typed: string,
  search: PassageSearch,
  { top = 3, articleId, previous, signal, features = ALL_FEATURES }: AnswerOptions = {},
): Promise<Exclude<Answer, { kind: 'no-index' }>> {
  const question = checkQuestion(typed);
  const started = performance.now();
  const options = {
    ...(articleId !== undefined && { articleId }),
    ...(signal && { signal }),
    features,
  };
  const followUp = features.followUps && previous !== undefined ? readFollowUp(question, previous) : null;
  const searched = followUp?.searched ?? question;
  const found = await search.search(searched, options);
  const { timings } = found;
  // Repaired word by word, so the lines are still the same.
  const [last = found.question, ...before] = found.question.split('\n').toReversed();
  const context = followUp && { ...followUp, previous: before[0] ?? followUp.previous };
  const speech = features.speech ? readSpeech(last, context) : [];
  const [who] = speech.filter((reading) => reading.kind === 'who');
  const { ranked, speaker, isAnswered } = await answerBySpeech(
    speech,
    found.ranked,
    async (topic) => (await search.search(topic, options)).ranked,
  );
  const read = await readPassages(found.question, ranked, {
    articles: articleId === undefined ? search.articles : [],
    reader: features.reader ? search.reader : null,
    // Quotations have settled the order of a question about speech.
    reorder: speech.length === 0 || who !== undefined,
    top,
    ...(signal && { signal }),
  });
  const passages = read.slice(0, top).map(passageOf);
  const coverageFeatures = gatherFeatures(found, read, !isAnswered);
  const { covered, confidence, score } = judgeCoverage(coverageFeatures);
  return {
    question,
    searched,
    followsUp: followUp?.previous ?? null,
    kind: covered ? 'found' : 'not-covered',
    confidence,
    score: passages.length === 0 ? 0 : score,
    coverageFeatures,
    speaker: who === undefined ? speaker : namePerson(who, read),
    passages,
    timings: { ...timings, total: performance.now() - started },
  };
}

function passageOf({ indexed, passage, score, bestSentence, answer }: ReadPassage): AnswerPassage {
  const sentence = indexed.sentences[bestSentence] ?? passage;
  return toAnswerPassage({ indexed, span: passage, section: passage.section, sentence, score, answer });
}
