import type { RowRange } from '../scan/packedPassageIndex.js';
import type { PackedVectors } from '../scan/packedVectors.js';
import { createVectorRows, type VectorRows } from '../scan/vectorRows.js';

/** Vectors of articles that were asked for lately, so that not every question reads them again. */
export interface RowCache {
  readonly dimensions: number;
  /** For one question; begins with nothing where there are too many by now. */
  use(): CachedRows;
}

export interface CachedRows {
  readonly rows: VectorRows;
  /** Where the vectors of an article are; `read` gives them where they are not there yet. Null for none. */
  placeOf(key: string, read: () => PackedVectors | null): RowRange | null;
}

/** About 40 MB of 384 dimensions: the candidates of several questions. */
const MOST_ROWS = 50_000;

export function createRowCache(dimensions: number, mostRows = MOST_ROWS): RowCache {
  const begin = (): CachedRows => {
    const rows = createVectorRows(dimensions);
    const places = new Map<string, RowRange>();
    return {
      rows,
      placeOf(key, read) {
        const known = places.get(key);
        if (known !== undefined) return known;
        const vectors = read();
        if (vectors === null || vectors.scales.length === 0) return null;
        const place = { first: rows.add(vectors), count: vectors.scales.length };
        places.set(key, place);
        return place;
      },
    };
  };
  let current = begin();
  return {
    dimensions,
    use() {
      // Questions that are under way keep what they have.
      if (current.rows.count() > mostRows) current = begin();
      return current;
    },
  };
}
