import { statfs } from 'node:fs/promises';
import type { ArticleFault, LoadedArticles, SourceFile } from '../article/loadArticles.js';
import type { Embedder } from '../embedding/embedder.js';
import { VerbatimError } from '../errors.js';
import { ANALYSIS_VERSION } from './analysis/analysisVersion.js';
import { type Analysis, startAnalysis } from './analysis/startAnalysis.js';
import { buildGeneration, type BuiltGeneration } from './buildGeneration.js';
import type { OnBuildStep } from './buildStep.js';
import type { ArticleChanges } from './findChanges.js';
import { diskCodeOf, NoArticlesError, toIndexError } from './indexErrors.js';
import type { NewsIndex } from './openIndex.js';
import type { BuildSharing } from './shared/buildSharing.js';
import type { Generation } from './store/generations.js';
import { sweepIndex } from './store/sweepIndex.js';
import { takeWriterLock } from './store/writerLock.js';

/** Embeddings: `total` are to be computed, because no equal text has one yet. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  readonly unit: 'embeddings';
}

export interface IndexArticlesOptions {
  /** The error names it when there are no articles; sources without content are read in it. */
  readonly articlesFolder: string;
  readonly sources: LoadedArticles<SourceFile>;
  /** Created when missing. */
  readonly indexFolder: string;
  readonly embedder: Embedder;
  /** Default in a process of its own. */
  readonly startAnalysis?: () => Analysis;
  /** Build and embed everything again; default false. */
  readonly force?: boolean;
  /** Whether an index of no article is built; default false, an error. */
  readonly allowEmpty?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly onStep?: OnBuildStep;
  /** Default the system's clock. */
  readonly now?: () => Date;
  /** Default ANALYSIS_VERSION. */
  readonly analysis?: string;
  /** A generation that this process has opened: what it has is not loaded again. */
  readonly previous?: NewsIndex | null;
  /** Hands on what is built; default none. */
  readonly sharing?: BuildSharing | null;
}

export interface IndexReport {
  /** The ids behind the numbers. */
  readonly changes: ArticleChanges;
  /** Articles whose file was not in the generation before. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly articles: number;
  readonly sections: number;
  readonly passages: number;
  readonly quotations: number;
  /** Vectors of the index (one for each sentence and passage) that were not computed this time. */
  readonly reused: number;
  readonly embedded: number;
  /** Files that could not be loaded, parsed or analyzed and are not in the index. */
  readonly faults: readonly ArticleFault[];
  readonly seconds: number;
  /** The id of the generation in use. */
  readonly generation: string;
}

/**
 * Brings the index up to date with the articles. Readers keep the old generation meanwhile, and it stays in use if the
 * process ends on the way. If nothing changed, no new generation is built. Throws a NoArticlesError,
 * an IndexLockedError, a VerbatimError about the disk, or the reason of `signal`.
 */
export async function indexArticles(options: IndexArticlesOptions): Promise<IndexReport> {
  const { indexFolder, embedder, onProgress, onStep = () => undefined, sharing = null } = options;
  const signals = [options.signal, sharing?.signal].filter((each) => each !== undefined);
  const signal = signals.length === 0 ? undefined : AbortSignal.any(signals);
  const now = options.now ?? (() => new Date());
  const created = now();
  const { articles: sources, faults } = options.sources;
  if (sources.length === 0 && options.allowEmpty !== true) {
    throw new NoArticlesError(
      `There are no articles in ${options.articlesFolder}. Put .txt or .md files there and try again.`,
    );
  }
  const lock = await takeWriterLock(indexFolder, signal);
  try {
    onStep('lock-taken');
    const built = await buildGeneration({
      sources,
      indexFolder,
      embedder,
      startAnalysis: options.startAnalysis ?? startAnalysis,
      analysis: options.analysis ?? ANALYSIS_VERSION,
      force: options.force ?? false,
      articlesFolder: options.articlesFolder,
      previous: options.previous ?? null,
      sharing,
      created,
      signal: signal ? AbortSignal.any([signal, lock.signal]) : lock.signal,
      onEmbedded: (done, total) => onProgress?.({ done, total, unit: 'embeddings' }),
      onStep,
    });
    return {
      ...reportOf(built),
      faults: [...faults, ...built.faults],
      seconds: (now().getTime() - created.getTime()) / 1000,
    };
  } catch (error) {
    // The next build goes on with what is complete, but that would keep a full disk full. What cannot be swept now is
    // swept by the next build.
    const keepsUnfinished =
      options.force !== true && diskCodeOf(error) === null && !(await isNearlyFull(indexFolder));
    if (!lock.signal.aborted) {
      await sweepIndex(indexFolder, undefined, { keepsUnfinished }).catch(() => undefined);
    }
    if (error instanceof VerbatimError || diskCodeOf(error) === null) throw error;
    throw toIndexError(indexFolder, error);
  } finally {
    await lock.release();
  }
}

const LITTLE_SPACE = 1e8;

/** Where the disk cannot tell, it counts as full. */
async function isNearlyFull(folder: string): Promise<boolean> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize < LITTLE_SPACE,
    () => true,
  );
}

/** The report of a run that finds nothing to do. */
export function unchangedReport(generation: Generation): IndexReport {
  const unchanged = generation.articles.map(({ id }) => id);
  const changes = { added: [], changed: [], removed: [], unchanged };
  return { ...reportOf({ generation, changes, embedded: 0, faults: [] }), faults: [], seconds: 0 };
}

function reportOf({
  generation,
  changes,
  embedded,
}: BuiltGeneration): Omit<IndexReport, 'faults' | 'seconds'> {
  const { articles } = generation;
  const sum = (name: keyof (typeof articles)[number]['counts']) =>
    articles.reduce((total, { counts }) => total + counts[name], 0);
  return {
    changes,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    unchanged: changes.unchanged.length,
    articles: articles.length,
    sections: sum('sections'),
    passages: sum('passages'),
    quotations: sum('quotations'),
    reused: sum('sentences') + sum('passages') - embedded,
    embedded,
    generation: generation.id,
  };
}
