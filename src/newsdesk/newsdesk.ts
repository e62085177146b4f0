import type { Answer } from '../answer/answer.js';
import { type AnswerOptions, answerQuestion } from '../answer/answerQuestion.js';
import { type CheckedQuote, checkQuotes } from '../answer/quoteCheck/checkQuotes.js';
import { listSpeakers, type QuotedSpeaker } from '../answer/speakerList.js';
import {
  type ArticleQuotations,
  quotationsBySpeaker,
  type SpeakerQuery,
} from '../answer/speakerQuotations.js';
import type { ArticleFault, LoadedArticles } from '../article/loadArticles.js';
import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { messageOf, UsageError } from '../errors.js';
import type { Analysis } from '../index/analysis/startAnalysis.js';
import { type ArticleChanges, findChanges, isUpToDate } from '../index/findChanges.js';
import { indexArticles, type IndexProgress, type IndexReport } from '../index/indexArticles.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { IndexLockedError } from '../index/indexErrors.js';
import { type NewsIndex, openIndex } from '../index/openIndex.js';
import { loadPointer } from '../index/store/generations.js';
import { bareQuestion } from '../question/bareQuestion.js';
import { readManners } from '../question/manners/readManners.js';
import { createPassageSearch, type PassageSearch } from '../search/passageSearch.js';
import { type BriefingRequest, type ComposedBriefing, composeFromIndex } from './composeFromIndex.js';
import { applyCorrections, withAdded } from './correction/applyCorrections.js';
import { type Corrections, NO_CORRECTIONS } from './correction/corrections.js';

interface NewsdeskOptions {
  /** The error names it when there are no articles. */
  readonly articlesFolder: string;
  readonly loadSources: () => Promise<LoadedArticles>;
  readonly indexFolder: string;
  /** Default in a process of its own. */
  readonly startAnalysis?: () => Analysis;
  readonly embedder: Embedder;
  /** Marks the words that answer; default null. */
  readonly reader?: Reader | null;
  /** Doubts what the answer begins with; default null. */
  readonly checker?: Reader | null;
  /** The whole words of the embedding model. */
  readonly vocabulary: ReadonlySet<string>;
  /** What moderators have decided about quotations; default none. */
  readonly corrections?: Pick<Corrections, 'list'>;
  /** Gets one sentence for each thing that an operator should know: a skipped file, a damaged index. */
  readonly onNotice: (sentence: string) => void;
}

export interface ReindexOptions {
  /** Embed everything again; default false. */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** The one object that Discord and the terminal talk to. */
export interface Newsdesk {
  /** Opens the index, having built what is missing, damaged or out of date. */
  open(options?: ReindexOptions): Promise<void>;
  /** Throws a UsageError for a question that cannot be one. */
  ask(question: string, options?: AnswerOptions): Promise<Answer>;
  /** What is indexed, corrections applied, in the order of the files; empty before the first index. */
  articles(): readonly IndexedArticle[];
  /** As the rules read them, with the quotations that moderators have added. */
  uncorrectedArticles(): readonly IndexedArticle[];
  /** Everyone the articles quote, the most quoted first. */
  speakers(): readonly QuotedSpeaker[];
  /** Everything that a speaker says, article by article; empty for a name that is not among the speakers. */
  quotations(query: SpeakerQuery): Promise<readonly ArticleQuotations[]>;
  /** Compares the quotations in a message with the articles. */
  checkQuotes(message: string): readonly CheckedQuote[];
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
  previewReindex(): Promise<{ readonly changes: ArticleChanges; readonly faults: readonly ArticleFault[] }>;
  /** Brings the index up to date with the articles; questions are answered from the old one meanwhile. */
  reindex(options?: ReindexOptions): Promise<IndexReport>;
  /** Stops the embedder. */
  close(): Promise<void>;
}

/** `failed`: the last `open` failed; an older index may be served all the same. `at` in milliseconds since 1970. */
type IndexState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string; readonly at: number };

interface GenerationInUse {
  readonly id: string;
  readonly created: Date;
}

