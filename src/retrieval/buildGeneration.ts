import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SourceArticle } from '../article/readArticles.js';
import type { Embedder } from '../embedding/embedder.js';
import { analyseArticle } from './analyseArticle.js';
import { hashOf, readArticle, readArticleVectors, writeArticle, type StoredArticle } from './articleStore.js';
import type { OnBuildStep } from './buildStep.js';
import { findChanges, isUpToDate, type ArticleChanges } from './findChanges.js';
import {
  readCurrentGeneration,
  readPointer,
  switchGeneration,
  writeGeneration,
  type Generation,
} from './generations.js';
import type { IndexedArticle } from './indexedArticle.js';
import { sweepIndex } from './sweepIndex.js';
import { createVectorPool } from './vectorPool.js';

export interface BuildOptions {
  readonly sources: readonly SourceArticle[];
  readonly indexFolder: string;
  readonly embedder: Embedder;
  readonly analysis: string;
  readonly force: boolean;
  readonly created: Date;
  readonly signal: AbortSignal;
  readonly onEmbedded: (done: number, total: number) => void;
  readonly onStep: OnBuildStep;
}

export interface BuiltGeneration {
  readonly generation: Generation;
  /** Compared with the generation before. */
  readonly changes: ArticleChanges;
  readonly embedded: number;
}

/** A stored article whose files are sound. */
interface IntactArticle {
  readonly stored: StoredArticle;
  readonly indexed: IndexedArticle;
}

/** Builds the generation of these articles beside the current one and switches to it. Only for the holder of the writer lock. */
export async function buildGeneration(options: BuildOptions): Promise<BuiltGeneration> {
  const { sources, indexFolder, embedder, analysis, force, created, signal, onStep } = options;
  await sweepIndex(indexFolder);
  onStep('leftovers-swept');

  const read = await readCurrentGeneration(indexFolder);
  const current = read.kind === 'found' ? read.value : null;
  const changes = findChanges(current, sources);
  const isReusable = !force && isDeepStrictEqual(current?.model, { ...embedder.model });
  const intact = isReusable && current !== null ? await findIntact(indexFolder, current) : [];
  const kept = new Map(intact.map(({ stored }) => [stored.key, stored]));
  const planned = sources.map((source) => {
    const key = keyOf(source, options);
    return { source, key, stored: kept.get(key) };
  });
  if (current !== null && isUpToDate(changes) && planned.every(({ stored }) => stored !== undefined)) {
    return { generation: current, changes, embedded: 0 };
  }

  const analysed = new Map<SourceArticle, IndexedArticle>();
  for (const { source, stored } of planned) {
    signal.throwIfAborted();
    if (stored) continue;
    analysed.set(source, await analyseArticle(source.article, (texts) => embedder.countTokens(texts)));
  }
  let embedded = 0;
  let total = 0;
  const pool = createVectorPool(embedder, () => options.onEmbedded(++embedded, total));
  if (analysed.size > 0) {
    for (const { stored, indexed } of intact)
      pool.add(indexed, await readArticleVectors(indexFolder, stored));
  }
  total = pool.countMissing([...analysed.values()]);

  const suffix = randomUUID().slice(0, 8);
  const articles: StoredArticle[] = [];
  for (const { source, key, stored } of planned) {
    const { file, sha256, article } = source;
    const indexed = analysed.get(source);
    if (indexed === undefined) {
      if (stored) articles.push({ ...stored, file });
      continue;
    }
    const folder = `${key.slice(0, 16)}-${suffix}`;
    const vectors = await pool.vectorsOf(indexed, signal);
    const files = await writeArticle({ indexFolder, folder, indexed, vectors, onStep });
    articles.push({ id: article.id, file, sha256, key, folder, files, counts: countsOf(indexed) });
  }

  const pointer = await readPointer(indexFolder);
  const generation: Generation = {
    id: `${created.toISOString().replace(/\W/gu, '-')}-${suffix}`,
    previous: pointer.kind === 'found' ? pointer.value : null,
    created: created.toISOString(),
    model: { ...embedder.model },
    analysis,
    articles,
  };
  signal.throwIfAborted();
  await writeGeneration(indexFolder, generation);
  onStep('manifest-written');
  signal.throwIfAborted();
  await switchGeneration(indexFolder, generation.id);
  onStep('pointer-switched');
  await sweepIndex(indexFolder, onStep);
  return { generation, changes, embedded };
}

async function findIntact(indexFolder: string, generation: Generation): Promise<IntactArticle[]> {
  const intact: IntactArticle[] = [];
  for (const stored of generation.articles) {
    const article = await readArticle(indexFolder, stored);
    if (article.kind === 'intact') intact.push({ stored, indexed: article.indexed });
  }
  return intact;
}

/** Equal for articles that would be stored alike. */
function keyOf({ article, sha256 }: SourceArticle, { embedder: { model }, analysis }: BuildOptions): string {
  return hashOf(JSON.stringify([article.id, sha256, model.id, model.sha256, model.dimensions, analysis]));
}

function countsOf({ article, sentences, passages, quotations }: IndexedArticle): StoredArticle['counts'] {
  return {
    sections: article.blocks.filter(({ kind }) => kind === 'heading').length,
    sentences: sentences.length,
    passages: passages.length,
    quotations: quotations.length,
  };
}
