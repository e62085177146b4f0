import { setImmediate as pause } from 'node:timers/promises';
import type { PassageIndex } from '../passageIndex.js';
import { createPackedPassageIndex, type RowRange } from '../scan/packedPassageIndex.js';
import type { CachedRows, RowCache } from './rowCache.js';

interface CandidateIndexOptions {
  readonly cache: RowCache;
  /** Where the vectors of an article are, by its id; null for one without vectors. */
  readonly placeOf: (article: string, cached: CachedRows) => RowRange | null;
  /** The ids of articles with vectors that are close to one. */
  readonly closest: (vector: Float32Array) => Promise<Iterable<string>>;
}

/** Articles that are loaded before other work gets its turn. */
const SLICE = 20;

/**
 * Compares the vectors of candidates alone, exactly: of those articles that are close by an index of vectors elsewhere,
 * and of those that are likely. The others are in no memory.
 */
export function createCandidateIndex({ cache, placeOf, closest }: CandidateIndexOptions): PassageIndex {
  const begin = () => {
    const cached = cache.use();
    const places = new Map<string, RowRange>();
    const put = (article: string): void => {
      const place = placeOf(article, cached);
      if (place !== null) places.set(article, place);
    };
    return { cached, places, put };
  };
  return {
    comparesCandidates: true,
    lookUp(vector) {
      const { cached, places, put } = begin();
      const compared = createPackedPassageIndex(cached.rows, places).lookUp(vector);
      return {
        of(article) {
          if (!places.has(article)) put(article);
          return compared.of(article);
        },
      };
    },
    async scan({ vector, article, likely = [] }) {
      const { cached, places, put } = begin();
      // Refuses a vector that does not fit.
      createPackedPassageIndex(cached.rows, places).lookUp(vector);
      const wanted = article === undefined ? [...(await closest(vector)), ...likely] : [article];
      for (const [i, each] of [...new Set(wanted)].entries()) {
        if (i % SLICE === SLICE - 1) await pause();
        put(each);
      }
      return createPackedPassageIndex(cached.rows, places).scan({ vector, article });
    },
  };
}
