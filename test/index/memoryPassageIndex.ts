import { VerbatimError } from '../../src/errors.js';
import type { IndexedVector, PassageIndex } from '../../src/index/passageIndex.js';

/** The vectors of one article, of its sentences, then of its passages. */
export interface ArticleVectors {
  readonly article: string;
  readonly vectors: readonly IndexedVector[];
}

/** The obvious PassageIndex: compares the query with every vector. */
export function createMemoryPassageIndex(
  stored: readonly ArticleVectors[],
  dimensions: number,
): PassageIndex {
  const compare = (query: Float32Array, only?: string) => {
    if (query.length !== dimensions || !query.every(Number.isFinite))
      throw new VerbatimError(`A vector of ${dimensions} numbers is needed.`);
    const cosines = new Map(
      stored
        .filter(({ article }) => only === undefined || article === only)
        .map(({ article, vectors }) => [
          article,
          Float32Array.from(vectors, ({ vector }) => dotProduct(query, vector)),
        ]),
    );
    return { of: (article: string) => cosines.get(article) ?? new Float32Array(0) };
  };
  return {
    lookUp: (vector) => compare(vector),
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is a rejection
    scan: async ({ vector, article }) => compare(vector, article),
  };
}

function dotProduct(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
