import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ArticleFault, SourceArticle } from '../article/loadArticles.js';
import type { ModelIdentity } from '../embedding/embedder.js';
import { type ArticleChanges, findChanges, isUpToDate } from './findChanges.js';
import { NoArticlesError } from './indexErrors.js';
import type { OpenedArticles } from './openArticles.js';
import { hashOf, isInPlace, loadStoredArticle, type StoredArticle } from './store/articleStore.js';
import {
  type Generation,
  loadCurrentGeneration,
  loadPointer,
  switchGeneration,
  writeGeneration,
} from './store/generations.js';
import { sweepIndex } from './store/sweepIndex.js';
import { type IntactArticle, storeArticles, type StoreArticlesOptions } from './storeArticles.js';

/** Articles that are looked at at a time. */
const AT_ONCE = 8;

interface BuildOptions extends StoreArticlesOptions {
  readonly sources: readonly SourceArticle[];
  readonly analysis: string;
  readonly force: boolean;
  readonly created: Date;
  /** Articles that this process has loaded already; null for none. */
  readonly opened: OpenedArticles | null;
}

export interface BuiltGeneration {
  readonly generation: Generation;
  /** Compared with the generation before. */
  readonly changes: ArticleChanges;
  readonly embedded: number;
  /** Of the sources that are not in the generation. */
  readonly faults: readonly ArticleFault[];
}

/**
 * Builds a generation of these articles beside the current one and puts it into use. Only for the holder of the
 * writer lock.
 */
export async function buildGeneration(options: BuildOptions): Promise<BuiltGeneration> {
  const { sources, indexFolder, embedder, analysis, force, created, opened, signal, onStep } = options;
  await sweepIndex(indexFolder);
  onStep('leftovers-swept');

  const read = await loadCurrentGeneration(indexFolder);
  const current = read.kind === 'found' ? read.value : null;
  const intact =
    current === null || force ? [] : await findIntact(indexFolder, current, embedder.model, opened);
  const byKey = new Map(intact.map(({ stored }) => [stored.key, stored]));
  const planned = sources.map((source) => {
    const key = keyOf(source, embedder.model, analysis);
    return { source, key, stored: byKey.get(key) ?? null };
  });
  const suffix = randomUUID().slice(0, 8);
  const { articles, embedded, faults } = await storeArticles(planned, intact, suffix, options);
  const faulty = new Set(faults.map(({ file }) => file));
  const [first] = faults;
  if (articles.length === 0 && first !== undefined) {
    throw new NoArticlesError(`No file can be indexed. The first is ${first.file}: ${first.message}`);
  }
  const sound = planned.filter(({ source }) => !faulty.has(source.file));
  const changes = findChanges(
    current,
    sound.map(({ source }) => source),
  );
  if (current !== null && isUpToDate(changes) && sound.every(({ stored }) => stored !== null)) {
    return { generation: current, changes, embedded, faults };
  }
  const pointer = await loadPointer(indexFolder);
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
  return { generation, changes, embedded, faults };
}

/** The articles that can be reused: none if another model made the vectors. */
async function findIntact(
  indexFolder: string,
  generation: Generation,
  model: ModelIdentity,
  opened: OpenedArticles | null,
): Promise<IntactArticle[]> {
  if (!isDeepStrictEqual(generation.model, { ...model })) return [];
  const find = async (stored: StoredArticle): Promise<IntactArticle[]> => {
    const known = opened?.byFolder.get(stored.folder);
    if (known !== undefined && (await isInPlace(indexFolder, stored)))
      return [{ stored, indexed: known.indexed }];
    const article = await loadStoredArticle(indexFolder, stored);
    return article.kind === 'intact' ? [{ stored, indexed: article.indexed }] : [];
  };
  const intact: IntactArticle[] = [];
  for (let at = 0; at < generation.articles.length; at += AT_ONCE) {
    const found = await Promise.all(generation.articles.slice(at, at + AT_ONCE).map(find));
    intact.push(...found.flat());
  }
  return intact;
}

/** Equal for articles that are stored alike. */
function keyOf({ id, sha256 }: SourceArticle, model: ModelIdentity, analysis: string): string {
  return hashOf(JSON.stringify([id, sha256, model.id, model.sha256, model.dimensions, analysis]));
}