export function createNewsdesk(options: NewsdeskOptions): Newsdesk {
  const { articlesFolder, loadSources, indexFolder, embedder, vocabulary, onNotice } = options;
  const { corrections = NO_CORRECTIONS, reader = null, checker = null } = options;
  let index: NewsIndex | null = null;
  let search: PassageSearch | null = null;
  let speakers: readonly QuotedSpeaker[] = [];
  let uncorrected: readonly IndexedArticle[] = [];
  let state: IndexState = { kind: 'opening' };

  const serve = (opened: NewsIndex): void => {
    index = opened;
    state = { kind: 'open' };
    uncorrected = opened.articles.map((indexed) => withAdded(indexed, corrections.list()));
    const articles = opened.articles.map((indexed) => applyCorrections(indexed, corrections.list()));
    search = createPassageSearch({
      articles,
      index: opened.passageIndex,
      embedder,
      reader,
      checker,
      vocabulary,
    });
    speakers = listSpeakers(articles);
  };

  const noticeFaults = (faults: readonly ArticleFault[]): void => {
    for (const { file, message } of faults) onNotice(`Skipped ${file}: ${message}`);
  };

  const build = async (sources: LoadedArticles, reindexOptions: ReindexOptions): Promise<IndexReport> => {
    const report = await indexArticles({
      ...reindexOptions,
      articlesFolder,
      sources,
      indexFolder,
      embedder,
      ...(options.startAnalysis && { startAnalysis: options.startAnalysis }),
    });
    noticeFaults(report.faults.filter((fault) => !sources.faults.includes(fault)));
    const opened = await openIndex(indexFolder, { model: embedder.model });
    if (opened.kind === 'current') serve(opened.index);
    else onNotice(opened.kind === 'unusable' ? opened.reason : `There is no index in ${indexFolder}.`);
    return report;
  };

  const follow = async (): Promise<boolean> => {
    const before = index;
    const pointer = await loadPointer(indexFolder);
    if (pointer.kind !== 'found' || pointer.value === before?.generation.id) return false;
    const opened = await openIndex(indexFolder, { model: embedder.model });
    if (opened.kind !== 'current') return false;
    // A build of this process may have been faster.
    if (index === before) serve(opened.index);
    return true;
  };

  /** What is read from the disk is gone when another process has built the index twice. */
  const withIndex = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      if (error instanceof UsageError || !(await follow().catch(() => false))) throw error;
      return task();
    }
  };

  const loadAndReport = async (): Promise<LoadedArticles> => {
    const sources = await loadSources();
    noticeFaults(sources.faults);
    return sources;
  };

  const open = async (reindexOptions: ReindexOptions): Promise<void> => {
    const [opened, sources] = await Promise.all([
      openIndex(indexFolder, { model: embedder.model }),
      loadAndReport(),
    ]);
    if (opened.kind === 'unusable') onNotice(`${opened.reason} The index is being built again.`);
    if (opened.kind !== 'current') {
      await build(sources, reindexOptions);
      return;
    }
    serve(opened.index);
    if (isUpToDate(findChanges(opened.index.generation, sources.articles))) return;
    try {
      await build(sources, reindexOptions);
    } catch (error) {
      if (!(error instanceof IndexLockedError)) throw error;
      onNotice(
        'The articles have changed, and another process is indexing them. Until it is done, answers come from the old index.',
      );
    }
  };

  return {
    async open(reindexOptions = {}) {
      state = { kind: 'opening' };
      try {
        await open(reindexOptions);
        state = { kind: 'open' };
      } catch (error) {
        state = { kind: 'failed', message: messageOf(error), at: Date.now() };
        throw error;
      }
    },

    indexState: () => state,

    follow,

    async ask(typed, answerOptions) {
      const { question, quoted } = bareQuestion(typed);
      const manners = typed.trim() === '' ? null : readManners(question);
      if (manners !== null) return { kind: 'manners', question: typed.trim(), manners };
      return withIndex(async () => {
        if (search === null) return { kind: 'no-index', question };
        return answerQuestion(question, search, {
          ...answerOptions,
          ...(quoted !== null && { previous: quoted }),
        });
      });
    },

    articles: () => search?.articles ?? [],

    uncorrectedArticles: () => uncorrected,

    speakers: () => speakers,

    quotations: (query) => withIndex(async () => (search === null ? [] : quotationsBySpeaker(search, query))),

    briefing: (request) =>
      withIndex(() => composeFromIndex(index, search?.articles ?? [], indexFolder, request)),

    checkQuotes: (message) => checkQuotes(message, search?.articles ?? []),

    generation: () =>
      index === null ? null : { id: index.generation.id, created: new Date(index.generation.created) },

    refreshCorrections() {
      if (index !== null) serve(index);
    },

    async previewReindex() {
      const { articles, faults } = await loadSources();
      return { changes: findChanges(index?.generation ?? null, articles), faults };
    },

    async reindex(reindexOptions = {}) {
      return build(await loadAndReport(), reindexOptions);
    },

    close: () => embedder.close(),
  };
}
