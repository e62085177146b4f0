import { setImmediate as pause } from 'node:timers/promises';
import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { countryOfTerm } from '../english/countryMentions.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { PassageIndex } from '../index/passageIndex.js';
import type { Corpus, WordCounts } from '../question/corpus.js';
import { publishedDays } from '../question/dayRange.js';
import type { Query } from '../question/query.js';
import type { Question } from '../question/readQuestion.js';
import { compareStories, type StoryComparison } from '../story/sameStory.js';
import { ALL_FEATURES, type SearchFeatures } from './features.js';
import { likelyByWords } from './likelyByWords.js';
import { type Ranking, rankPassages, scoreSingly } from './ranking.js';
import { rankBySpeech } from './speech/rankBySpeech.js';
import { createSpeakerIndex, type SpeakerIndex } from './speech/speakerIndex.js';
import type { SpeechRanking } from './speech/speechPassage.js';
import { createStorySpeakers, type StorySpeakers } from './speech/storySpeakers.js';
import type { ArticleWords } from './words/articleWords.js';
import { type FindSharing, paragraphsSharing } from './words/sharedWords.js';
import { createWordStore, type WordStore } from './words/wordStore.js';

export interface PassageSearchOptions {
  readonly articles: readonly IndexedArticle[];
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  /** Default none. */
  readonly reader?: Reader | null;
  /** The whole words of the embedding model: these are not typos. */
  readonly vocabulary: ReadonlySet<string>;
  /** What searches of other generations have read already; default nothing. */
  readonly memory?: SearchMemory;
}

/** What is read once in an article, whichever generations have it. */
export interface SearchMemory {
  readonly words: WordStore;
  readonly speakers: StorySpeakers;
}

interface TimedRanking extends Ranking {
  readonly timings: SearchTimings;
}

type TimedScores = Pick<TimedRanking, 'scoreOf' | 'timings'>;

/** A ranking, and what quotations make of it. */
export interface SearchResult extends Omit<TimedRanking, 'ranked'>, SpeechRanking {}

/** Milliseconds. */
interface SearchTimings {
  readonly embedding: number;
  readonly search: number;
}

interface SearchOptions {
  /** Search one article alone; an unknown id finds nothing. */
  readonly articleId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Default all. */
  readonly features?: SearchFeatures;
}

/** Ranks the passages of one generation of the index. */
export interface PassageSearch {
  readonly articles: readonly IndexedArticle[];
  /** What reads the passages found; null where there is none. */
  readonly reader: Reader | null;
  /** What the articles know, or one alone, to read a question by. */
  corpus(articleId?: string): Promise<Corpus>;
  /** The articles that quote somebody with a word in the name, role or mention: of all, or of one alone. */
  quoting(articleId?: string): (word: string) => readonly IndexedArticle[];
  /** The articles that have one of these terms, in a sentence or above it. */
  having(terms: readonly string[]): Promise<ReadonlySet<IndexedArticle>>;
  /** Finds the paragraphs that may have the words of a quotation. */
  sharing(): Promise<FindSharing>;
  /** Which of these articles are about the same. */
  compare(articles: readonly IndexedArticle[]): Promise<StoryComparison>;
  /** Reads what questions need, with pauses; the first question waits for it. */
  prepare(): Promise<void>;
  /** By meaning and words and, where the question asks for what somebody said, by quotations. */
  search(question: Question, options?: SearchOptions): Promise<SearchResult>;
  /** By meaning and words alone. */
  rank(query: Query, options?: SearchOptions): Promise<TimedRanking>;
  /** The scores of the same ranking, each when it is asked for. */
  score(query: Query, options?: SearchOptions): Promise<TimedScores>;
}

/** `words`: default an empty one. */
export function createSearchMemory(words = createWordStore()): SearchMemory {
  return { words, speakers: createStorySpeakers() };
}

/** Milliseconds of reading articles before other work gets its turn. */
const TURN_MS = 8;

