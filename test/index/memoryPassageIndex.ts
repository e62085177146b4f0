import { VerbatimError } from '../../src/errors.js';
import type { IndexedVector, PassageIndex } from '../../src/index/passageIndex.js';

/** The vectors of one article. */
export interface ArticleVectors {
  readonly article: string;
  readonly vectors: readonly IndexedVector[];
}

/** The obvious PassageIndex: compares the query with every vector. */
export function createMemoryPassageIndex(
  stored: readonly ArticleVectors[],
  dimensions: number,
): PassageIndex {
  return {
    search({ vector: query, limit, kind: wantedKind, articles }) {
      if (query.length !== dimensions || !query.every(Number.isFinite)) {
        return Promise.reject(new VerbatimError(`A vector of ${dimensions} numbers is needed.`));
      }
      const hits = stored
        .filter(({ article }) => articles === undefined || articles.includes(article))
        .flatMap(({ article, vectors }) =>
          vectors
            .filter(({ kind }) => wantedKind === undefined || kind === wantedKind)
            .map(({ vector, ...span }) => ({ ...span, article, cosine: dotProduct(query, vector) })),
        )
        .sort((a, b) => b.cosine - a.cosine);
      return Promise.resolve(hits.slice(0, limit));
    },
  };
}

function dotProduct(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
