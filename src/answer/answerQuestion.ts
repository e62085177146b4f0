import type { Span } from '../article/article.js';
import { foldQuestion } from '../question/foldQuestion.js';
import { readOverview } from '../question/overview.js';
import { type Question, readQuestion } from '../question/readQuestion.js';
import type { IsLater } from '../search/boostByDate.js';
import { ALL_FEATURES, type SearchFeatures } from '../search/features.js';
import type { PassageSearch, SearchResult } from '../search/passageSearch.js';
import { readPassages } from '../search/readPassages.js';
import type { ReadPassage } from '../search/rerank.js';
import { namePerson } from '../search/speech/rankByWords.js';
import type { AnswerPassage, FoundAnswer, NotCoveredAnswer } from './answer.js';
import { toAnswerPassage } from './answerPassage.js';
import { markedWords } from './attribute/markedWords.js';
import { isOutdated } from './attribute/outdated.js';
import { judgeCoverage } from './coverage.js';
import { gatherFeatures } from './coverageFeatures.js';
import { overviewPassages } from './overview/overviewPassages.js';
import { whichPeople } from './whichPeople.js';

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

type Answered = FoundAnswer | NotCoveredAnswer;

/** The passages that answer a question, word for word; throws a UsageError for a text that cannot be a question. */
export async function answerQuestion(
  typed: string,
  search: PassageSearch,
  { top = 3, articleId, previous, signal, features = ALL_FEATURES }: AnswerOptions = {},
): Promise<Answered> {
  const started = performance.now();
  const reader = features.reader ? search.reader : null;

  const corpus = await search.corpus(articleId);
  const question = readQuestion(typed, { previous, corpus, features });
  const articles =
    articleId === undefined
      ? search.articles
      : search.articles.filter(({ article }) => article.id === articleId);
  const { newestDay } = corpus;
  const overview =
    question.followsUp !== null
      ? null
      : (readOverview(foldQuestion(question.text), newestDay) ??
        readOverview(foldQuestion(question.typed), newestDay));
  const key = overview === null ? null : await overviewPassages(overview, search, articles, signal);
  if (key !== null && (key.length > 0 || overview?.kind === 'days')) {
    const total = performance.now() - started;
    return {
      ...overviewAnswer(question, key.slice(0, top)),
      timings: { embedding: 0, search: total, total },
    };
  }
  const found = await search.search(question, { articleId, signal, features });
  const isLater = question.time === null ? undefined : await laterReports(search);
  const read = await readPassages(question, found, { reader, top, isLater, signal });
  const decided = decide(question, found, read);

  const passages = read
    .slice(0, top)
    .map((passage) =>
      passageOf(
        passage,
        isOutdated(question, passage, read) ? null : markedWords(question, passage, found.speaker),
      ),
    );
  return {
    ...decided,
    passages,
    people: whichPeople(question, search.quoting(articleId)),
    timings: { ...found.timings, total: performance.now() - started },
  };
}

async function laterReports(search: PassageSearch): Promise<IsLater> {
  const comparison = await search.compare(search.articles);
  return (article, than) => comparison.earlierOnTheSame(article).includes(than);
}

/** What is told of an answer, in the two words that go together. */
type Told = Pick<FoundAnswer, 'kind' | 'outcome'> | Pick<NotCoveredAnswer, 'kind' | 'outcome'>;
type Decided = Omit<Answered, 'passages' | 'people' | 'timings' | 'kind' | 'outcome'> & Told;

/** Of key sentences; not covered where no story is of the days that are asked for. */
function overviewAnswer(
  question: Question,
  passages: readonly AnswerPassage[],
): Omit<Answered, 'timings' | 'kind' | 'outcome'> & Told {
  const isEmpty = passages.length === 0;
  const told: Told = isEmpty
    ? { kind: 'not-covered', outcome: 'not-covered' }
    : { kind: 'found', outcome: 'answered' };
  return {
    question: question.typed,
    searched: question.thread,
    followsUp: null,
    ...told,
    confidence: isEmpty ? 'low' : 'high',
    score: isEmpty ? 0 : 1,
    coverageFeatures: gatherFeatures(question, { closest: 0, size: 0, isAnswered: true }, []),
    passages,
    speaker: null,
    asksSpeech: false,
    isOverview: true,
    people: [],
  };
}

/** Whether the passages answer, how sure that is, and who is named. */
function decide(question: Question, found: SearchResult, read: readonly ReadPassage[]): Decided {
  const coverageFeatures = gatherFeatures(question, found, read);
  const { outcome, confidence, score } = judgeCoverage(coverageFeatures);
  const told: Told =
    outcome === 'not-covered' ? { kind: 'not-covered', outcome } : { kind: 'found', outcome };
  const person = question.speech.find((reading) => reading.kind === 'who');
  return {
    question: question.typed,
    searched: question.thread,
    followsUp: question.followsUp,
    ...told,
    confidence,
    score: read.length === 0 ? 0 : score,
    coverageFeatures,
    isOverview: false,
    asksSpeech: question.speech.some(({ kind }) => kind !== 'who'),
    speaker: person === undefined ? found.speaker : namePerson(person, read),
  };
}

function passageOf(
  { indexed, passage, score, bestSentence }: ReadPassage,
  answer: Span | null,
): AnswerPassage {
  const sentence = indexed.sentences[bestSentence] ?? passage;
  return toAnswerPassage({ indexed, span: passage, section: passage.section, sentence, score, answer });
}