/** Reads the words of all articles, and of one alone, when they are first asked. */
export function createPassageSearch({
  articles,
  index,
  embedder,
  reader = null,
  vocabulary,
  memory = createSearchMemory(),
}: PassageSearchOptions): PassageSearch {
  const byId = new Map(articles.map((indexed) => [indexed.article.id, indexed]));
  const newestDay = newestDayOf(articles);
  const speakers = createSpeakerIndex(articles, memory.speakers);
  const scopeOf = (of: readonly IndexedArticle[]): Scope => {
    const words = memory.words.wordsOf(of);
    return {
      words,
      counts: memory.words.countsOf(words),
      speakers: of === articles ? speakers : createSpeakerIndex(of, memory.speakers),
    };
  };
  let all: Promise<Scope> | null = null;
  let comparison: StoryComparison | null = null;
  const prepare = async (): Promise<Scope> => {
    const turn = turnsOf(TURN_MS);
    await memory.words.prepare(articles, turn);
    for (const indexed of articles) {
      memory.speakers.of(indexed);
      await turn();
    }
    return scopeOf(articles);
  };
  const scopeIn = (articleId: string | undefined): Promise<Scope> => {
    if (articleId === undefined) return (all ??= prepare());
    const indexed = byId.get(articleId);
    return Promise.resolve(scopeOf(indexed === undefined ? [] : [indexed]));
  };

  const rank = async (
    query: Query,
    { articleId, signal, features = ALL_FEATURES }: SearchOptions = {},
  ): Promise<TimedRanking> => {
    const { words } = await scopeIn(articleId);
    const { vector, embedding, searched } = await embed(query, signal);
    const likely =
      index.comparesCandidates === true && articleId === undefined
        ? await likelyByWords({ words, query, features })
        : [];
    const cosines = await index.scan({ vector, article: articleId, likely });
    // What a scan of many vectors leaves may be much already.
    await pause();
    const ranking = await rankPassages({ words, query, cosines, features });
    return { ...ranking, timings: { embedding, search: searched() } };
  };

  const score = async (
    topic: Query,
    { articleId, signal, features = ALL_FEATURES }: SearchOptions = {},
  ): Promise<TimedScores> => {
    const { words } = await scopeIn(articleId);
    const { vector, embedding, searched } = await embed(topic, signal);
    const scores = await scoreSingly({ words, query: topic, cosines: index.lookUp(vector), features });
    return { ...scores, timings: { embedding, search: searched() } };
  };

  const embed = async ({ text }: Query, signal: AbortSignal | undefined) => {
    const started = performance.now();
    const vector = await embedder.embed(text, { priority: 'question', ...(signal && { signal }) });
    const embedded = performance.now();
    return { vector, embedding: embedded - started, searched: () => performance.now() - embedded };
  };

  return {
    articles,
    reader,
    async prepare() {
      await scopeIn(undefined);
    },
    async corpus(articleId) {
      const { words, counts } = await scopeIn(articleId);
      return {
        wordCounts: counts,
        inVocabulary: (word) => vocabulary.has(word),
        hasTerm: (term) => words.has(term) || words.has(countryOfTerm(term) ?? term),
        newestDay: articleId === undefined ? newestDay : null,
      };
    },
    quoting(articleId) {
      const indexed = articleId === undefined ? undefined : byId.get(articleId);
      const some = indexed === undefined ? [] : [indexed];
      const quoted = articleId === undefined ? speakers : createSpeakerIndex(some, memory.speakers);
      return (word) => quoted.quoting(word);
    },
    async having(terms) {
      const { words } = await scopeIn(undefined);
      return new Set(terms.flatMap((term) => words.articlesWith(term)));
    },
    async sharing() {
      const { words } = await scopeIn(undefined);
      return (sought, share) => paragraphsSharing(words, sought, share);
    },
    async compare(some) {
      await scopeIn(undefined);
      if (comparison !== null && some === articles) return comparison;
      const turn = turnsOf(TURN_MS);
      for (const indexed of some) {
        memory.words.termsOf(indexed);
        await turn();
      }
      const compared = () => compareStories(some, (indexed) => memory.words.termsOf(indexed));
      return some === articles ? (comparison ??= compared()) : compared();
    },
    rank,
    score,
    async search(question, options) {
      const own = await rank(question, options);
      const byTopic = new Map<Query, TimedScores>();
      for (const topic of topicsOf(question)) byTopic.set(topic, await score(topic, options));
      const timings = [own, ...byTopic.values()].map((ranking) => ranking.timings).reduce(addTimings);
      const scope = await scopeIn(options?.articleId);
      const speech = rankBySpeech(question.speech, own, { byTopic, speakers: scope.speakers });
      return { ...own, ...speech, timings };
    },
  };
}

/** What is searched: all articles, or one. */
interface Scope {
  readonly words: ArticleWords;
  /** See Corpus.wordCounts. */
  readonly counts: WordCounts;
  readonly speakers: SpeakerIndex;
}

/** To be called between two pieces of work: lets other work go first when so many milliseconds have passed. */
function turnsOf(milliseconds: number): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < milliseconds) return;
    await pause();
    started = performance.now();
  };
}

function addTimings(a: SearchTimings, b: SearchTimings): SearchTimings {
  return { embedding: a.embedding + b.embedding, search: a.search + b.search };
}

/** "What did Kirby say about sources?" is searched for a second time, by "sources" alone. */
function topicsOf({ speech }: Question): Query[] {
  return speech.flatMap((reading) => (reading.kind === 'said-by' ? (reading.topic ?? []) : []));
}

/** The last day that the newest article can be of; null where none has a date. */
function newestDayOf(articles: readonly IndexedArticle[]): number | null {
  const days = articles.flatMap(({ article }) => publishedDays(article.published)?.last ?? []);
  return days.length === 0 ? null : Math.max(...days);
}
