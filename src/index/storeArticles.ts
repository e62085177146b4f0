import type { SourceArticle } from '../article/loadArticles.js';
import type { Embedder } from '../embedding/embedder.js';
import { analyzeArticle } from './analyzeArticle.js';
import type { OnBuildStep } from './buildStep.js';
import type { IndexedArticle } from './indexedArticle.js';
import { loadArticleVectors, type StoredArticle, writeArticle } from './store/articleStore.js';
import { createVectorPool } from './vectorPool.js';

export interface StoreArticlesOptions {
  readonly indexFolder: string;
  readonly embedder: Embedder;
  readonly signal: AbortSignal;
  readonly onEmbedded: (done: number, total: number) => void;
  readonly onStep: OnBuildStep;
}

/** A stored article with undamaged files and vectors of the model in use. */
export interface IntactArticle {
  readonly stored: StoredArticle;
  readonly indexed: IndexedArticle;
}

interface PlannedArticle {
  readonly source: SourceArticle;
  readonly key: string;
  /** Null if it must be stored again. */
  readonly stored: StoredArticle | null;
}

interface StoredArticles {
  readonly articles: readonly StoredArticle[];
  readonly embedded: number;
}

/**
 * Stores the articles that need it, and embeds only texts that no intact article has. `suffix` makes new folders
 * unique.
 */
export async function storeArticles(
  planned: readonly PlannedArticle[],
  intact: readonly IntactArticle[],
  suffix: string,
  options: StoreArticlesOptions,
): Promise<StoredArticles> {
  const { indexFolder, embedder, signal, onStep } = options;
  const analyzed = new Map<PlannedArticle, IndexedArticle>();
  for (const plan of planned) {
    signal.throwIfAborted();
    if (plan.stored !== null) continue;
    const indexed = await analyzeArticle(plan.source.article, (texts) => embedder.countTokens(texts));
    analyzed.set(plan, indexed);
  }

  let embedded = 0;
  let total = 0;
  const pool = createVectorPool(embedder, () => options.onEmbedded(++embedded, total));
  if (analyzed.size > 0) {
    for (const { stored, indexed } of intact) {
      pool.add(indexed, await loadArticleVectors(indexFolder, stored));
    }
  }
  total = pool.countMissing([...analyzed.values()]);

  const articles: StoredArticle[] = [];
  for (const plan of planned) {
    const { file, sha256, article } = plan.source;
    if (plan.stored !== null) articles.push({ ...plan.stored, file });
    const indexed = analyzed.get(plan);
    if (indexed === undefined) continue;
    const folder = `${plan.key.slice(0, 16)}-${suffix}`;
    const vectors = await pool.vectorsOf(indexed, signal);
    const files = await writeArticle({ indexFolder, folder, indexed, vectors, onStep });
    articles.push({ id: article.id, file, sha256, key: plan.key, folder, files, counts: countsOf(indexed) });
  }
  return { articles, embedded };
}

function countsOf({ article, sentences, passages, quotations }: IndexedArticle): StoredArticle['counts'] {
  return {
    sections: article.blocks.filter(({ kind }) => kind === 'heading').length,
    sentences: sentences.length,
    passages: passages.length,
    quotations: quotations.length,
  };
}
