import type { ArticleFault, LoadedArticles, SourceFile } from '../article/loadArticles.js';
import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { messageOf, VerbatimError } from '../errors.js';
import { type Analysis, startAnalysis } from '../index/analysis/startAnalysis.js';
import { findChanges, isUpToDate } from '../index/findChanges.js';
import {
  indexArticles,
  type IndexProgress,
  type IndexReport,
  unchangedReport,
} from '../index/indexArticles.js';
import { IndexLockedError, NoArticlesError } from '../index/indexErrors.js';
import { type NewsIndex, openIndex } from '../index/openIndex.js';
import type { BuildSharing } from '../index/shared/buildSharing.js';
import { openCopy } from '../index/shared/openCopy.js';
import type { SharedIndex } from '../index/shared/sharedIndex.js';
import { loadPointer } from '../index/store/generations.js';
import type { SearchMemory } from '../search/passageSearch.js';
import { createCorrectedArticles } from './correction/correctedArticles.js';
import { type Corrections, NO_CORRECTIONS } from './correction/corrections.js';
import { type Served, serveGeneration } from './servedGeneration.js';
import { openStoredWords } from './storedWords.js';
import { nameChanges, readChanged, type StoryChanges } from './storyChanges.js';
import { withoutUnsettled } from './unsettled.js';

export interface ServedIndexOptions {
  /** The error names it when there are no articles. */
  readonly articlesFolder: string;
  readonly loadSources: () => Promise<LoadedArticles<SourceFile>>;
  readonly indexFolder: string;
  /** Of which the folder has a copy; default none, the folder is the index. */
  readonly shared?: SharedIndex | null;
  /** Default in a process of its own. */
  readonly startAnalysis?: () => Analysis;
  readonly embedder: Embedder;
  /** Marks the words that answer; default null. */
  readonly reader?: Reader | null;
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
  /** Do nothing if the files are those of the index in use; default false. */
  readonly ifChanged?: boolean;
  /** Files that are still being written: they stay in the index as they are there. Default none. */
  readonly unsettled?: ReadonlySet<string>;
  /** Whether an index of no article is built; default false, an error. */
  readonly allowEmpty?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** What an indexing run did, with the titles. */
export interface ReindexReport extends IndexReport {
  readonly stories: StoryChanges;
}

/** What `reindex` would find. */
export interface ReindexPreview {
  readonly stories: StoryChanges;
  readonly unchanged: number;
  readonly faults: readonly ArticleFault[];
}

/** `failed`: the last `open` failed; an older index may be served all the same. `at` in milliseconds since 1970. */
export type IndexState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string; readonly at: number };

/** The index in use: opened, built, followed. */
interface ServedIndex {
  /** Null before the first. */
  served(): Served | null;
  state(): IndexState;
  open(options: ReindexOptions): Promise<void>;
  follow(): Promise<boolean>;
  preview(): Promise<ReindexPreview>;
  reindex(options: ReindexOptions): Promise<ReindexReport>;
  /** Applies the corrections that were made since it was opened. */
  refreshCorrections(): void;
  /** See Newsdesk. */
  forgetGone(before: number): Promise<void>;
}

