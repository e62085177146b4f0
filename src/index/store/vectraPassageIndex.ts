import path from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { VerbatimError } from '../../errors.js';
import type { IndexedVector, PassageIndex, VectorHit, VectorKind } from '../passageIndex.js';

/** The only file of a vectra folder: no metadata is stored beside it. */
export const VECTORS_FILE = 'index.json';

/** Makes the file less than half as large; a cosine changes by less than 0.0000001. */
const DECIMALS = 1e5;

/** What vectra stores with a vector; a type that vectra accepts as metadata. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type VectorMetadata = { kind: VectorKind; start: number; end: number };

/** Writes the vectors of one article into a new folder, in one update: vectra would rewrite the whole file for each. */
export async function writeVectors(folder: string, vectors: readonly IndexedVector[]): Promise<void> {
  const index = new LocalIndex<VectorMetadata>(folder);
  try {
    await index.createIndex({ version: 1 });
  } catch (cause) {
    // vectra does not hand on the disk's own error.
    throw new VerbatimError(
      `The index file ${path.join(folder, VECTORS_FILE)} cannot be written. Check the disk and try again.`,
      { cause },
    );
  }
  await index.batchInsertItems(
    vectors.map(({ vector, kind, start, end }) => ({
      // A plain array: vectra would write a Float32Array as an object with 384 keys.
      vector: Array.from(vector, (value) => Math.round(value * DECIMALS) / DECIMALS),
      metadata: { kind, start, end },
    })),
  );
}

/** The vectors of one article as a new vectra index reads them from disk. */
export async function loadVectors(folder: string): Promise<IndexedVector[]> {
  const items = await new LocalIndex<VectorMetadata>(folder).listItems();
  return items.map(({ vector, metadata }) => ({ ...metadata, vector: Float32Array.from(vector) }));
}

/** Where the vectors of an article are. */
interface VectorFolder {
  /** The article's id. */
  readonly article: string;
  readonly folder: string;
}

/**
 * Searches the vectra folders of many articles as one index. A folder is loaded at its first search and stays in
 * memory.
 */
export function createVectraPassageIndex(folders: readonly VectorFolder[], dimensions: number): PassageIndex {
  const parts = folders.map(({ article, folder }) => ({ article, load: once(() => loadIndex(folder)) }));
  return {
    async search({ vector, limit, kind, articles }) {
      if (vector.length !== dimensions || !vector.every(Number.isFinite)) {
        throw new VerbatimError(
          `The index has vectors of ${dimensions} numbers, but the question’s vector has ${vector.length}. Build the index again with the model in use.`,
        );
      }
      const wanted = articles && new Set(articles);
      const query = Array.from(vector);
      const filter = kind && { kind: { $eq: kind } };
      const hits: VectorHit[] = [];
      for (const { article, load } of parts) {
        if (wanted?.has(article) === false) continue;
        const index = await load();
        for (const { item, score } of await index.queryItems(query, '', limit, filter, false)) {
          hits.push({ ...item.metadata, article, cosine: score });
        }
      }
      return hits.sort((a, b) => b.cosine - a.cosine).slice(0, limit);
    },
  };
}

async function loadIndex(folder: string): Promise<LocalIndex<VectorMetadata>> {
  const index = new LocalIndex<VectorMetadata>(folder);
  try {
    await index.getIndexStats();
  } catch (cause) {
    throw new VerbatimError(`The vectors in ${folder} cannot be read. Build the index again.`, { cause });
  }
  return index;
}

/** The same promise for every call; a failure is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
}
