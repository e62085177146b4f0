import type { Answer, AnswerPassage } from '../answer/answer.js';
import { type AnswerOptions, answerQuestion } from '../answer/answerQuestion.js';
import { type CheckedQuote, checkQuotes } from '../answer/quoteCheck/checkQuotes.js';
import type { QuotedSpeaker } from '../answer/speakerList.js';
import { type ArticleFilter, NO_FILTER } from '../archive/articleFilter.js';
import { createQuotationList, type ListedQuotation, type QuotationQuery } from '../archive/quotationList.js';
import { othersWithSentence } from '../archive/sameWords.js';
import { composeTimeline, type Timeline, type TimelineQuery } from '../archive/timeline.js';
import type { ArticleDetails } from '../article/article.js';
import { UsageError } from '../errors.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { Generation } from '../index/store/generations.js';
import { bareQuestion } from '../question/bareQuestion.js';
import { readManners } from '../question/manners/readManners.js';
import { type BriefingRequest, type ComposedBriefing, composeFromIndex } from './composeFromIndex.js';
import {
  createServedIndex,
  type IndexState,
  type ReindexOptions,
  type ReindexPreview,
  type ReindexReport,
  type ServedIndexOptions,
} from './servedIndex.js';

/** The one object that Discord and the terminal talk to. */
export interface Newsdesk {
  /** Opens the index, having built what is missing, damaged or out of date. */
  open(options?: ReindexOptions): Promise<void>;
  /** Throws a UsageError for a question that cannot be one. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** What is indexed, corrections applied, in the order of the files; empty before the first index. */
  articles(): readonly IndexedArticle[];
  /** As the rules read them, with the quotations that moderators have added. */
  uncorrectedArticles(): readonly IndexedArticle[];
  /** Everyone the articles quote, the most quoted first. */
  speakers(): readonly QuotedSpeaker[];
  /** What is quoted, newest first, each quotation once; empty for a name that is not among the speakers. */
  quotations(query: QuotationQuery): Promise<readonly ListedQuotation[]>;
  /** The other articles that have the sentence of a passage too, such as the same wire story on another site. */
  readonly alsoIn: (passage: Pick<AnswerPassage, 'article' | 'sentence'>) => readonly ArticleDetails[];
  /** What the stories say about a topic in order of their dates; null before the first index. */
  timeline(query: TimelineQuery & { readonly filter?: ArticleFilter }): Promise<Timeline | null>;
  /** Compares the quotations in a message with the articles. */
  checkQuotes(message: string): Promise<readonly CheckedQuote[]>;
  /** What is new for readers who have seen `shown`, or the articles of `only`; empty before the first index. */
  briefing(request: BriefingRequest): Promise<ComposedBriefing>;
  /** The index in use; null before the first. */
  generation(): GenerationInUse | null;
  /** Applies the corrections that were made since the index was opened. */
  refreshCorrections(): void;
  /** How it stands with the index. */
  indexState(): IndexState;
  /** Serves the generation that another process has put into use since; false if there is none. */
  follow(): Promise<boolean>;
  /** What `reindex` would find, without doing it. */
  previewReindex(): Promise<ReindexPreview>;
  /** Brings the index up to date with the articles; questions are answered from the old one meanwhile. */
  reindex(options?: ReindexOptions): Promise<ReindexReport>;
  /** Deletes the words on disk of stories that have been in no index since this time. */
  forgetGone(before: number): Promise<void>;
  /** Stops the embedder. */
  close(): Promise<void>;
}

interface AskOptions extends AnswerOptions {
  /** Which articles are asked; default all. A UsageError says when there are none. */
  readonly filter?: ArticleFilter;
}

interface GenerationInUse {
  readonly id: string;
  readonly created: Date;
  /** Each story's file, by its id: its name in the folder of articles, and the hash of its bytes in hex. */
  readonly files: ReadonlyMap<string, { readonly file: string; readonly sha256: string }>;
}

export function createNewsdesk(options: ServedIndexOptions): Newsdesk {
  const { indexFolder, embedder } = options;
  const index = createServedIndex(options);
  const quotations = createQuotationList();
  const served = () => index.served();
  const follow = () => index.follow();
  const articles = () => served()?.search.articles ?? [];

  /** What is read from the disk is gone when another process has built the index twice. */
  const withIndex = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      if (error instanceof UsageError || !(await follow().catch(() => false))) throw error;
      return task();
    }
  };

  return {
    open: (reindexOptions = {}) => index.open(reindexOptions),

    indexState: () => index.state(),

    follow,

    async ask(typed, { filter = NO_FILTER, ...answerOptions } = {}) {
      const { question, quoted } = bareQuestion(typed);
      const manners = typed.trim() === '' ? null : await readManners(question);
      if (manners !== null) return { kind: 'manners', question: typed.trim(), manners };
      return withIndex(async () => {
        const search = served()?.searchIn(filter);
        if (search === undefined) return { kind: 'no-index', question };
        if (search.articles.length === 0 && articles().length > 0)
          throw new UsageError('No story is from that outlet and those days.');
        return answerQuestion(question, search, {
          ...answerOptions,
          ...(quoted !== null && { previous: quoted }),
        });
      });
    },

    articles,

    uncorrectedArticles: () => served()?.uncorrected ?? [],

    speakers: () => served()?.speakers() ?? [],

    quotations: (query) =>
      withIndex(async () => {
        const search = served()?.search;
        return search === undefined ? [] : quotations.list(search, query);
      }),

    timeline: ({ filter = NO_FILTER, ...query }) =>
      withIndex(async () => {
        const search = served()?.searchIn(filter);
        return search === undefined ? null : composeTimeline(search, query);
      }),

    alsoIn: (passage) => othersWithSentence(articles(), passage),

    briefing: (request) =>
      withIndex(() =>
        composeFromIndex(served()?.index ?? null, served()?.search ?? null, indexFolder, request),
      ),

    async checkQuotes(message) {
      const search = served()?.search;
      return search === undefined ? [] : checkQuotes(message, await search.sharing());
    },

    generation() {
      const generation = served()?.index.generation;
      return generation === undefined ? null : inUse(generation);
    },

    refreshCorrections: () => index.refreshCorrections(),

    previewReindex: () => index.preview(),

    reindex: (reindexOptions = {}) => index.reindex(reindexOptions),

    forgetGone: (before) => index.forgetGone(before),

    close: () => embedder.close(),
  };
}

function inUse({ id, created, articles }: Generation): GenerationInUse {
  return {
    id,
    created: new Date(created),
    files: new Map(articles.map(({ id: article, file, sha256 }) => [article, { file, sha256 }])),
  };
}