export function createServedIndex(options: ServedIndexOptions): ServedIndex {
  const { articlesFolder, loadSources, indexFolder, embedder, vocabulary, onNotice } = options;
  const { corrections = NO_CORRECTIONS, reader = null, shared = null } = options;
  let served: Served | null = null;
  let state: IndexState = { kind: 'opening' };
  /** Whether this process has ever found an article: another machine may not have the folder. */
  let hadArticles = false;
  const expected = { model: embedder.model, candidates: shared?.candidates ?? null };
  const words = openStoredWords(indexFolder);
  const corrected = createCorrectedArticles();

  const serve = (index: NewsIndex, memory: SearchMemory): void => {
    state = { kind: 'open' };
    words.add(index);
    const { articles, uncorrected } = corrected(index.articles, corrections.list());
    const generation = serveGeneration(index, {
      embedder,
      reader,
      vocabulary,
      memory,
      articles,
      uncorrected,
    });
    served = generation;
    // A question that comes first waits for it, and is told where it fails.
    generation.search.prepare().then(
      () => words.save(index),
      () => undefined,
    );
  };

  const noticeFaults = (faults: readonly ArticleFault[]): void => {
    for (const { file, message } of faults) onNotice(`Skipped ${file}: ${message}`);
  };

  const buildNow = async (
    loaded: LoadedArticles<SourceFile>,
    { ifChanged = false, unsettled = new Set(), ...reindexOptions }: ReindexOptions,
    sharing: BuildSharing | null,
  ): Promise<ReindexReport> => {
    const before = served?.index ?? null;
    const sources = withoutUnsettled(loaded, unsettled, before);
    if (ifChanged && before !== null && isUpToDate(findChanges(before.generation, sources.articles))) {
      return { ...unchangedReport(before.generation), stories: { added: [], changed: [], removed: [] } };
    }
    const report = await indexArticles({
      ...reindexOptions,
      articlesFolder,
      sources,
      indexFolder,
      embedder,
      previous: before,
      sharing,
      ...(options.startAnalysis && { startAnalysis: options.startAnalysis }),
    });
    noticeFaults(report.faults.filter((fault) => !sources.faults.includes(fault)));
    const opened = await openIndex(indexFolder, { ...expected, previous: before });
    if (opened.kind === 'current') serve(opened.index, await words.memory);
    else onNotice(opened.kind === 'unusable' ? opened.reason : `There is no index in ${indexFolder}.`);
    return {
      ...report,
      stories: nameChanges(report.changes, detailsOf(before), detailsOf(served?.index ?? null)),
    };
  };

  const build = async (loaded: LoadedArticles<SourceFile>, reindexOptions: ReindexOptions) => {
    if (shared === null) return buildNow(loaded, reindexOptions, null);
    hadArticles ||= loaded.articles.length > 0;
    if (!hadArticles)
      throw new NoArticlesError(
        `There are no articles in ${articlesFolder}, so the index in the database stays as it is. All bots of a database need the same folder of articles.`,
      );
    return shared.inTurn(async (sharing) => {
      await follow();
      return buildNow(loaded, reindexOptions, sharing);
    });
  };

  const follow = async (): Promise<boolean> => {
    await shared?.fetch();
    const before = served?.index ?? null;
    const pointer = await loadPointer(indexFolder);
    if (pointer.kind !== 'found' || pointer.value === before?.generation.id) return false;
    const opened = await openIndex(indexFolder, { ...expected, previous: before });
    if (opened.kind !== 'current') return false;
    const memory = await words.memory;
    // A build of this process may have been faster.
    if ((served?.index ?? null) === before) serve(opened.index, memory);
    return true;
  };

  const loadAndReport = async (): Promise<LoadedArticles<SourceFile>> => {
    const sources = await loadSources();
    noticeFaults(sources.faults);
    return sources;
  };

  const open = async (reindexOptions: ReindexOptions): Promise<void> => {
    const openNow = () => openIndex(indexFolder, expected);
    const opened = await (shared === null ? openNow() : openCopy(shared, openNow, onNotice));
    if (opened.kind === 'unusable' && shared?.isBuilder === false) throw new VerbatimError(opened.reason);
    if (opened.kind === 'unusable') onNotice(`${opened.reason} The index is being built again.`);
    // Questions are answered while the articles are compared with it.
    if (opened.kind === 'current') serve(opened.index, await words.memory);
    if (opened.kind === 'current' && shared?.isBuilder === false) return;
    const sources = await loadAndReport();
    if (opened.kind !== 'current') {
      await build(sources, reindexOptions);
      return;
    }
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
    served: () => served,
    state: () => state,
    follow,
    async open(reindexOptions) {
      state = { kind: 'opening' };
      try {
        await open(reindexOptions);
        state = { kind: 'open' };
      } catch (error) {
        state = { kind: 'failed', message: messageOf(error), at: Date.now() };
        throw error;
      }
    },
    async preview() {
      const { articles, faults } = await loadSources();
      const index = served?.index ?? null;
      const changes = findChanges(index?.generation ?? null, articles);
      const read = await readChanged(
        changes,
        articles,
        articlesFolder,
        options.startAnalysis ?? startAnalysis,
      );
      return {
        stories: nameChanges(changes, detailsOf(index), read),
        unchanged: changes.unchanged.length,
        faults,
      };
    },
    reindex: async (reindexOptions) => build(await loadAndReport(), reindexOptions),
    refreshCorrections() {
      if (served !== null) serve(served.index, served.memory);
    },
    async forgetGone(before) {
      await shared?.dropOld(before);
      if (served !== null && Date.parse(served.index.generation.created) < before)
        await words.forgetOthers(served.index);
    },
  };
}

function detailsOf(index: NewsIndex | null) {
  return index?.articles.map(({ article }) => article) ?? [];
}
