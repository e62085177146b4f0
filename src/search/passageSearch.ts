import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { countryOfTerm } from '../english/countryMentions.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { PassageIndex } from '../index/passageIndex.js';
import type { Corpus } from '../question/corpus.js';
import { publishedDays } from '../question/dayRange.js';
import type { Query } from '../question/query.js';
import type { Question } from '../question/readQuestion.js';
import { type ArticleWords, buildArticleWords } from './articleWords.js';
import { ALL_FEATURES, type SearchFeatures } from './features.js';
import { type RankedPassage, rankPassages } from './ranking.js';
import { rankBySpeech } from './speech/rankBySpeech.js';
import type { SpeechRanking } from './speech/speechPassage.js';

interface PassageSearchOptions {
  readonly articles: readonly IndexedArticle[];
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  /** Default none. */
  readonly reader?: Reader | null;
  /** Default none. */
  readonly checker?: Reader | null;
  /** The whole words of the embedding model: these are not typos. */
  readonly vocabulary: ReadonlySet<string>;
}

interface Ranking {
  /** All passages searched, best first; they overlap. */
  readonly ranked: readonly RankedPassage[];
  readonly timings: SearchTimings;
}

/** The same, and what quotations make of it. */
export interface SearchResult extends SpeechRanking {
  readonly timings: SearchTimings;
}

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
  /** What reads the best of them once more, to see what they leave open; null where there is none. */
  readonly checker: Reader | null;
  /** What the articles know, or one alone, to read a question by. */
  corpus(articleId?: string): Corpus;
  /** By meaning and words and, where the question asks for what somebody said, by quotations. */
  search(question: Question, options?: SearchOptions): Promise<SearchResult>;
  /** By meaning and words alone. */
  rank(query: Query, options?: SearchOptions): Promise<Ranking>;
}

/** Counts the words of all articles, and of one alone, when they are first asked. */
export function createPassageSearch({
  articles,
  index,
  embedder,
  reader = null,
  checker = null,
  vocabulary,
}: PassageSearchOptions): PassageSearch {
  const built = new Map<string | undefined, ArticleWords>();
  const wordsIn = (articleId: string | undefined): ArticleWords => {
    let words = built.get(articleId);
    if (words === undefined) {
      const isSearched = ({ article }: IndexedArticle) => articleId === undefined || article.id === articleId;
      built.set(articleId, (words = buildArticleWords(articles.filter(isSearched))));
    }
    return words;
  };
  const newestDay = newestDayOf(articles);

  const rank = async (
    query: Query,
    { articleId, signal, features = ALL_FEATURES }: SearchOptions = {},
  ): Promise<Ranking> => {
    const words = wordsIn(articleId);
    const started = performance.now();
    const vector = await embedder.embed(query.text, { priority: 'question', ...(signal && { signal }) });
    const embedded = performance.now();
    const hits = await index.search({
      vector,
      limit: Infinity,
      ...(articleId !== undefined && { articles: [articleId] }),
    });
    const ranked = rankPassages({ words, query, hits, features });
    return { ranked, timings: { embedding: embedded - started, search: performance.now() - embedded } };
  };

  return {
    articles,
    reader,
    checker,
    corpus(articleId) {
      const { inContext, counts } = wordsIn(articleId);
      const { passages } = inContext;
      return {
        wordCounts: counts,
        inVocabulary: (word) => vocabulary.has(word),
        hasTerm: (term) => passages.has(term) || passages.has(countryOfTerm(term) ?? term),
        newestDay: articleId === undefined ? newestDay : null,
      };
    },
    rank,
    async search(question, options) {
      const own = await rank(question, options);
      const byTopic = new Map<Query, Ranking>();
      for (const topic of topicsOf(question)) byTopic.set(topic, await rank(topic, options));
      const timings = [own, ...byTopic.values()].map((ranking) => ranking.timings).reduce(addTimings);
      return { ...rankBySpeech(question.speech, own.ranked, byTopic), timings };
    },
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
