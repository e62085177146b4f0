import { setImmediate as pause } from 'node:timers/promises';
import type { PassageIndex } from '../passageIndex.js';
import { createPackedPassageIndex, type RowRange } from '../scan/packedPassageIndex.js';
import type { PackedVectors } from '../scan/packedVectors.js';
import { createVectorRows } from '../scan/vectorRows.js';

interface CandidateIndexOptions {
  readonly dimensions: number;
  /** The vectors of an article, by its id; null where there are none. */
  readonly load: (article: string) => PackedVectors | null;
  /** The ids of articles with vectors that are close to one. */
  readonly closest: (vector: Float32Array) => Promise<Iterable<string>>;
}

/** Articles that are loaded before other work gets its turn. */
const SLICE = 20;

/**
 * Compares the vectors of candidates alone, exactly: of those articles that are close by an index of vectors elsewhere,
 * and of those that are likely. Memory has none of the others.
 */
export function createCandidateIndex({ dimensions, load, closest }: CandidateIndexOptions): PassageIndex {
  const indexOf = async (articles: readonly string[]): Promise<PassageIndex> => {
    const rows = createVectorRows(dimensions);
    const places = new Map<string, RowRange>();
    for (const [i, article] of articles.entries()) {
      if (i % SLICE === SLICE - 1) await pause();
      put(article, places, rows);
    }
    return createPackedPassageIndex(rows, places);
  };
  const put = (
    article: string,
    places: Map<string, RowRange>,
    rows: ReturnType<typeof createVectorRows>,
  ): void => {
    const vectors = load(article);
    if (vectors === null || vectors.scales.length === 0) return;
    places.set(article, { first: rows.add(vectors), count: vectors.scales.length });
  };
  return {
    comparesCandidates: true,
    lookUp(vector) {
      const [rows, places] = [createVectorRows(dimensions), new Map<string, RowRange>()];
      const compared = createPackedPassageIndex(rows, places).lookUp(vector);
      return {
        of(article) {
          if (!places.has(article)) put(article, places, rows);
          return compared.of(article);
        },
      };
    },
    async scan({ vector, article, likely = [] }) {
      // Refuses a vector that does not fit.
      createPackedPassageIndex(createVectorRows(dimensions), new Map()).lookUp(vector);
      const wanted = article === undefined ? [...(await closest(vector)), ...likely] : [article];
      const index = await indexOf([...new Set(wanted)]);
      return index.scan({ vector, article });
    },
  };
}
