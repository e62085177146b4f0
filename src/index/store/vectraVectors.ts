import path from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { VerbatimError } from '../../errors.js';
import type { IndexedVector, VectorKind } from '../passageIndex.js';

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
  const index = new LocalIndex<VectorMetadata>(folder);
  const items = await index.listItems().catch((cause: unknown) => {
    throw new VerbatimError(`The vectors in ${folder} cannot be read. Build the index again.`, { cause });
  });
  return items.map(({ vector, metadata }) => ({ ...metadata, vector: Float32Array.from(vector) }));
}
