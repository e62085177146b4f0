import {
  type ArticleFault,
  type SourceArticle,
  type SourceFile,
  withContent,
} from '../article/loadArticles.js';
import type { Embedder } from '../embedding/embedder.js';
import { messageOf } from '../errors.js';
import { addPassages } from './analysis/analyzeArticle.js';
import { type Analysis, type Analyzed, faultOf } from './analysis/startAnalysis.js';
import type { OnBuildStep } from './buildStep.js';
import type { IndexedArticle } from './indexedArticle.js';
import type { BuildSharing } from './shared/buildSharing.js';
import {
  countsOf,
  FOLDER_KEY_LENGTH,
  loadArticleVectors,
  type StoredArticle,
  writeArticle,
} from './store/articleStore.js';
import { createVectorPool, type TextFinder, textsOf } from './vectorPool.js';

export interface StoreArticlesOptions {
  readonly articlesFolder: string;
  readonly indexFolder: string;
  readonly embedder: Embedder;
  /** Called once, if an article has to be analyzed. */
  readonly startAnalysis: () => Analysis;
  readonly signal: AbortSignal;
  readonly onEmbedded: (done: number, total: number) => void;
  readonly onStep: OnBuildStep;
  /** Null where no other process has the index. */
  readonly sharing: Pick<BuildSharing, 'onStored'> | null;
}

/** A stored article with undamaged files and vectors of the model in use. */
export interface IntactArticle {
  readonly stored: StoredArticle;
  readonly indexed: IndexedArticle;
}

interface PlannedArticle {
  readonly source: SourceFile;
  readonly key: string;
  /** Null if it must be stored again. */
  readonly stored: StoredArticle | null;
}

interface StoredArticles {
  readonly articles: readonly StoredArticle[];
  readonly embedded: number;
  /** Of the planned articles that are not among `articles`. */
  readonly faults: readonly ArticleFault[];
}

/**
 * Stores the articles that need it, and embeds only texts that no intact article has. `suffix` makes new folders
 * unique. What an article makes fail is a fault of that article, unless the model itself does not answer.
 */
export async function storeArticles(
  planned: readonly PlannedArticle[],
  intact: readonly IntactArticle[],
  texts: TextFinder,
  suffix: string,
  options: StoreArticlesOptions,
): Promise<StoredArticles> {
  const { indexFolder, embedder, signal, onStep } = options;
  const faults: ArticleFault[] = [];
  const analyzed = await analyzeNew(planned, faults, options);

  let embedded = 0;
  let total = 0;
  const pool = createVectorPool(embedder, () => options.onEmbedded(++embedded, total));
  const missing = textsOf([...analyzed.values()]);
  for (const { stored, indexed } of missing.size === 0 ? [] : intact) {
    if (texts.hasOne(indexed, missing)) pool.add(indexed, await loadArticleVectors(indexFolder, stored));
  }
  total = pool.countMissing([...analyzed.values()]);

  const articles: StoredArticle[] = [];
  for (const plan of planned) {
    const { id, file, sha256 } = plan.source;
    // What stays as it is, generations share.
    if (plan.stored !== null)
      articles.push(plan.stored.file === file ? plan.stored : { ...plan.stored, file });
    const indexed = analyzed.get(plan);
    if (indexed === undefined) continue;
    const folder = `${plan.key.slice(0, FOLDER_KEY_LENGTH)}-${suffix}`;
    const vectors = await blame(file, faults, options, () => pool.vectorsOf(indexed, signal));
    if (vectors === null) continue;
    const files = await writeArticle({ indexFolder, folder, indexed, vectors, onStep });
    const stored = { id, file, sha256, key: plan.key, folder, files, counts: countsOf(indexed) };
    await options.sharing?.onStored(stored);
    articles.push(stored);
  }
  return { articles, embedded, faults };
}

async function analyzeNew(
  planned: readonly PlannedArticle[],
  faults: ArticleFault[],
  options: StoreArticlesOptions,
): Promise<Map<PlannedArticle, IndexedArticle>> {
  const { embedder, signal } = options;
  const found = new Map<PlannedArticle, IndexedArticle>();
  const missing = planned.filter(({ stored }) => stored === null);
  if (missing.length === 0) return found;
  const analysis = options.startAnalysis();
  try {
    for (const plan of missing) {
      signal.throwIfAborted();
      const { source } = plan;
      const analyzed = await analyzeSource(analysis, source, options);
      if (analyzed.kind === 'fault') {
        faults.push({ file: source.file, message: analyzed.message });
        continue;
      }
      const indexed = await blame(source.file, faults, options, () =>
        addPassages(analyzed.article, (texts) => embedder.countTokens(texts)),
      );
      if (indexed !== null) found.set(plan, indexed);
    }
  } finally {
    await analysis.close();
  }
  return found;
}

async function analyzeSource(
  analysis: Analysis,
  source: SourceFile,
  { articlesFolder, signal }: StoreArticlesOptions,
): Promise<Analyzed> {
  let whole: SourceArticle;
  try {
    whole = await withContent(source, articlesFolder);
  } catch (error) {
    return faultOf(error);
  }
  return analysis.analyze(whole, signal);
}

/**
 * Null and a fault of the file if the model cannot take its text; the error if the model answers nothing else either.
 */
async function blame<T>(
  file: string,
  faults: ArticleFault[],
  { embedder, signal }: StoreArticlesOptions,
  task: () => Promise<T>,
): Promise<T | null> {
  try {
    return await task();
  } catch (error) {
    signal.throwIfAborted();
    const works = await embedder.embed('word', { signal }).then(
      () => true,
      () => false,
    );
    signal.throwIfAborted();
    if (!works) throw error;
    faults.push({
      file,
      message: `The language model fails on the file (${messageOf(error)}). Remove the file, or report the error with it.`,
    });
    return null;
  }
}
