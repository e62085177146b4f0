import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ArticleFault, SourceFile } from '../article/loadArticles.js';
import type { ModelIdentity } from '../embedding/embedder.js';
import { type ArticleChanges, findChanges, isUpToDate } from './findChanges.js';
import type { IndexedArticle } from './indexedArticle.js';
import { NoArticlesError } from './indexErrors.js';
import type { NewsIndex } from './openIndex.js';
import type { BuildSharing } from './shared/buildSharing.js';
import { hashOf, listStored, loadStoredArticle, type StoredArticle } from './store/articleStore.js';
import {
  type Generation,
  loadCurrentGeneration,
  loadPointer,
  type Manifests,
  openManifests,
  switchGeneration,
  writeGeneration,
} from './store/generations.js';
import { sweepIndex } from './store/sweepIndex.js';
import { type IntactArticle, storeArticles, type StoreArticlesOptions } from './storeArticles.js';
import { findUnfinished } from './unfinishedArticles.js';
import { createTextFinder } from './vectorPool.js';

/** Articles that are looked at at a time. */
const AT_ONCE = 8;

interface BuildOptions extends StoreArticlesOptions {
  readonly sharing: BuildSharing | null;
  readonly sources: readonly SourceFile[];
  readonly analysis: string;
  readonly force: boolean;
  readonly created: Date;
  /** A generation that this process has opened; null for none. */
  readonly previous: NewsIndex | null;
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
  const { sources, indexFolder, embedder, analysis, force, created, previous, signal, onStep } = options;
  const manifests = previous?.manifests ?? openManifests(indexFolder);
  await sweepIndex(indexFolder, undefined, { manifests, keepsUnfinished: true });
  onStep('leftovers-swept');

  const read = await loadCurrentGeneration(indexFolder, manifests);
  const current = read.kind === 'found' ? read.value : null;
  const inUse =
    current === null || force ? [] : await findIntact(indexFolder, current, embedder.model, previous);
  const byKey = new Map(inUse.map(({ stored }) => [stored.key, stored]));
  const keyOf = keysLike(current, embedder.model, analysis);
  const wanted = sources.map((source) => ({ source, key: keyOf(source) }));
  // Where it is unclear what is in use, what looks unfinished may be of a newer version.
  const unfinished =
    force || read.kind === 'unusable'
      ? []
      : await findUnfinished(
          indexFolder,
          wanted.filter(({ key }) => !byKey.has(key)),
          await foldersInUse(current, manifests),
        );
  const intact = [...inUse, ...unfinished];
  for (const { stored } of unfinished) byKey.set(stored.key, stored);
  const isNew = new Set(unfinished.map(({ stored }) => stored));
  const planned = wanted.map(({ source, key }) => ({ source, key, stored: byKey.get(key) ?? null }));
  const suffix = randomUUID().slice(0, 8);
  const { articles, embedded, faults } = await storeArticles(
    planned,
    intact,
    previous?.opened.texts ?? createTextFinder(),
    suffix,
    options,
  );
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
  if (
    current !== null &&
    isUpToDate(changes) &&
    sound.every(({ stored }) => stored !== null && !isNew.has(stored))
  ) {
    await sweepIndex(indexFolder, undefined, { manifests });
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
  manifests.add(generation);
  onStep('manifest-written');
  signal.throwIfAborted();
  await options.sharing?.onBuilt(generation);
  onStep('shared');
  await switchGeneration(indexFolder, generation.id);
  onStep('pointer-switched');
  await sweepIndex(indexFolder, onStep, { manifests });
  return { generation, changes, embedded, faults };
}

/** The names of the folders that the generation in use and the one before have. */
async function foldersInUse(current: Generation | null, manifests: Manifests): Promise<ReadonlySet<string>> {
  const previous = typeof current?.previous === 'string' ? await manifests.load(current.previous) : null;
  const before = previous?.kind === 'found' ? previous.value.articles : [];
  return new Set([...(current?.articles ?? []), ...before].map(({ folder }) => folder));
}

/** The articles that can be reused: none if another model made the vectors. */
async function findIntact(
  indexFolder: string,
  generation: Generation,
  model: ModelIdentity,
  previous: NewsIndex | null,
): Promise<IntactArticle[]> {
  if (!isDeepStrictEqual(generation.model, { ...model })) return [];
  const inPlace = previous === null ? null : await listStored(indexFolder);
  const intact = new Map<StoredArticle, IndexedArticle>();
  const others: StoredArticle[] = [];
  for (const stored of generation.articles) {
    const known = previous?.opened.byFolder.get(stored.folder);
    if (known !== undefined && inPlace?.has(stored.folder) === true) intact.set(stored, known.indexed);
    else others.push(stored);
  }
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const load = async (stored: StoredArticle) => {
      const article = await loadStoredArticle(indexFolder, stored);
      if (article.kind === 'intact') intact.set(stored, article.indexed);
    };
    await Promise.all(others.slice(at, at + AT_ONCE).map(load));
  }
  return generation.articles.flatMap((stored) => {
    const indexed = intact.get(stored);
    return indexed === undefined ? [] : [{ stored, indexed }];
  });
}

/** Keys that are equal for articles that are stored alike; those that a generation has are taken from it. */
function keysLike(
  generation: Generation | null,
  model: ModelIdentity,
  analysis: string,
): (source: SourceFile) => string {
  const isAlike =
    generation !== null &&
    generation.analysis === analysis &&
    isDeepStrictEqual(generation.model, { ...model });
  const known = new Map(isAlike ? generation.articles.map((stored) => [stored.id, stored]) : []);
  return ({ id, sha256 }) => {
    const stored = known.get(id);
    if (stored?.sha256 === sha256) return stored.key;
    return hashOf(JSON.stringify([id, sha256, model.id, model.sha256, model.dimensions, analysis]));
  };
}
